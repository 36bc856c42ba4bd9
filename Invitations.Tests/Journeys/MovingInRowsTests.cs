using System.Text.RegularExpressions;
using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>Entries moved, lengthened, copied, parked and placed in the View of a week, where time runs from left to right: by a real pointer, by the keyboard alone and by a finger.</summary>
public class MovingInRowsTests(BrowserFixture browser) : Journey(browser)
{
    private const string Week = "/diary/view/2026-03-02?scale=week";

    [Fact]
    public Task By_the_pointer() => Play(async () =>
    {
        var bo = await SignIn("bo");
        var (hour, day) = await Goes(bo);

        await Drags(bo, "Prepare tender, Monday 2 March 2026, 13:00–14:00", 2 * hour);
        await Stands(bo, "Prepare tender, Monday 2 March 2026, 15:00–16:00");
        await Drags(bo, "Prepare tender, Monday 2 March 2026, 15:00–16:00", day);
        await Stands(bo, "Prepare tender, Tuesday 3 March 2026, 15:00–16:00");
        await Drags(bo, "Prepare tender, Tuesday 3 March 2026, 15:00–16:00", hour / 2, atItsEnd: true);
        await Stands(bo, "Prepare tender, Tuesday 3 March 2026, 15:00–16:30");

        await bo.Page.Keyboard.DownAsync("Control");
        await Drags(bo, "Prepare tender, Tuesday 3 March 2026, 15:00–16:30", 2 * day);
        await bo.Page.Keyboard.UpAsync("Control");
        await Stands(bo, "Prepare tender, Thursday 5 March 2026, 15:00–16:30");
        await Stands(bo, "Prepare tender, Tuesday 3 March 2026, 15:00–16:30");

        var small = (await bo.Page.Locator("button[data-date='2026-03-06']").BoundingBoxAsync())!;
        await DragsTo(bo, "Prepare tender, Thursday 5 March 2026", small.X + 8, small.Y + 8);
        await Stands(bo, "Prepare tender, Friday 6 March 2026, 15:00–16:30");

        var list = (await bo.Page.Locator("[data-park]").First.BoundingBoxAsync())!;
        await DragsTo(bo, "Focus, Wednesday 4 March 2026, 13:00–15:00", list.X + 80, list.Y + 40);
        await Expect(Entry(bo, "Focus")).ToHaveCountAsync(0);
        var todo = (await bo.Page.Locator("[data-todo][data-title='Focus']").First.BoundingBoxAsync())!;
        var cell = (await bo.Page.GetByRole(AriaRole.Gridcell, new() { Name = "Bo Dahl, Thursday 5 March 2026" }).BoundingBoxAsync())!;
        await bo.DragAsync(todo.X + 80, todo.Y + todo.Height / 2, cell.X + 10, cell.Y + 20);
        await Expect(Entry(bo, "Focus, Thursday 5 March 2026")).ToBeVisibleAsync();
    });

    [Fact]
    public Task What_is_anothers_and_what_is_given_up_stay_where_they_were() => Play(async () =>
    {
        var bo = await SignIn("bo");
        var (hour, _) = await Goes(bo);
        var budget = (await Entry(bo, "Budget talk, Tuesday 3 March 2026, 09:30–10:30").First.BoundingBoxAsync())!;

        await bo.TakeAsync(budget.X + 5, budget.Y + 8, budget.X + 5 + hour, budget.Y + 8);
        await Expect(bo.Page.Locator(".drag-chip")).ToHaveCountAsync(0);
        await bo.Page.Mouse.UpAsync();
        await Stands(bo, "Budget talk, Tuesday 3 March 2026, 09:30–10:30");

        var box = (await Entry(bo, "Prepare tender").BoundingBoxAsync())!;
        await bo.TakeAsync(box.X + 5, box.Y + 8, box.X + 5 + hour, box.Y + 8);
        await Expect(bo.Page.Locator(".drag-chip")).ToHaveTextAsync("Prepare tender · 14:00–15:00");
        await Expect(bo.Page.Locator(".ghost:visible")).ToHaveCountAsync(2);
        await bo.Page.Keyboard.PressAsync("Escape");
        await Expect(bo.Page.Locator(".ghost:visible")).ToHaveCountAsync(0);
        await bo.Page.Mouse.UpAsync();
        await Stands(bo, "Prepare tender, Monday 2 March 2026, 13:00–14:00");
        await Expect(bo.Dialogs()).ToHaveCountAsync(0);
    });

    [Fact]
    public Task By_the_keyboard_alone() => Play(async () =>
    {
        var bo = await SignIn("bo");
        await Goes(bo);
        var (said, focused) = (bo.Page.Locator(".timeline + [role=status]"), bo.Page.Locator("*:focus"));
        await Entry(bo, "Prepare tender").FocusAsync();

        await Presses(bo, "m");
        await Expect(said).ToHaveTextAsync(new Regex("^Moving Prepare tender"));
        await Presses(bo, "ArrowRight", "ArrowDown", "Shift+ArrowRight");
        await Expect(said).ToHaveTextAsync("Tuesday 3 March 2026, 13:15–14:30");
        await Presses(bo, "Enter");
        await Stands(bo, "Prepare tender, Tuesday 3 March 2026, 13:15–14:30");
        await Expect(said).ToHaveTextAsync("Put at Tuesday 3 March 2026, 13:15–14:30.");
        await Expect(focused).ToHaveAccessibleNameAsync(new Regex("^Prepare tender, Tuesday"));

        await Presses(bo, "m", "ArrowUp", "Escape");
        await Expect(said).ToHaveTextAsync("Left where it was.");
        await Presses(bo, "Shift+ArrowLeft");
        await Stands(bo, "Prepare tender, Tuesday 3 March 2026, 13:15–14:15");

        await Presses(bo, "m", "PageDown");
        await Expect(said).ToHaveTextAsync("Tuesday 10 March 2026, 13:15–14:15");
        await Presses(bo, "Enter");
        await Stands(bo, "Prepare tender, Tuesday 10 March 2026, 13:15–14:15");
        await Presses(bo, "Control+z", "PageUp");
        await Stands(bo, "Prepare tender, Tuesday 3 March 2026, 13:15–14:15");

        await Entry(bo, "Prepare tender").FocusAsync();
        await Presses(bo, "c");
        await Stands(bo, "Prepare tender, Tuesday 3 March 2026, 13:15–14:15, completed");
        await Entry(bo, "Call Ola Vik").FocusAsync();
        await Presses(bo, "Delete");
        await Expect(Entry(bo, "Call Ola Vik")).ToHaveCountAsync(0);

        await bo.Page.Locator("[data-todo][data-title='Renew the insurance'] input").First.FocusAsync();
        await Presses(bo, "m", "ArrowRight", "Enter");
        await Expect(Entry(bo, "Renew the insurance")).ToBeVisibleAsync();
    });

    [Fact]
    public Task By_a_finger_a_long_press_lifts() => Play(async () =>
    {
        var bo = await SignIn("bo", new(Phone: true), at: Week);
        await bo.ListensAsync();
        var touch = await bo.Page.Context.NewCDPSessionAsync(bo.Page);
        var box = (await Entry(bo, "Prepare tender").BoundingBoxAsync())!;

        await touch.SendAsync("Input.dispatchTouchEvent", Dragging.Touch("touchStart", box.X + 5, box.Y + 10));
        await bo.Page.Locator(".entry[data-lifted]").WaitForAsync();
        for (var step = 1; step <= 4; step++) await touch.SendAsync("Input.dispatchTouchEvent", Dragging.Touch("touchMove", box.X + 5 - step * 7, box.Y + 10));
        await Expect(bo.Page.Locator(".drag-chip")).ToHaveTextAsync("Prepare tender · 11:00–12:00");
        await touch.SendAsync("Input.dispatchTouchEvent", Dragging.Touch("touchEnd"));

        await Expect(Entry(bo, "Prepare tender, Monday 2 March 2026, 11:00–12:00")).ToHaveCountAsync(1);
        await Expect(bo.Dialogs()).ToHaveCountAsync(0);
    });

    // How wide an hour and a date are, in pixels.
    private static async Task<(float Hour, float Day)> Goes(Person person)
    {
        await person.GoToGridAsync(Week);
        var day = (await person.Page.Locator(".timeline .date").First.BoundingBoxAsync())!.Width;
        var hours = await person.Page.Locator(".timeline").EvaluateAsync<float>("t => (t.dataset.to - t.dataset.from) / 60");
        return (day / hours, day);
    }

    private static ILocator Entry(Person person, string name) => person.The(AriaRole.Grid, "Diary").GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Regex.Escape(name)}") });

    private static Task Stands(Person person, string name) => Expect(Entry(person, name).First).ToBeVisibleAsync();

    private static async Task Presses(Person person, params string[] keys)
    {
        foreach (var key in keys) await person.Page.Keyboard.PressAsync(key);
    }

    private static async Task Drags(Person person, string name, float across, bool atItsEnd = false)
    {
        var box = (await Entry(person, name).BoundingBoxAsync())!;
        var (x, y) = (atItsEnd ? box.X + box.Width - 1 : box.X + 4, box.Y + 8);
        await person.DragAsync(x, y, x + across, y);
    }

    private static async Task DragsTo(Person person, string name, float x, float y)
    {
        var box = (await Entry(person, name).BoundingBoxAsync())!;
        await person.DragAsync(box.X + 4, box.Y + 8, x, y);
    }
}
