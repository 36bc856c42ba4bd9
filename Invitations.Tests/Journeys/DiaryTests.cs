using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>The week, used as people use it: by pointer, by finger, by keyboard alone, and while others change it.</summary>
public class DiaryTests(BrowserFixture browser) : Journey(browser)
{
    private const string FullWeek = "/diary/week/2026-03-02";
    private const string EmptyWeek = "/diary/week/2026-03-16";

    [Fact]
    public Task A_click_on_an_empty_time_is_an_hour_from_there() => Play(async () =>
    {
        var bo = await SignIn("bo", at: EmptyWeek);
        await bo.ListensAsync();

        await Cell(bo, "Tuesday 17 March 2026, 09:30").ClickAsync();

        await Reads(bo, "09:30", "10:30");
        await Expect(bo.The(AriaRole.Textbox, "Start date")).ToHaveValueAsync("Tue 17/03/2026");
    });

    [Fact]
    public Task A_drag_is_what_it_spans_to_the_quarter() => Play(async () =>
    {
        var bo = await SignIn("bo", at: EmptyWeek);
        await bo.ListensAsync();
        var from = (await Cell(bo, "Wednesday 18 March 2026, 10:00").BoundingBoxAsync())!;

        await bo.Page.Mouse.MoveAsync(from.X + 40, from.Y + 3);
        await bo.Page.Mouse.DownAsync();
        await bo.Page.Mouse.MoveAsync(from.X + 40, from.Y + 2 * 56 + 3, new() { Steps = 8 });
        await bo.Page.Mouse.UpAsync();

        await Reads(bo, "10:00", "12:15");
    });

    [Fact]
    public Task A_long_press_is_a_click_and_a_tap_on_empty_time_is_nothing() => Play(async () =>
    {
        var bo = await SignIn("bo", new(Phone: true), at: EmptyWeek);
        await bo.ListensAsync();
        var cell = Cell(bo, "Monday 16 March 2026, 10:00");
        var box = (await cell.BoundingBoxAsync())!;

        await cell.TapAsync();
        await Expect(bo.Dialogs()).ToHaveCountAsync(0);
        var touch = await bo.Page.Context.NewCDPSessionAsync(bo.Page);
        await touch.SendAsync("Input.dispatchTouchEvent", Touch("touchStart", box.X + 60, box.Y + 5));
        await bo.Page.Locator(".ghost").WaitForAsync();
        await touch.SendAsync("Input.dispatchTouchEvent", Touch("touchEnd"));

        await Reads(bo, "10:00", "11:00");
    });

    [Fact]
    public Task An_entry_opens_on_a_double_click_on_Enter_and_on_a_tap_but_not_on_a_click() => Play(async () =>
    {
        var bo = await SignIn("bo", at: FullWeek);
        await bo.ListensAsync();
        var entry = bo.Page.GetByRole(AriaRole.Button, new() { Name = "Lysverk: contract talk, Monday 2 March 2026, 10:00–11:30" });

        await entry.ClickAsync();
        await Expect(entry).ToBeFocusedAsync();
        await Expect(bo.Dialogs()).ToHaveCountAsync(0);
        await entry.DblClickAsync();
        await bo.The(AriaRole.Button, "Cancel").ClickAsync();
        await Expect(entry).ToBeFocusedAsync();
        await entry.PressAsync("Enter");
        await Expect(bo.Dialogs()).ToHaveCountAsync(1);

        var anna = await SignIn("anna", new(Phone: true), at: FullWeek);
        await anna.ListensAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Sales stand-up" }).First.TapAsync();
        await Expect(anna.Dialogs()).ToHaveCountAsync(1);
    });

    [Fact]
    public Task The_keyboard_reaches_everything_from_one_tab_stop() => Play(async () =>
    {
        var bo = await SignIn("bo", at: FullWeek);
        await bo.ListensAsync();
        var focused = bo.Page.Locator("*:focus");

        await Expect(bo.Page.Locator("[role=grid] [tabindex='0']")).ToHaveCountAsync(1);
        await bo.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Options", Exact = true }).FocusAsync();
        await bo.Page.Keyboard.PressAsync("Tab");
        await Expect(focused).ToHaveAccessibleNameAsync("Monday 2 March 2026, 08:00");
        foreach (var (key, name) in new[]
        {
            ("ArrowDown", "Sales stand-up, Monday"), ("ArrowDown", "Monday 2 March 2026, 09:00"), ("ArrowRight", "Tuesday 3 March 2026, 09:00"),
            ("ArrowDown", "Budget talk, Tuesday"), ("ArrowRight", "Wednesday 4 March 2026, 09:30"), ("End", "Sunday 8 March 2026, 09:30"),
            ("Home", "Monday 2 March 2026, 09:30"), ("Control+Home", "Monday 2 March 2026, all day"), ("Control+End", "Monday 2 March 2026, 23:30"),
        })
        {
            await bo.Page.Keyboard.PressAsync(key);
            await Expect(focused).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex($"^{name}"));
        }

        await bo.Page.Keyboard.PressAsync("PageDown");
        await Expect(focused).ToHaveAccessibleNameAsync("Monday 9 March 2026, 23:30");
        await bo.Page.Keyboard.PressAsync("PageDown");
        await Expect(focused).ToHaveAccessibleNameAsync("Monday 16 March 2026, 23:30");
        await bo.Page.Keyboard.PressAsync("ArrowUp");
        await bo.Page.Keyboard.PressAsync("Enter");
        await Reads(bo, "23:00", "00:00");
    });

    [Fact]
    public Task In_somebody_elses_diary_an_empty_time_invites_them() => Play(async () =>
    {
        var bo = await SignIn("bo", at: EmptyWeek);
        await bo.ListensAsync();

        await bo.ChooseAsync(bo.The(AriaRole.Combobox, "Diary owner"), "Carla Holm");
        await Expect(bo.Page).ToHaveTitleAsync("Week 12, 16–22 March 2026: Carla Holm");
        await Cell(bo, "Tuesday 17 March 2026, 09:30").ClickAsync();
        await bo.The(AriaRole.Textbox, "Title").FillAsync("A word with Carla");
        await bo.The(AriaRole.Button, "Save").ClickAsync();

        await Expect(bo.Page.GetByRole(AriaRole.Button, new() { Name = "A word with Carla, Tuesday 17 March 2026, 09:30–10:30, provisional" })).ToBeVisibleAsync();
    });

    [Fact]
    public Task What_one_does_is_in_the_others_diary_at_once_and_the_focus_stays() => Play(async () =>
    {
        var (anna, bo) = (await SignIn("anna"), await SignIn("bo"));
        await bo.GoToGridAsync($"{EmptyWeek}?owner=e1");
        await Cell(bo, "Thursday 19 March 2026, 14:00").FocusAsync();
        await anna.GoToGridAsync(EmptyWeek);

        await Cell(anna, "Tuesday 17 March 2026, 09:30").ClickAsync();
        await anna.The(AriaRole.Textbox, "Title").FillAsync("Plan of the spring");
        await anna.The(AriaRole.Button, "Save").ClickAsync();

        var name = "Plan of the spring, Tuesday 17 March 2026, 09:30–10:30";
        await Expect(bo.Page.GetByRole(AriaRole.Button, new() { Name = name })).ToBeVisibleAsync();
        await Expect(bo.Page.Locator("*:focus")).ToHaveAccessibleNameAsync("Thursday 19 March 2026, 14:00");
        await Expect(anna.Page.GetByRole(AriaRole.Button, new() { Name = name })).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_phone_shows_one_day_and_the_strip_turns_it() => Play(async () =>
    {
        var bo = await SignIn("bo", new("nb", Phone: true), at: "/diary/day/2026-03-02");
        await bo.ListensAsync();

        await Expect(bo.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Man. 2. mar.");
        await bo.Page.GetByRole(AriaRole.Button, new() { Name = "tirsdag 3. mars 2026", Exact = true }).ClickAsync();
        await Expect(bo.TheOneBeginning(AriaRole.Button, "Notifications")).ToBeVisibleAsync();
        await Expect(bo.Page.GetByRole(AriaRole.Button, new() { Name = "Budget talk, tirsdag 3. mars 2026, 09:30–10:30, foreløpig" })).ToBeVisibleAsync();
        await bo.The(AriaRole.Button, "Next").ClickAsync();
        await Expect(bo.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tir. 10. mar.");
    });

    private static ILocator Cell(Person person, string name) => person.Page.GetByRole(AriaRole.Gridcell, new() { Name = name, Exact = true });

    private static async Task Reads(Person person, string start, string end)
    {
        await Expect(person.The(AriaRole.Textbox, "Start time")).ToHaveValueAsync(start);
        await Expect(person.The(AriaRole.Textbox, "End time")).ToHaveValueAsync(end);
    }

    private static Dictionary<string, object> Touch(string type, params float[] at) => new()
    {
        ["type"] = type,
        ["touchPoints"] = at.Length == 0 ? [] : new[] { new { x = at[0], y = at[1] } },
    };
}
