using System.Text.RegularExpressions;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases;
using Invitations.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;
using Person = Invitations.Tests.Support.Person;

namespace Invitations.Tests.Journeys;

/// <summary>First available and why it is not earlier, what comes nearest when there is none, who can be done without, and which room fits (R02, R09, R10).</summary>
public class SuggestionTests(BrowserFixture browser) : Journey(browser)
{
    // Tuesday, 17 March: Eva is busy from 08:30 to 09:30 and Fjord from 09:30 to 10:30, so an hour with both begins at 10:30.
    private const string Tuesday = "2026-03-17";
    private const int David = 4, Eva = 5;

    [Theory]
    [InlineData("en", Hand.Mouse)]
    [InlineData("nb", Hand.Mouse)]
    [InlineData("en", Hand.Keyboard)]
    public Task What_is_in_the_way_is_told_and_a_shorter_time_fits_before_it(string language, Hand hand) => Play(async () =>
    {
        await FillTuesdayAsync();
        var bo = await SignIn("bo", new Device(language, Hand: hand), at: Acts.EmptyWeek);
        var dialog = await WishAsync(bo);
        var why = bo.In(dialog, AriaRole.Button, "Why not earlier?");
        await Expect(why).ToHaveAttributeAsync("aria-expanded", "false");

        var region = await AskWhyAsync(bo, dialog);
        await Expect(why).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(region.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Eva Strand" }).First).ToContainTextAsync("09:30");
        await Expect(region.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Fjord" }).First).ToContainTextAsync("10:30");
        await bo.PressAsync(Change(region, "^30"));

        await AgreesAsync(bo, dialog, "08:00", "08:30");
        await Expect(why).ToBeFocusedAsync();
        await bo.SetTimeAsync(dialog, Tuesday, "08:00", "09:00");
        await Expect(First(bo, dialog)).ToHaveAccessibleNameAsync(new Regex("10:30$"));
    });

    [Theory]
    [InlineData("en", Hand.Mouse)]
    [InlineData("nb", Hand.Mouse)]
    [InlineData("en", Hand.Keyboard)]
    public Task Without_whoever_is_in_the_way_it_is_earlier_and_with_them_again_it_is_not(string language, Hand hand) => Play(async () =>
    {
        await FillTuesdayAsync();
        var bo = await SignIn("bo", new Device(language, Hand: hand), at: Acts.EmptyWeek);
        var dialog = await WishAsync(bo);

        await bo.PressAsync(Change(await AskWhyAsync(bo, dialog), "Eva Strand"));
        await AgreesAsync(bo, dialog, "08:00", "09:00", "Everybody who is needed is free");
        await Expect(bo.Line(dialog, "Eva Strand")).ToContainTextAsync(bo.Say("optional"));

        await bo.PressAsync(bo.Line(dialog, "Eva Strand").GetByRole(AriaRole.Button));
        await bo.PressAsync(bo.In(dialog, AriaRole.Button, "Optional"));
        await Expect(First(bo, dialog)).ToHaveAccessibleNameAsync(new Regex("10:30$"));
    });

    [Theory]
    [InlineData("en", Hand.Mouse)]
    [InlineData("nb", Hand.Mouse)]
    [InlineData("en", Hand.Keyboard)]
    public Task In_another_room_it_is_earlier_and_that_room_is_booked(string language, Hand hand) => Play(async () =>
    {
        await FillTuesdayAsync();
        var bo = await SignIn("bo", new Device(language, Hand: hand), at: Acts.EmptyWeek);
        var dialog = await WishAsync(bo);

        await bo.PressAsync(Change(await AskWhyAsync(bo, dialog), "Skov"));
        await AgreesAsync(bo, dialog, "09:30", "10:30");
        await Expect(bo.Line(dialog, "Skov")).ToContainTextAsync(bo.Say("Accepted"));
        await Expect(bo.Line(dialog, "Fjord")).ToHaveCountAsync(0);
        await Expect(bo.In(dialog, AriaRole.Textbox, "Location").Or(bo.In(dialog, AriaRole.Combobox, "Location"))).ToHaveValueAsync("Skov");

        await bo.SaveAsync(dialog);
        await Expect(bo.Entry("Renewal talk")).Not.ToHaveAccessibleNameAsync(new Regex(bo.Say("Conflict")));
    });

    [Fact]
    public Task Another_persons_entry_is_only_busy_and_ones_own_has_its_title() => Play(async () =>
    {
        var eva = await SignIn("eva");
        await eva.SaveAsync(await eva.StartAsync("Appointment", "Talk with the bank", Tuesday, "08:00", "09:00"));
        var bo = await SignIn("bo");
        await bo.SaveAsync(await bo.StartAsync("Appointment", "Parents' evening", Tuesday, "09:00", "10:00"));
        var dialog = await bo.StartAsync("Appointment", "Renewal talk", Tuesday, "08:00", "09:00");
        await bo.InviteAsync(dialog, "Employees", "Eva Strand");

        await bo.PressAsync(bo.In(dialog, AriaRole.Button, "Why not earlier?"));

        var region = bo.In(dialog, AriaRole.Region, "Why not earlier?");
        await Expect(region).ToContainTextAsync("Parents' evening");
        await Expect(region).ToContainTextAsync("Eva Strand: busy until 09:00");
        await Expect(bo.Page.Locator("body")).Not.ToContainTextAsync("Talk with the bank");
    });

    [Theory]
    [InlineData("en", Hand.Mouse)]
    [InlineData("da", Hand.Keyboard)]
    public Task When_no_time_suits_everybody_the_one_with_the_fewest_clashes_can_be_taken(string language, Hand hand) => Play(async () =>
    {
        var bo = await SignIn("bo", new Device(language, Hand: hand), at: Acts.EmptyWeek);
        // Eight hours do not fit into the seven that Oslo and Copenhagen have in common.
        var dialog = await bo.StartAsync("Appointment", "Workshop", Tuesday, "08:00", "16:00");
        await bo.InviteAsync(dialog, "Employees", "Anna Berg", "Carla Holm");

        var fewest = bo.In(dialog, AriaRole.Region, "Times with the fewest clashes");
        var best = fewest.GetByRole(AriaRole.Button).First;
        await Expect(best).ToContainTextAsync("Carla Holm");
        await Expect(best).Not.ToContainTextAsync("Anna Berg");
        await bo.SetTimeAsync(dialog, "2026-03-21", "08:00", "16:00");
        await Expect(best).ToContainTextAsync("23");
        await bo.PressAsync(best);
        await Expect(bo.In(dialog, AriaRole.Textbox, "Start time")).ToHaveValueAsync("08:00");
        await Expect(bo.In(dialog, AriaRole.Textbox, "Start date")).ToHaveValueAsync(new Regex("23"));

        // Without her it fits, and then there is a first available time again.
        await bo.PressAsync(bo.Line(dialog, "Carla Holm").GetByRole(AriaRole.Button));
        await bo.PressAsync(bo.In(dialog, AriaRole.Button, "Optional"));
        await Expect(bo.In(dialog, AriaRole.Button, "First available", whole: false)).ToBeVisibleAsync();
        await Expect(fewest).ToHaveCountAsync(0);
        await bo.SaveAsync(dialog);
    });

    [Theory]
    [InlineData("en", Hand.Mouse)]
    [InlineData("nb", Hand.Keyboard)]
    public Task A_room_is_found_by_what_it_offers_and_the_free_ones_come_first(string language, Hand hand) => Play(async () =>
    {
        await FillTuesdayAsync();
        var bo = await SignIn("bo", new Device(language, Hand: hand), at: Acts.EmptyWeek);
        var dialog = await bo.StartAsync("Appointment", "Renewal talk", Tuesday, "09:30", "10:30");
        await bo.InviteAsync(dialog, "Employees", "Anna Berg", "Carla Holm", "David Lund", "Eva Strand");
        await bo.PressAsync(bo.In(dialog, AriaRole.Button, "Add"));
        var picker = bo.Dialog("Invitation");
        await bo.ChooseAsync(bo.In(picker, AriaRole.Combobox, "Select from"), bo.Say("Resource"));

        var options = picker.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option);
        await Expect(options).ToHaveCountAsync(3);
        await Expect(options.Last).ToContainTextAsync("Fjord");
        await Expect(options.Last).ToContainTextAsync(bo.Say("Conflict"));
        await bo.WriteAsync(bo.In(picker, AriaRole.Spinbutton, "Seats at least"), "4");
        await Expect(options).ToHaveCountAsync(2);
        await bo.WriteAsync(bo.In(picker, AriaRole.Combobox, "Equipment"), "video");
        await Expect(options).ToHaveCountAsync(1);
        await bo.MarkAsync(options.First);
        await bo.PressAsync(bo.In(picker, AriaRole.Button, "OK"));

        await Expect(bo.Line(dialog, "Fjord")).ToContainTextAsync(bo.Say("Conflict"));
    });

    private static ILocator Change(ILocator region, string words) => region.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(words) });

    private static ILocator First(Person bo, ILocator dialog) => bo.In(dialog, AriaRole.Button, "First available", whole: false);

    private static async Task<ILocator> AskWhyAsync(Person bo, ILocator dialog)
    {
        await Expect(First(bo, dialog)).ToHaveAccessibleNameAsync(new Regex("10:30$"));
        await bo.PressAsync(bo.In(dialog, AriaRole.Button, "Why not earlier?"));
        return bo.In(dialog, AriaRole.Region, "Why not earlier?");
    }

    private static async Task<ILocator> WishAsync(Person bo)
    {
        var dialog = await bo.StartAsync("Appointment", "Renewal talk", Tuesday, "08:00", "09:00");
        await bo.InviteAsync(dialog, "Employees", "Eva Strand");
        await bo.InviteAsync(dialog, "Resource", "Fjord");
        return dialog;
    }

    private static async Task AgreesAsync(Person bo, ILocator dialog, string from, string until, string words = "Everybody is free")
    {
        await Expect(bo.In(dialog, AriaRole.Textbox, "Start time")).ToHaveValueAsync(from);
        await Expect(bo.In(dialog, AriaRole.Textbox, "End time")).ToHaveValueAsync(until);
        await Expect(First(bo, dialog)).ToHaveAccessibleNameAsync(new Regex($"{from}$"));
        await Expect(dialog).ToContainTextAsync(bo.Say(words));
    }

    private async Task FillTuesdayAsync()
    {
        await SaveAsync(Eva, "Interview", 8);
        await SaveAsync(David, "Course", 9, Participant.Resource(1));
    }

    // An hour from half past.
    private async Task SaveAsync(int ownerId, string title, int hour, params Participant[] participants)
    {
        var start = new LocalDateTime(2026, 3, 17, hour, 30);
        var content = new FollowUpContent(FollowUpKind.Appointment, title, FollowUpTime.At(start, start.PlusHours(1), TestCompany.Oslo).Required);
        var draft = new FollowUpDraft(0, 0, Guid.NewGuid(), content, ownerId, participants, new Dictionary<Participant, InvitationStatus>());
        (await Diary.Services.GetRequiredService<SaveFollowUp>().ExecuteAsync(ownerId, draft)).IsDone.Should().BeTrue();
    }
}
