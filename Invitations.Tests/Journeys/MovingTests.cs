using System.Text.RegularExpressions;
using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>Entries moved, lengthened, copied, parked and placed: by a real pointer, by the keyboard alone, and by a finger on a phone.</summary>
public class MovingTests(BrowserFixture browser) : Journey(browser)
{
    private const string Week = "/diary/week/2026-03-02";
    private const float Hour = 56;

    [Fact]
    public Task By_the_pointer() => Play(async () =>
    {
        var bo = await SignIn("bo", at: Week);
        await bo.ListensAsync();
        var columns = bo.Page.Locator(".column");
        var day = (await columns.Nth(0).BoundingBoxAsync())!.Width;

        await Drags(bo, "Focus, Wednesday 4 March 2026, 13:00–15:00", day, Hour);
        await Stands(bo, "Focus, Thursday 5 March 2026, 14:00–16:00");

        await Drags(bo, "Focus, Thursday 5 March 2026, 14:00–16:00", 0, -Hour / 2, atLowerEdge: true);
        await Stands(bo, "Focus, Thursday 5 March 2026, 14:00–15:30");

        await bo.Page.Keyboard.DownAsync("Control");
        await Drags(bo, "Focus, Thursday 5 March 2026, 14:00–15:30", -day, 0);
        await bo.Page.Keyboard.UpAsync("Control");
        await Stands(bo, "Focus, Wednesday 4 March 2026, 14:00–15:30");
        await Stands(bo, "Focus, Thursday 5 March 2026, 14:00–15:30");

        var strip = (await bo.Page.Locator(".whole").Nth(1).BoundingBoxAsync())!;
        await DragsTo(bo, "Focus, Wednesday 4 March 2026, 14:00–15:30", strip.X + 60, strip.Y + 12);
        await Stands(bo, "Focus, Tuesday 3 March 2026, all day");

        var thursday = (await Cell(bo, "Thursday 5 March 2026, 12:00").BoundingBoxAsync())!;
        await DragsTo(bo, "Focus, Tuesday 3 March 2026, all day", thursday.X + 60, thursday.Y + 10);
        await Stands(bo, "Focus, Thursday 5 March 2026, 12:00–13:00");

        var small = (await bo.Page.Locator("button[data-date='2026-03-06']").BoundingBoxAsync())!;
        await DragsTo(bo, "Focus, Thursday 5 March 2026, 12:00–13:00", small.X + 8, small.Y + 8);
        await Stands(bo, "Focus, Friday 6 March 2026, 12:00–13:00");

        var list = (await bo.Page.Locator("[data-park]").First.BoundingBoxAsync())!;
        await DragsTo(bo, "Focus, Friday 6 March 2026, 12:00–13:00", list.X + 80, list.Y + 40);
        await Expect(Entry(bo, "Focus, Friday 6 March 2026, 12:00–13:00")).ToHaveCountAsync(0);

        var todo = (await bo.Page.Locator("[data-todo][data-title='Focus']").First.BoundingBoxAsync())!;
        var friday = (await Cell(bo, "Friday 6 March 2026, 09:30").BoundingBoxAsync())!;
        await bo.DragAsync(todo.X + 80, todo.Y + todo.Height / 2, friday.X + 60, friday.Y + 10);
        await Expect(Entry(bo, "Focus, Friday 6 March 2026, 09:30")).ToBeVisibleAsync();
    });

    [Fact]
    public Task Escape_and_what_is_anothers_leave_it_where_it_was() => Play(async () =>
    {
        var bo = await SignIn("bo", at: Week);
        await bo.ListensAsync();
        var name = "Focus, Wednesday 4 March 2026, 13:00–15:00";
        var box = (await Entry(bo, name).BoundingBoxAsync())!;

        await bo.Page.Mouse.MoveAsync(box.X + 40, box.Y + 20);
        await bo.Page.Mouse.DownAsync();
        await bo.Page.Mouse.MoveAsync(box.X + 40, box.Y + 20 + Hour, new() { Steps = 6 });
        await Expect(bo.Page.Locator(".ghost:visible")).ToContainTextAsync("14:00–16:00");
        await bo.Page.Keyboard.PressAsync("Escape");
        await Expect(bo.Page.Locator(".ghost:visible")).ToHaveCountAsync(0);
        await bo.Page.Mouse.UpAsync();
        await Stands(bo, name);

        await Drags(bo, "Budget talk, Tuesday 3 March 2026, 09:30–10:30", 0, Hour);
        await Stands(bo, "Budget talk, Tuesday 3 March 2026, 09:30–10:30");
        await Expect(bo.Page.Locator(".ghost:visible")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task By_the_keyboard_alone() => Play(async () =>
    {
        var bo = await SignIn("bo", at: Week);
        await bo.ListensAsync();
        var said = bo.Page.Locator("[data-say]");
        await Entry(bo, "Focus, Wednesday 4 March 2026, 13:00–15:00").FocusAsync();

        await Presses(bo, "m");
        await Expect(said).ToHaveTextAsync(new Regex("^Moving Focus. The arrow keys move it"));
        await Presses(bo, "ArrowDown", "ArrowRight", "Shift+ArrowUp");
        await Expect(said).ToHaveTextAsync("Thursday 5 March 2026, 13:15–15:00");
        await Presses(bo, "Enter");
        await Stands(bo, "Focus, Thursday 5 March 2026, 13:15–15:00");
        await Expect(said).ToHaveTextAsync("Put at Thursday 5 March 2026, 13:15–15:00.");
        await Expect(bo.Page.Locator("*:focus")).ToHaveAccessibleNameAsync(new Regex("^Focus, Thursday"));

        await Presses(bo, "m", "ArrowLeft", "Escape");
        await Expect(said).ToHaveTextAsync("Left where it was.");
        await Presses(bo, "Shift+ArrowDown");
        await Stands(bo, "Focus, Thursday 5 March 2026, 13:15–15:15");

        await Presses(bo, "m", "c", "ArrowRight", "Enter");
        await Stands(bo, "Focus, Friday 6 March 2026, 13:15–15:15");
        await Entry(bo, "Focus, Friday 6 March 2026, 13:15–15:15").FocusAsync();
        await Presses(bo, "m", "a", "Enter");
        await Stands(bo, "Focus, Friday 6 March 2026, all day");
        await Entry(bo, "Focus, Friday 6 March 2026, all day").FocusAsync();
        await Presses(bo, "m", "t");
        await Expect(Entry(bo, "Focus, Friday 6 March 2026, all day")).ToHaveCountAsync(0);

        await bo.Page.Locator("[data-todo][data-title='Focus'] input").First.FocusAsync();
        await Presses(bo, "m", "ArrowDown", "Enter");
        await Expect(Entry(bo, "Focus, Friday 6 March 2026, 08:15")).ToBeVisibleAsync();

        await Entry(bo, "Focus, Thursday 5 March 2026, 13:15–15:15").FocusAsync();
        await Presses(bo, "m", "PageDown");
        await Expect(said).ToHaveTextAsync("Thursday 12 March 2026, 13:15–15:15");
        await Presses(bo, "Enter");
        await Stands(bo, "Focus, Thursday 12 March 2026, 13:15–15:15");
        await Entry(bo, "Focus, Thursday 12 March 2026, 13:15–15:15").FocusAsync();
        await Presses(bo, "Delete");
        await Expect(Entry(bo, "Focus, Thursday 12 March 2026, 13:15–15:15")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task By_a_finger_a_long_press_lifts_and_a_swipe_turns_the_day() => Play(async () =>
    {
        var bo = await SignIn("bo", new(Phone: true), at: "/diary/day/2026-03-04");
        await bo.ListensAsync();
        var touch = await bo.Page.Context.NewCDPSessionAsync(bo.Page);
        var entry = Entry(bo, "Focus, Wednesday 4 March 2026, 13:00–15:00");
        await entry.ScrollIntoViewIfNeededAsync();
        var box = (await entry.BoundingBoxAsync())!;

        await touch.SendAsync("Input.dispatchTouchEvent", Dragging.Touch("touchStart", box.X + 80, box.Y + 20));
        await bo.Page.Locator(".entry[data-lifted]").WaitForAsync();
        for (var step = 1; step <= 4; step++) await touch.SendAsync("Input.dispatchTouchEvent", Dragging.Touch("touchMove", box.X + 80, box.Y + 20 - step * Hour / 4));
        await Expect(bo.Page.Locator(".ghost:visible")).ToContainTextAsync("12:00–14:00");
        await touch.SendAsync("Input.dispatchTouchEvent", Dragging.Touch("touchEnd"));
        await Stands(bo, "Focus, Wednesday 4 March 2026, 12:00–14:00");

        var grid = (await bo.The(AriaRole.Grid, "Diary").BoundingBoxAsync())!;
        await touch.SendAsync("Input.dispatchTouchEvent", Dragging.Touch("touchStart", grid.X + 300, grid.Y + 200));
        for (var step = 1; step <= 5; step++) await touch.SendAsync("Input.dispatchTouchEvent", Dragging.Touch("touchMove", grid.X + 300 - step * 40, grid.Y + 202));
        await touch.SendAsync("Input.dispatchTouchEvent", Dragging.Touch("touchEnd"));
        await Expect(bo.Page.Locator(".column")).ToHaveAttributeAsync("data-date", "2026-03-05");
        await Expect(bo.Dialogs()).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Letters_lead_everywhere_until_they_are_switched_off() => Play(async () =>
    {
        var bo = await SignIn("bo", at: Week);
        await bo.ListensAsync();

        await Presses(bo, "d");
        await Expect(bo.Page).ToHaveURLAsync(new Regex("/diary/day/"));
        await Presses(bo, "w", "j");
        await Expect(bo.Page).ToHaveURLAsync(new Regex("/diary/week/2026-03-09"));
        await Presses(bo, "?");
        await bo.Dialog("Keyboard shortcuts").WaitForAsync();
        await bo.The(AriaRole.Checkbox, "Use single-letter shortcuts").UncheckAsync();
        await bo.The(AriaRole.Button, "Close").ClickAsync();
        await Expect(bo.Dialogs()).ToHaveCountAsync(0);
        await Presses(bo, "d", "?", "n");
        await Expect(bo.Page).ToHaveURLAsync(new Regex("/diary/week/2026-03-09"));
        await Expect(bo.Dialogs()).ToHaveCountAsync(0);
    });

    private static ILocator Cell(Person person, string name) => person.Page.GetByRole(AriaRole.Gridcell, new() { Name = name, Exact = true });

    private static ILocator Entry(Person person, string name) => person.The(AriaRole.Grid, "Diary").GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Regex.Escape(name)}") });

    private static Task Stands(Person person, string name) => Expect(Entry(person, name)).ToBeVisibleAsync();

    private static async Task Presses(Person person, params string[] keys)
    {
        foreach (var key in keys) await person.Page.Keyboard.PressAsync(key);
    }

    private static async Task Drags(Person person, string name, float across, float down, bool atLowerEdge = false)
    {
        var box = (await Entry(person, name).BoundingBoxAsync())!;
        var (x, y) = (box.X + box.Width / 2, atLowerEdge ? box.Y + box.Height - 3 : box.Y + 10);
        await person.DragAsync(x, y, x + across, y + down);
    }

    private static async Task DragsTo(Person person, string name, float x, float y)
    {
        var box = (await Entry(person, name).BoundingBoxAsync())!;
        await person.DragAsync(box.X + box.Width / 2, box.Y + 10, x, y);
    }
}
