using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>Several diaries side by side for a week, R02: one joint reservation for all, by pointer and by keyboard alone; group views are kept.</summary>
public class SideBySideTests(BrowserFixture browser) : Journey(browser)
{
    private const string EmptyWeek = "/diary/view/2026-03-16?show=u1&scale=week";
    private const int FirstHour = 8; // Oslo begins at eight,
    private const int Hours = 9; // Copenhagen leaves at five.

    [Fact]
    public Task A_time_drawn_across_the_rows_is_one_reservation_for_all() => Play(async () =>
    {
        var bo = await SignIn("bo", at: EmptyWeek);
        await bo.ListensAsync();
        await bo.Page.ShouldHaveNoAxeViolationsAsync();
        var cell = (await Cell(bo, "Carla Holm, Wednesday 18 March 2026").BoundingBoxAsync())!;
        float At(double hour) => (float)(cell.X + (hour - FirstHour) / Hours * cell.Width);

        await bo.Page.Mouse.MoveAsync(At(10.1), cell.Y + 12);
        await bo.Page.Mouse.DownAsync();
        await bo.Page.Mouse.MoveAsync(At(11.4), cell.Y + 14, new() { Steps = 8 });
        await Expect(bo.Page.Locator(".ghost:visible")).ToHaveCountAsync(2);
        await bo.Page.Mouse.UpAsync();

        await Reads(bo, "10:00", "11:30");
        await bo.The(AriaRole.Textbox, "Title").FillAsync("Plan the fair");
        await bo.TurnToAsync(bo.TheOneBeginning(AriaRole.Tab, "Participants"));
        await Expect(bo.The(AriaRole.Table, "Participants").GetByRole(AriaRole.Row)).ToHaveCountAsync(4);
        await bo.The(AriaRole.Button, "Save").ClickAsync();

        await Expect(bo.Page.GetByRole(AriaRole.Button, new() { Name = "Plan the fair, Wednesday 18 March 2026, 10:00–11:30" })).ToHaveCountAsync(3);
        await Expect(Cell(bo, "Everybody, Wednesday 18 March 2026, Free 09:00–10:00, 11:30–16:00")).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_keyboard_alone_finds_when_everybody_is_free_and_points_out_any_time() => Play(async () =>
    {
        var bo = await SignIn("bo", at: EmptyWeek);
        await bo.ListensAsync();
        var focused = bo.Page.Locator("*:focus");

        await Expect(bo.Page.Locator("[role=grid] [tabindex='0']")).ToHaveCountAsync(1);
        await bo.Page.Locator("[role=grid] [tabindex='0']").FocusAsync();
        await Expect(focused).ToHaveAccessibleNameAsync("Everybody, Monday 16 March 2026, Free 09:00–16:00");
        foreach (var (key, name) in new[]
        {
            ("ArrowRight", "Free 09:00–16:00, Monday 16 March 2026"), ("ArrowRight", "Everybody, Tuesday 17 March 2026, Free 09:00–16:00"), ("ArrowDown", "Anna Berg, Tuesday 17 March 2026"),
            ("End", "Anna Berg, Sunday 22 March 2026"), ("Home", "Anna Berg, Monday 16 March 2026"), ("ArrowLeft", "Anna Berg"), ("ArrowRight", "Anna Berg, Monday 16 March 2026"),
            ("Control+End", "Carla Holm, Monday 16 March 2026"), ("PageDown", "Carla Holm, Monday 23 March 2026"), ("PageUp", "Carla Holm, Monday 16 March 2026"),
            ("ArrowUp", "Bo Dahl, Monday 16 March 2026"),
        })
        {
            await bo.Page.Keyboard.PressAsync(key);
            await Expect(focused).ToHaveAccessibleNameAsync(name);
        }

        foreach (var key in new[] { "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown" }) await bo.Page.Keyboard.PressAsync(key);
        await Expect(bo.Page.Locator("[role=grid] + [role=status]")).ToHaveTextAsync("Monday 16 March 2026, 09:15–10:30");
        await bo.Page.Keyboard.PressAsync("Enter");
        await Reads(bo, "09:15", "10:30");
        await bo.EscapeAsync(bo.Dialogs());

        await Expect(focused).ToHaveAccessibleNameAsync("Bo Dahl, Monday 16 March 2026");
        await bo.Page.Keyboard.PressAsync("ArrowUp");
        await bo.Page.Keyboard.PressAsync("ArrowUp");
        await bo.Page.Keyboard.PressAsync("ArrowRight");
        await bo.Page.Keyboard.PressAsync("Enter");
        await Reads(bo, "09:00", "10:00");
    });

    [Fact]
    public Task A_long_press_is_an_hour_for_all_on_a_phone() => Play(async () =>
    {
        var bo = await SignIn("bo", new(Phone: true), at: EmptyWeek);
        await bo.ListensAsync();
        var cell = (await Cell(bo, "Carla Holm, Monday 16 March 2026").BoundingBoxAsync())!;
        var touch = await bo.Page.Context.NewCDPSessionAsync(bo.Page);

        await touch.SendAsync("Input.dispatchTouchEvent", Touch("touchStart", cell.X + cell.Width * 3.2f / Hours, cell.Y + 10));
        await bo.Page.Locator(".ghost:visible").First.WaitForAsync();
        await touch.SendAsync("Input.dispatchTouchEvent", Touch("touchEnd"));

        await Reads(bo, "11:00", "12:00");
    });

    [Fact]
    public Task A_group_view_is_written_once_and_found_again() => Play(async () =>
    {
        var bo = await SignIn("bo", at: EmptyWeek);
        await bo.ListensAsync();

        await bo.TakeFromMenuAsync(bo.The(AriaRole.Button, "Group view"), bo.The(AriaRole.Menuitem, "New group view"));
        var dialog = bo.Dialog("Group view");
        await bo.Page.FrontShouldHaveNoAxeViolationsAsync();
        await bo.In(dialog, AriaRole.Textbox, "Name").FillAsync("Planning");
        foreach (var name in new[] { "David Lund", "Eva Strand" })
            await bo.In(dialog, AriaRole.Listbox, "Who can be shown").GetByRole(AriaRole.Option, new() { Name = name }).ClickAsync();
        await bo.In(dialog, AriaRole.Listbox, "Chosen").GetByRole(AriaRole.Option, new() { Name = "Eva Strand" }).ClickAsync();
        await bo.In(dialog, AriaRole.Button, "Move up").ClickAsync();
        await bo.In(dialog, AriaRole.Button, "Save").ClickAsync();

        await Expect(bo.Page.Locator(".body [role=rowheader]")).ToHaveTextAsync(["Eva Strand", "David Lund"]);
        await Expect(bo.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("show=g1"));
        await bo.GoToAsync("/diary");
        await Expect(Hands.Chosen(bo.The(AriaRole.Combobox, "Show"))).ToHaveTextAsync("Planning");
        await Expect(bo.Page.Locator(".body [role=rowheader]")).ToHaveTextAsync(["Eva Strand", "David Lund"]);
    });

    [Fact]
    public Task View_as_group_lands_on_the_date_of_the_follow_up() => Play(async () =>
    {
        var anna = await SignIn("anna", at: "/diary/week/2026-03-02");
        var dialog = await anna.OpenEntryAsync("Strategy");

        await anna.TurnToAsync(anna.In(dialog, AriaRole.Tab, "Participants", whole: false));
        await anna.In(dialog, AriaRole.Button, "View as group").ClickAsync();

        await Expect(anna.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/diary/view/2026-03-04\?show=e\d+,e"));
        await Expect(anna.The(AriaRole.Combobox, "Show")).ToBeVisibleAsync();
        await Expect(anna.Dialogs()).ToHaveCountAsync(0);
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
