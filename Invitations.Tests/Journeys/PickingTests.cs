using System.Text.RegularExpressions;
using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>A date, a time and a place chosen from what opens beside their fields.</summary>
public class PickingTests(BrowserFixture browser) : Journey(browser)
{
    private const string Tuesday = "2026-03-17";

    [Fact]
    public Task The_calendar_is_moved_in_by_the_keyboard_and_gives_the_focus_back() => Play(async () =>
    {
        var bo = await SignIn("bo", new(Hand: Hand.Keyboard));
        await bo.GoToAsync(Acts.EmptyWeek);
        var dialog = await bo.StartAsync("Appointment", "Renewal talk", Tuesday, "10:00", "11:00");
        var button = Beside(bo, dialog, "Start date");
        var calendar = dialog.GetByRole(AriaRole.Dialog);
        await bo.PressAsync(button);
        await Expect(Focused(bo)).ToHaveAttributeAsync("data-date", Tuesday);

        foreach (var (key, date) in new[]
        {
            ("ArrowRight", "2026-03-18"), ("ArrowUp", "2026-03-11"), ("End", "2026-03-15"), ("Home", "2026-03-09"), ("ArrowLeft", "2026-03-08"), ("ArrowDown", "2026-03-15"),
            ("PageDown", "2026-04-15"), ("PageUp", "2026-03-15"), ("PageUp", "2026-02-15"), ("ArrowDown", "2026-02-22"), ("PageDown", "2026-03-22"),
        })
        {
            await bo.Page.Keyboard.PressAsync(key);
            await Expect(Focused(bo)).ToHaveAttributeAsync("data-date", date);
        }

        await bo.Page.Keyboard.PressAsync("Tab");
        await Expect(Focused(bo)).ToHaveAttributeAsync("data-turn", "-1");
        await bo.Page.Keyboard.PressAsync("Escape");
        await Expect(calendar).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
        await Expect(bo.In(dialog, AriaRole.Textbox, "Start date")).ToHaveValueAsync(new Regex("17/03/2026"));

        await bo.Page.Keyboard.PressAsync("Enter");
        await Expect(Focused(bo)).ToHaveAttributeAsync("data-date", Tuesday);
        await bo.Page.Keyboard.PressAsync("ArrowRight");
        await bo.Page.Keyboard.PressAsync("Enter");
        await Expect(bo.In(dialog, AriaRole.Textbox, "Start date")).ToHaveValueAsync(new Regex("18/03/2026"));
        await Expect(button).ToBeFocusedAsync();
        await bo.SaveAsync(dialog);
        await Expect(bo.Entry("Renewal talk")).ToHaveAccessibleNameAsync(new Regex("Wednesday 18 March"));
    });

    [Theory]
    [InlineData("en", Hand.Keyboard)]
    [InlineData("da", Hand.Mouse)]
    public Task An_end_is_chosen_by_how_long_it_lasts_and_says_when_a_room_is_taken(string language, Hand hand) => Play(async () =>
    {
        var anna = await SignIn("anna");
        await anna.GoToAsync(Acts.EmptyWeek);
        var other = await anna.StartAsync("Appointment", "Talk with the bank", Tuesday, "12:00", "13:00");
        await anna.InviteAsync(other, "Resource", "Fjord");
        await anna.SaveAsync(other);

        var bo = await SignIn("bo", new(language, Hand: hand));
        await bo.GoToAsync(Acts.EmptyWeek);
        var dialog = await bo.StartAsync("Appointment", "Renewal talk", Tuesday, "10:00", "11:00");
        await bo.InviteAsync(dialog, "Resource", "Fjord");
        var button = Beside(bo, dialog, "End time");
        await bo.PressAsync(button);
        var times = bo.In(dialog, AriaRole.Listbox, "End time");
        await Expect(times).ToBeFocusedAsync();
        await Expect(Time(times, "12:15")).ToHaveAccessibleNameAsync(new Regex($"{bo.Say("Conflict")}: Fjord"));
        await Expect(Time(times, "12:00")).Not.ToContainTextAsync("Fjord");

        await ChooseAsync(bo, times, "11:30");

        await Expect(bo.In(dialog, AriaRole.Textbox, "End time")).ToHaveValueAsync("11:30");
        await Expect(times).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
    });

    [Fact]
    public Task Escape_in_the_list_closes_only_it_and_in_the_dialog_asks() => Play(async () =>
    {
        var bo = await SignIn("bo");
        await bo.GoToAsync(Acts.EmptyWeek);
        var dialog = await bo.StartAsync("Appointment", "Renewal talk", Tuesday, "10:00", "11:00");
        foreach (var name in new[] { "Start time", "End date" })
        {
            await bo.PressAsync(Beside(bo, dialog, name));
            await Expect(bo.Page.Locator("[data-picker]:popover-open")).ToHaveCountAsync(1);
            await bo.Page.Keyboard.PressAsync("Escape");
            await Expect(bo.Page.Locator("[data-picker]")).ToHaveCountAsync(0);
            await Expect(bo.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(1);
            await Expect(Beside(bo, dialog, name)).ToBeFocusedAsync();
        }

        var place = bo.In(dialog, AriaRole.Combobox, "Location");
        await place.PressAsync("ArrowDown");
        await Expect(bo.Page.Locator(".mud-popover-open").GetByRole(AriaRole.Option, new() { NameRegex = new Regex("^Fjord ?, ") })).ToBeVisibleAsync();
        await bo.Page.Keyboard.PressAsync("Escape");
        await Expect(bo.Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
        await Expect(bo.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(1);

        await bo.Page.Keyboard.PressAsync("Escape");
        await Expect(bo.The(AriaRole.Button, "Go on writing")).ToBeVisibleAsync();
    });

    [Fact]
    public Task On_a_phone_what_opens_does_not_cover_its_field() => Play(async () =>
    {
        var bo = await SignIn("bo", new(Phone: true));
        await bo.GoToAsync("/diary/day/2026-03-17");
        var dialog = await bo.StartAsync("Appointment", "Renewal talk", Tuesday, "10:00", "11:00");
        foreach (var field in new[] { "Start date", "End time" })
        {
            await bo.PressAsync(Beside(bo, dialog, field));
            var picker = bo.Page.Locator("[data-picker]:popover-open");
            await Expect(picker).ToHaveCountAsync(1);
            var (over, under) = ((await picker.BoundingBoxAsync())!, (await bo.In(dialog, AriaRole.Textbox, field).BoundingBoxAsync())!);
            (over.Y >= under.Y + under.Height || over.Y + over.Height <= under.Y).Should().BeTrue($"{field} is still to be seen");
            (over.X >= 0 && over.X + over.Width <= 390 && over.Y + over.Height <= 844).Should().BeTrue("all of it is on the screen");
            await bo.Page.Keyboard.PressAsync("Escape");
        }
    });

    private static ILocator Beside(Person person, ILocator dialog, string field) => dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{person.Say(field)}: ") });

    private static ILocator Focused(Person person) => person.Page.Locator("*:focus");

    private static ILocator Time(ILocator times, string time) => times.GetByRole(AriaRole.Option, new() { NameRegex = new Regex($"^{time}") });

    private static async Task ChooseAsync(Person person, ILocator times, string time)
    {
        if (person.Hand is Hand.Mouse)
        {
            await Time(times, time).ClickAsync();
            return;
        }

        await person.Page.Keyboard.PressAsync("ArrowDown");
        await person.Page.Keyboard.PressAsync("ArrowDown");
        await person.Page.Keyboard.PressAsync("Enter");
    }
}
