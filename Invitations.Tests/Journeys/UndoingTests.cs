using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>U01 in a browser: what was done to an entry is undone from the bottom of the screen.</summary>
public class UndoingTests(BrowserFixture browser) : Journey(browser)
{
    [Fact]
    public Task Deleted_by_a_key_it_comes_back_by_a_key_for_all_who_had_it_and_the_keyboard_goes_on_from_the_diary() => Play(async () =>
    {
        var (anna, bo) = (await SignIn("anna"), await SignIn("bo"));
        var entry = await PlanAsync(anna, bo);

        await DeleteAsync(entry);
        await Expect(Status(anna)).ToContainTextAsync("“Spring fair” is deleted");
        await Expect(bo.Entry("Spring fair")).ToHaveCountAsync(0);
        await anna.Page.Keyboard.PressAsync("Control+z");

        await Expect(Status(anna)).ToContainTextAsync("Put back");
        await Expect(entry).ToHaveCountAsync(1);
        await Expect(bo.Entry("Spring fair")).ToHaveCountAsync(1);

        await DeleteAsync(entry);
        await Undo(anna).FocusAsync();
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(entry).ToHaveCountAsync(1);
        (await anna.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)")).Should().BeTrue("the button has gone");
    });

    [Fact]
    public Task While_something_is_written_Ctrl_Z_is_for_the_writing() => Play(async () =>
    {
        var (anna, bo) = (await SignIn("anna"), await SignIn("bo"));
        var entry = await PlanAsync(anna, bo);
        await DeleteAsync(entry);
        await Expect(Undo(anna)).ToBeVisibleAsync();

        await anna.The(AriaRole.Searchbox, "Search").FocusAsync();
        await anna.Page.Keyboard.PressAsync("Control+z");
        await anna.Page.Keyboard.PressAsync("Escape");
        await Expect(Undo(anna)).ToBeVisibleAsync();
        await Expect(entry).ToHaveCountAsync(0);

        await Undo(anna).ClickAsync();
        await Expect(entry).ToHaveCountAsync(1);
    });

    private static async Task<ILocator> PlanAsync(Person anna, Person bo)
    {
        foreach (var person in new[] { anna, bo }) await person.GoToAsync("/diary/week/2026-03-16");
        var dialog = await anna.StartAsync("Appointment", "Spring fair", "2026-03-17", "10:00", "11:00");
        await anna.InviteAsync(dialog, "Employees", "Bo Dahl");
        await anna.SaveAsync(dialog);
        await Expect(bo.Entry("Spring fair")).ToHaveCountAsync(1);
        return anna.Entry("Spring fair");
    }

    private static async Task DeleteAsync(ILocator entry)
    {
        await entry.PressAsync("Delete");
        await Expect(entry).ToHaveCountAsync(0);
    }

    private static ILocator Status(Person person) => person.Page.Locator(".undo-place [role=status]");

    private static ILocator Undo(Person person) => person.The(AriaRole.Button, "Undo");
}
