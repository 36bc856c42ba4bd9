using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>The bar around every screen, by keyboard, and what it says when the server goes away.</summary>
public class FrameTests(BrowserFixture browser) : Journey(browser)
{
    [Fact]
    public Task A_menu_is_opened_walked_and_left_by_keyboard() => Play(async () =>
    {
        var bo = await SignIn("bo");
        var button = bo.The(AriaRole.Button, "New");
        await button.FocusAsync();

        await bo.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(bo.The(AriaRole.Menuitem, "Appointment")).ToBeFocusedAsync();
        await bo.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(bo.The(AriaRole.Menuitem, "Phone call")).ToBeFocusedAsync();
        await bo.Page.Keyboard.PressAsync("t");
        await Expect(bo.The(AriaRole.Menuitem, "Task")).ToBeFocusedAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "true");

        await bo.Page.Keyboard.PressAsync("Escape");
        await Expect(bo.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
    });

    [Fact]
    public Task Dark_mode_stays_after_a_reload() => Play(async () =>
    {
        var bo = await SignIn("bo");
        await Self(bo).ClickAsync();
        await bo.The(AriaRole.Menuitem, "Dark mode").ClickAsync();
        await Expect(bo.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        await bo.Page.ReloadAsync();

        await Expect(bo.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    });

    [Fact]
    public Task A_language_is_theirs_on_another_machine_too() => Play(async () =>
    {
        var here = await SignIn("bo");
        await Self(here).ClickAsync();
        await here.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Dansk" }).ClickAsync();
        await Expect(here.Page.Locator("html")).ToHaveAttributeAsync("lang", "da");
        await here.ReadyAsync();

        var there = await SignIn("bo");

        await Expect(there.Page.Locator("html")).ToHaveAttributeAsync("lang", "da");
        await Expect(there.Page.GetByRole(AriaRole.Button, new() { Name = "Ny", Exact = true })).ToBeVisibleAsync();
    });

    [Fact]
    public Task Who_signs_out_is_out() => Play(async () =>
    {
        var bo = await SignIn("bo");
        await Self(bo).ClickAsync();
        await bo.The(AriaRole.Menuitem, "Sign out").ClickAsync();
        await bo.Page.WaitForURLAsync("**/sign-in");

        await bo.Page.GotoAsync("/diary");

        await Expect(bo.The(AriaRole.Textbox, "User name")).ToBeVisibleAsync();
    });

    private static ILocator Self(Person person) => person.Page.GetByRole(AriaRole.Button, new() { Name = "Bo Dahl", Exact = true });
}
