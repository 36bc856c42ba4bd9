using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>The Danish seed, first and second section: inviting, and the symbols beside the names (R01, R03–R09, R11, R12).</summary>
public class InvitingTests(BrowserFixture browser) : Journey(browser)
{
    [Theory]
    [InlineData("en", Hand.Mouse)]
    [InlineData("nb", Hand.Mouse)]
    [InlineData("da", Hand.Mouse)]
    [InlineData("en", Hand.Keyboard)]
    public Task Whoever_is_invited_is_told_and_the_icons_follow_what_they_do(string language, Hand hand) => Play(async () =>
    {
        var device = new Device(language, Hand: hand);
        var bo = await SignIn("bo", device);
        var anna = await SignIn("anna", device, at: Acts.EmptyWeek);
        await bo.GoToAsync(Acts.EmptyWeek);
        var bell = anna.TheOneBeginning(AriaRole.Button, "Notifications");
        var before = await bell.GetAttributeAsync("aria-label") ?? await bell.InnerTextAsync();

        var dialog = await bo.StartAsync("Appointment", "Renewal talk", "2026-03-17", "10:00", "11:00");
        await bo.InviteAsync(dialog, "Employees", "Anna Berg");
        await bo.InviteAsync(dialog, "Resource", "Fjord");
        await bo.InviteAsync(dialog, "Company", "Kari Nord");
        await bo.SaveAsync(dialog);

        // R04: in her diary from the save, provisional; R06: told on screen without reloading.
        await Expect(anna.Entry("Renewal talk")).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex(anna.Say("provisional")));
        await Expect(bell).Not.ToHaveAccessibleNameAsync(before);

        // R07: not seen is unmarked; R08: a resource is accepted from the start.
        var opened = await bo.OpenEntryAsync("Renewal talk");
        await bo.TurnToAsync(bo.In(opened, AriaRole.Tab, "Participants", whole: false));
        await Expect(bo.Line(opened, "Anna Berg")).ToContainTextAsync(bo.Say("Not seen"));
        await Expect(bo.Line(opened, "Fjord")).ToContainTextAsync(bo.Say("Accepted"));
        await Expect(bo.Line(opened, "Kari Nord")).ToContainTextAsync(bo.Say("Not seen"));

        // Seen turns to an eye in the open dialog of the other, then a tick.
        var invitations = await anna.OpenInvitationsAsync();
        await Expect(bo.Line(opened, "Anna Berg")).ToContainTextAsync(bo.Say("Seen"));
        var row = anna.Row(invitations, "New", "Renewal talk");
        await anna.DoAsync(invitations, row, "Accept");
        await Expect(bo.Line(opened, "Anna Berg")).ToContainTextAsync(bo.Say("Accepted"));

        // R12: accepted leaves the dialog and stands firm in the diary.
        await Expect(anna.RowOf(invitations, "Renewal talk")).ToHaveCountAsync(0);
        await anna.PressAsync(anna.In(invitations, AriaRole.Button, "Close"));
        await Expect(anna.Entry("Renewal talk")).Not.ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex(anna.Say("provisional")));

        // R05: Kari has no diary; it is in her firm's archive.
        await bo.PressAsync(bo.In(opened, AriaRole.Button, "Cancel"));
        await bo.GoToAsync("/companies/1");
        await Expect(bo.The(AriaRole.Table, "Activities").GetByRole(AriaRole.Row).Filter(new() { HasText = "Renewal talk" })).ToContainTextAsync("Kari Nord");
    });

    [Theory]
    [InlineData("da", Hand.Mouse)]
    [InlineData("en", Hand.Keyboard)]
    public Task A_double_booked_room_is_shown_as_a_conflict_and_First_available_resolves_it(string language, Hand hand) => Play(async () =>
    {
        var device = new Device(language, Hand: hand);
        var eva = await SignIn("eva", device);
        var first = await eva.StartAsync("Appointment", "Course", "2026-03-17", "09:00", "10:30");
        await eva.InviteAsync(first, "Resource", "Fjord");
        await eva.SaveAsync(first);

        var bo = await SignIn("bo", device, at: Acts.EmptyWeek);
        var dialog = await bo.StartAsync("Appointment", "Renewal talk", "2026-03-17", "10:00", "11:00");
        await bo.InviteAsync(dialog, "Resource", "Fjord");

        await Expect(dialog.Locator("[role=alert], [role=status], [role=group], [role=region]").Filter(new() { HasText = bo.Say("Conflict") }).First).ToBeVisibleAsync();
        await Expect(bo.Line(dialog, "Fjord")).ToContainTextAsync(bo.Say("Conflict"));

        await bo.PressAsync(bo.In(dialog, AriaRole.Button, "First available", whole: false));
        await Expect(bo.In(dialog, AriaRole.Textbox, "Start time")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("10[:.]30"));
        await Expect(bo.Line(dialog, "Fjord")).ToContainTextAsync(bo.Say("Accepted"));
        await bo.SaveAsync(dialog);
        await Expect(bo.Entry("Renewal talk")).Not.ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex(bo.Say("Conflict")));
    });

    [Fact]
    public Task Something_new_is_meant_for_the_week_on_the_screen() => Play(async () =>
    {
        var bo = await SignIn("bo", at: Acts.EmptyWeek);

        await bo.TakeFromMenuAsync(bo.The(AriaRole.Button, "New"), bo.The(AriaRole.Menuitem, "Appointment"));

        await Expect(bo.In(bo.Dialog("Appointment"), AriaRole.Textbox, "Start date")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("16"));
    });

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public Task An_invited_person_may_change_only_priority_alarm_and_completed(Hand hand) => Play(async () =>
    {
        var bo = await SignIn("bo");
        var dialog = await bo.StartAsync("Appointment", "Renewal talk", "2026-03-17", "10:00", "11:00");
        await bo.InviteAsync(dialog, "Employees", "Anna Berg");
        await bo.SaveAsync(dialog);

        var anna = await SignIn("anna", new(Language: "nb", Hand: hand), at: Acts.EmptyWeek);
        var opened = await anna.OpenEntryAsync("Renewal talk");

        foreach (var field in new[] { "Title", "Start date", "Start time", "End date", "End time", "Location" })
            await Expect(anna.In(opened, AriaRole.Textbox, field).Or(anna.In(opened, AriaRole.Combobox, field))).Not.ToBeEditableAsync();
        await anna.TurnToAsync(anna.In(opened, AriaRole.Tab, "Participants", whole: false));
        await Expect(anna.In(opened, AriaRole.Button, "Add")).ToBeDisabledAsync();

        await anna.TurnToAsync(anna.In(opened, AriaRole.Tab, "Details", whole: false));
        await anna.ChooseAsync(anna.In(opened, AriaRole.Combobox, "Priority"), anna.Say("High"));
        await anna.PressAsync(anna.In(opened, AriaRole.Button, "Accept"));
        await Expect(anna.Entry("Renewal talk")).Not.ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex(anna.Say("provisional")));
    });
}
