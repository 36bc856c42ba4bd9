using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>The Norwegian seed: what becomes of a "no" (R13–R18), and Got it of the Danish one.</summary>
public class RespondingTests(BrowserFixture browser) : Journey(browser)
{
    [Fact]
    public Task On_a_phone_the_row_the_list_opens_on_stays_in_sight_when_its_preview_comes() => Play(async () =>
    {
        var bo = await SignIn("bo", new(Phone: true), at: "/diary/day/2026-03-02");

        var dialog = await bo.OpenInvitationsAsync();
        await Expect(dialog.GetByRole(AriaRole.Heading, new() { Name = "Price list" })).ToBeVisibleAsync();

        await Expect(dialog.Locator("tr[aria-selected=true]")).ToBeInViewportAsync(new() { Ratio = 1 });
    });

    [Theory]
    [InlineData("nb", Hand.Mouse)]
    [InlineData("da", Hand.Mouse)]
    [InlineData("en", Hand.Keyboard)]
    public Task Assigned_work_that_is_declined_is_assigned_anew(string language, Hand hand) => Play(async () =>
    {
        var device = new Device(language, Hand: hand);
        var anna = await SignIn("anna", device);
        var bo = await SignIn("bo", device);
        await anna.GoToAsync(Acts.EmptyWeek);
        await bo.GoToAsync(Acts.EmptyWeek);

        // R15: through Owner on the Details tab.
        var dialog = await anna.StartAsync("Appointment", "Visit Lysverk", "2026-03-18", "10:00", "11:00");
        await anna.TurnToAsync(anna.In(dialog, AriaRole.Tab, "Details", whole: false));
        await anna.PressAsync(anna.In(dialog, AriaRole.Button, "Owner", whole: false));
        await AssignAsync(anna, "Bo Dahl");
        await anna.SaveAsync(dialog);

        // R16: in the other's Invitations; their diary has it, the assigner's has it no more.
        var bos = await bo.OpenInvitationsAsync();
        await Expect(anna.Entry("Visit Lysverk")).ToHaveCountAsync(0);
        await bo.DoAsync(bos, bo.Row(bos, "Assigned", "Visit Lysverk"), "Decline");
        await bo.GiveReasonAsync("Away that week");
        await Expect(bo.RowOf(bos, "Visit Lysverk")).ToHaveCountAsync(0);

        // R17, R18: back with the assigner, declined, with the reason; Show responses narrows to it.
        await Expect(anna.Entry("Visit Lysverk")).ToHaveCountAsync(1);
        var annas = await anna.OpenInvitationsAsync();
        await anna.PressAsync(anna.In(annas, AriaRole.Checkbox, "Show responses"));
        var declined = anna.Row(annas, "Declined", "Visit Lysverk");
        await anna.MarkAsync(declined);
        await Expect(anna.In(annas, AriaRole.Region, "Preview")).ToContainTextAsync("Away that week");
        await anna.PressAsync(anna.In(annas, AriaRole.Button, "Reassign"));
        await AssignAsync(anna, "Eva Strand");
        await Expect(anna.Row(annas, "Assigned", "Visit Lysverk")).ToBeVisibleAsync();

        var eva = await SignIn("eva", device);
        var evas = await eva.OpenInvitationsAsync();
        await eva.DoAsync(evas, eva.Row(evas, "Assigned", "Visit Lysverk"), "Accept");
        await Expect(anna.RowOf(annas, "Visit Lysverk")).ToHaveCountAsync(0);
    });

    [Theory]
    [InlineData("en", Hand.Mouse)]
    [InlineData("nb", Hand.Keyboard)]
    public Task A_declined_meeting_is_rescheduled_and_everybody_is_asked_again(string language, Hand hand) => Play(async () =>
    {
        var device = new Device(language, Hand: hand);
        var anna = await SignIn("anna", device, at: Acts.EmptyWeek);
        var dialog = await anna.StartAsync("Appointment", "Planning", "2026-03-18", "10:00", "11:00");
        await anna.InviteAsync(dialog, "Employees", "Bo Dahl", "Carla Holm");
        await anna.SaveAsync(dialog);

        var carla = await SignIn("carla", device, at: Acts.EmptyWeek);
        var carlas = await carla.OpenInvitationsAsync();
        await carla.DoAsync(carlas, carla.Row(carlas, "New", "Planning"), "Accept");
        await carla.PressAsync(carla.In(carlas, AriaRole.Button, "Close"));

        var bo = await SignIn("bo", device, at: Acts.EmptyWeek);
        var bos = await bo.OpenInvitationsAsync();
        await bo.DoAsync(bos, bo.Row(bos, "New", "Planning"), "Decline");
        await bo.GiveReasonAsync("On leave");
        await bo.PressAsync(bo.In(bos, AriaRole.Button, "Close"));
        await Expect(bo.Entry("Planning")).ToHaveCountAsync(0);

        // R14: Reschedule opens the dialog; a new time asks all again, also Bo who said no and Carla who said yes.
        var annas = await anna.OpenInvitationsAsync();
        await anna.DoAsync(annas, anna.Row(annas, "Declined", "Planning"), "Reschedule");
        var again = anna.Dialog("Appointment");
        await Expect(anna.In(again, AriaRole.Tab, "Participants", whole: false)).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(again.GetByText(new System.Text.RegularExpressions.Regex("^Bo Dahl .*On leave$"))).ToBeVisibleAsync();
        await Expect(anna.In(again, AriaRole.Button, "First available", whole: false)).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("11:00$"));
        await anna.SetTimeAsync(again, "2026-03-19", "13:00", "14:00");
        await anna.SaveAsync(again);
        await Expect(anna.RowOf(annas, "Planning")).ToHaveCountAsync(0);

        foreach (var person in new[] { bo, carla })
        {
            await Expect(person.Entry("Planning")).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex(person.Say("provisional")));
            var list = await person.OpenInvitationsAsync();
            await person.DoAsync(list, person.RowOf(list, "Planning"), "Accept");
            await Expect(person.RowOf(list, "Planning")).ToHaveCountAsync(0);
        }

        await anna.PressAsync(anna.In(annas, AriaRole.Button, "Close"));
        var opened = await anna.OpenEntryAsync("Planning");
        await anna.TurnToAsync(anna.In(opened, AriaRole.Tab, "Participants", whole: false));
        await Expect(anna.Line(opened, "Bo Dahl")).ToContainTextAsync(anna.Say("Accepted"));
        await Expect(anna.Line(opened, "Carla Holm")).ToContainTextAsync(anna.Say("Accepted"));
    });

    [Theory]
    [InlineData("da", Hand.Mouse)]
    [InlineData("en", Hand.Keyboard)]
    public Task Got_it_takes_a_no_and_a_cancellation_off_the_list(string language, Hand hand) => Play(async () =>
    {
        var device = new Device(language, Hand: hand);
        var anna = await SignIn("anna", device, at: Acts.EmptyWeek);
        var dialog = await anna.StartAsync("Appointment", "Planning", "2026-03-18", "10:00", "11:00");
        await anna.InviteAsync(dialog, "Employees", "Bo Dahl", "Eva Strand");
        await anna.SaveAsync(dialog);
        var bo = await SignIn("bo", device);
        var bos = await bo.OpenInvitationsAsync();
        await bo.DoAsync(bos, bo.Row(bos, "New", "Planning"), "Decline");
        await bo.GiveReasonAsync("");
        await bo.PressAsync(bo.In(bos, AriaRole.Button, "Close"));

        // R13: the "no" is acknowledged; the cross stays with the name.
        var annas = await anna.OpenInvitationsAsync();
        await anna.DoAsync(annas, anna.Row(annas, "Declined", "Planning"), "Got it");
        await Expect(anna.RowOf(annas, "Planning")).ToHaveCountAsync(0);
        await anna.PressAsync(anna.In(annas, AriaRole.Button, "Close"));
        var opened = await anna.OpenEntryAsync("Planning");
        await anna.TurnToAsync(anna.In(opened, AriaRole.Tab, "Participants", whole: false));
        await Expect(anna.Line(opened, "Bo Dahl")).ToContainTextAsync(anna.Say("Declined"));

        // Cancelled: told to those who had not said no, gone from every diary, and off the list with Got it.
        await anna.TakeFromMenuAsync(anna.In(opened, AriaRole.Button, "Task"), anna.In(opened.Page.Locator("body"), AriaRole.Menuitem, "Delete"));
        await anna.PressAsync(anna.Dialogs().Last.GetByRole(AriaRole.Button, new() { NameRegex = anna.Said("Delete") }));
        await Expect(anna.Entry("Planning")).ToHaveCountAsync(0);

        var eva = await SignIn("eva", device, at: Acts.EmptyWeek);
        await Expect(eva.Entry("Planning")).ToHaveCountAsync(0);
        var evas = await eva.OpenInvitationsAsync();
        await eva.DoAsync(evas, eva.Row(evas, "Cancelled", "Planning"), "Got it");
        await Expect(eva.RowOf(evas, "Planning")).ToHaveCountAsync(0);
    });

    private static async Task AssignAsync(Person person, string name)
    {
        var dialog = person.Dialog("Assign to");
        await person.MarkAsync(dialog.GetByRole(AriaRole.Option, new() { NameRegex = new System.Text.RegularExpressions.Regex($"^{name}") }).First);
        await person.PressAsync(person.In(dialog, AriaRole.Button, "OK"));
        await Expect(dialog).ToHaveCountAsync(0);
    }
}
