using System.Text.RegularExpressions;
using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>The Month tab and the small calendar, by pointer, by finger and by keyboard alone.</summary>
public class MonthTests(BrowserFixture browser) : Journey(browser)
{
    private const string March = "/diary/month/2026-03-02";

    [Fact]
    public Task An_entry_carried_to_another_date_keeps_its_time_and_is_there_for_others_too() => Play(async () =>
    {
        var (bo, anna) = (await SignIn("bo"), await SignIn("anna"));
        await bo.GoToGridAsync(March);
        await anna.GoToGridAsync($"{March}?owner=e2");

        await DragAsync(bo, Entry(bo, "Prepare tender"), Cell(bo, "2026-03-18"));

        var name = "Prepare tender, Wednesday 18 March 2026, 13:00–14:00";
        await Expect(Entry(bo, name)).ToBeVisibleAsync();
        await Expect(Entry(anna, name)).ToBeVisibleAsync();
        await Expect(Cell(bo, "2026-03-18").Locator(".entry")).ToHaveCountAsync(1);
        await Expect(bo.Page.Locator(".month-view .ghost")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task With_Ctrl_a_copy_is_carried_and_the_entry_stays() => Play(async () =>
    {
        var bo = await SignIn("bo", at: March);
        await bo.ListensAsync();

        await DragAsync(bo, Entry(bo, "Prepare tender"), Cell(bo, "2026-03-19"), isCopy: true);

        await Expect(Entry(bo, "Prepare tender, Thursday 19 March 2026, 13:00–14:00")).ToBeVisibleAsync();
        await Expect(Entry(bo, "Prepare tender, Monday 2 March 2026, 13:00–14:00")).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_to_do_list_takes_an_entry_and_gives_it_back_to_another_date() => Play(async () =>
    {
        var bo = await SignIn("bo", at: March);
        await bo.ListensAsync();
        var todo = bo.Page.Locator("[data-todo][data-title='Focus']");

        await DragAsync(bo, Entry(bo, "Focus"), bo.Page.Locator("[data-park]"));
        await Expect(Entry(bo, "Focus")).ToHaveCountAsync(0);
        await DragAsync(bo, todo, Cell(bo, "2026-03-20"));
        await Expect(Entry(bo, "Focus, Friday 20 March 2026, 08:00")).ToBeVisibleAsync();

        await Entry(bo, "Focus").FocusAsync();
        await bo.Page.Keyboard.PressAsync("m");
        await bo.Page.Keyboard.PressAsync("t");
        await Expect(Entry(bo, "Focus")).ToHaveCountAsync(0);
        await Expect(todo).ToBeVisibleAsync();
    });

    [Fact]
    public Task Escape_leaves_a_carried_entry_where_it_was() => Play(async () =>
    {
        var bo = await SignIn("bo", at: March);
        await bo.ListensAsync();

        await TakeAsync(bo, Entry(bo, "Prepare tender"), Cell(bo, "2026-03-18"));
        await Expect(bo.Page.Locator(".month-view .ghost")).ToHaveTextAsync("Prepare tender");
        await bo.Page.Keyboard.PressAsync("Escape");
        await bo.Page.Mouse.UpAsync();

        await Expect(bo.Page.Locator(".month-view .ghost")).ToHaveCountAsync(0);
        await Expect(Entry(bo, "Prepare tender, Monday 2 March 2026, 13:00–14:00")).ToBeVisibleAsync();
    });

    [Fact]
    public Task Empty_dates_dragged_over_are_whole_days() => Play(async () =>
    {
        var bo = await SignIn("bo", at: March);
        await bo.ListensAsync();

        await DragAsync(bo, Cell(bo, "2026-03-17"), Cell(bo, "2026-03-19"));

        await Expect(bo.The(AriaRole.Checkbox, "All day")).ToBeCheckedAsync();
        await Expect(bo.The(AriaRole.Textbox, "Start date")).ToHaveValueAsync("Tue 17/03/2026");
        await Expect(bo.The(AriaRole.Textbox, "End date")).ToHaveValueAsync("Thu 19/03/2026");
    });

    [Fact]
    public Task The_keyboard_walks_carries_plans_and_turns() => Play(async () =>
    {
        var bo = await SignIn("bo", at: March);
        await bo.ListensAsync();
        var focused = bo.Page.Locator("*:focus");
        await Expect(bo.Page.Locator(".month-grid [tabindex='0']")).ToHaveCountAsync(1);
        await bo.Page.Locator(".month-grid [tabindex='0']").FocusAsync();

        foreach (var (key, name) in new[]
        {
            ("ArrowDown", "Sales stand-up, Monday 2 March"), ("ArrowDown", "Lysverk: contract talk, Monday"), ("ArrowRight", "Tuesday 3 March 2026, "),
            ("Control+ArrowDown", "Tuesday 10 March 2026"), ("Home", "Monday 9 March 2026"), ("End", "Sunday 15 March 2026"), ("ArrowUp", "Sunday 8 March 2026"),
            ("Control+Home", "Monday 23 February 2026"), ("Control+End", "Sunday 5 April 2026"), ("PageDown", "Sunday 10 May 2026"), ("PageUp", "Sunday 5 April 2026"),
        })
        {
            await bo.Page.Keyboard.PressAsync(key);
            await Expect(focused).ToHaveAccessibleNameAsync(new Regex($"^{name}"));
        }

        // Carried by the keys, and the focus goes with it.
        await Entry(bo, "Prepare tender").FocusAsync();
        foreach (var key in new[] { "m", "ArrowDown", "ArrowDown", "ArrowRight" }) await bo.Page.Keyboard.PressAsync(key);
        await Expect(bo.Page.Locator("[data-says]")).ToHaveTextAsync("To Tuesday 17 March 2026");
        await bo.Page.Keyboard.PressAsync("Enter");
        await Expect(focused).ToHaveAccessibleNameAsync(new Regex("^Prepare tender, Tuesday 17 March 2026, 13:00–14:00"));

        await bo.Page.Keyboard.PressAsync("c");
        await Expect(Entry(bo, "Prepare tender, Tuesday 17 March 2026, 13:00–14:00, completed")).ToBeVisibleAsync();
        await bo.Page.Keyboard.PressAsync("c");
        await Expect(Entry(bo, "Prepare tender, Tuesday 17 March 2026, 13:00–14:00, Task")).ToBeVisibleAsync();

        await bo.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(focused).ToHaveAccessibleNameAsync("Wednesday 18 March 2026");
        await bo.Page.Keyboard.PressAsync(" ");
        await Expect(bo.The(AriaRole.Textbox, "Start date")).ToHaveValueAsync("Wed 18/03/2026");
        await bo.The(AriaRole.Button, "Cancel").ClickAsync();
        await Cell(bo, "2026-03-18").Locator(".day").PressAsync("Enter");
        await Expect(bo.Page).ToHaveURLAsync(new Regex("/diary/day/2026-03-18"));
    });

    [Fact]
    public Task The_small_calendar_leads_to_days_weeks_and_months_and_says_how_full_they_are() => Play(async () =>
    {
        var bo = await SignIn("bo", at: March);
        await bo.ListensAsync();
        var calendar = bo.Page.GetByRole(AriaRole.Complementary, new() { Name = "Calendar" });

        await Expect(calendar.Locator("[data-date='2026-03-02']")).ToHaveAccessibleNameAsync(new Regex("^Monday 2 March 2026, busy .+ of 8\u00a0h"));
        await Expect(calendar.Locator("[data-date='2026-03-17']")).ToHaveAccessibleNameAsync("Tuesday 17 March 2026, free");
        await calendar.GetByRole(AriaRole.Button, new() { Name = "Week 12", Exact = true }).ClickAsync();
        await Expect(bo.Page).ToHaveURLAsync(new Regex("/diary/week/2026-03-16"));
        await Expect(calendar.Locator(".shown")).ToHaveCountAsync(7);
        await calendar.GetByRole(AriaRole.Button, new() { Name = "March 2026", Exact = true }).ClickAsync();
        await Expect(bo.Page).ToHaveURLAsync(new Regex("/diary/month/2026-03-01"));
    });

    [Fact]
    public Task An_entry_dropped_on_the_small_calendar_is_on_that_date() => Play(async () =>
    {
        var bo = await SignIn("bo", at: March);
        await bo.ListensAsync();
        var calendar = bo.Page.GetByRole(AriaRole.Complementary, new() { Name = "Calendar" });

        await DragAsync(bo, Entry(bo, "Prepare tender"), calendar.Locator("[data-date='2026-03-20']"));

        await Expect(Entry(bo, "Prepare tender, Friday 20 March 2026, 13:00–14:00")).ToBeVisibleAsync();
        await Expect(calendar.Locator("[data-date='2026-03-20']")).ToHaveAccessibleNameAsync("Friday 20 March 2026, busy 1\u00a0h of 8\u00a0h");
    });

    [Fact]
    public Task A_phone_shows_dots_and_the_list_of_the_date_that_is_touched() => Play(async () =>
    {
        var bo = await SignIn("bo", new(Phone: true), at: March);
        await bo.ListensAsync();

        await Cell(bo, "2026-03-06").Locator(".day").TapAsync();
        var list = bo.Page.GetByRole(AriaRole.Region, new() { Name = "Friday 6 March 2026" });
        await list.GetByRole(AriaRole.Button, new() { Name = "Call Kari Nord, Friday 6 March 2026" }).TapAsync();

        await Expect(bo.Dialogs()).ToHaveCountAsync(1);
    });

    private static ILocator Cell(Person person, string date) => person.Page.Locator($".month-grid [data-date='{date}']");

    private static ILocator Entry(Person person, string name) => person.Page.Locator(".month-grid").GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(name)}") }).First;

    private static async Task DragAsync(Person person, ILocator from, ILocator to, bool isCopy = false)
    {
        await TakeAsync(person, from, to, isCopy);
        await person.Page.Mouse.UpAsync();
        if (isCopy) await person.Page.Keyboard.UpAsync("Control");
    }

    private static async Task TakeAsync(Person person, ILocator from, ILocator to, bool isCopy = false)
    {
        var (a, b) = ((await from.BoundingBoxAsync())!, (await to.BoundingBoxAsync())!);
        var mouse = person.Page.Mouse;
        // An entry is a line; of a cell the lower half is empty, and has no number to press.
        await mouse.MoveAsync(a.X + 30, a.Y + a.Height - Math.Min(a.Height / 2, 20));
        await mouse.DownAsync();
        if (isCopy) await person.Page.Keyboard.DownAsync("Control");
        await mouse.MoveAsync(b.X + b.Width / 2, b.Y + b.Height - Math.Min(b.Height / 2, 20), new() { Steps = 8 });
    }
}
