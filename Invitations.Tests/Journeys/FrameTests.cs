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

    // Who has the most links, in the language with the longest words: a desktop of 1,290 pixels at 200 %, one just before the search box comes back, and one just after.
    [Theory]
    [InlineData(645)]
    [InlineData(800)]
    [InlineData(905)]
    public Task Nothing_in_the_bar_covers_another_where_it_is_narrow(int width) => Play(async () =>
    {
        var admin = await SignIn("admin", new(Language: "nb"));
        await admin.Page.SetViewportSizeAsync(width, 500);

        (await admin.Page.EvaluateAsync<string[]>("""
            () => {
              const all = [...document.querySelectorAll('.top-bar a, .top-bar button, .top-bar input')].filter(e => e.checkVisibility()).map(e => [e, e.getBoundingClientRect()])
                .filter(([, box]) => box.width > 1 && box.height > 1);
              const name = e => e.getAttribute('aria-label') ?? e.textContent.trim();
              const found = all.filter(([, box]) => box.right > innerWidth || box.height > 40).map(([e]) => name(e));
              all.forEach(([a, p], i) => all.slice(i + 1).forEach(([b, q]) => {
                if (!a.contains(b) && !a.parentElement.contains(b) && p.left < q.right - 1 && q.left < p.right - 1 && p.top < q.bottom && q.top < p.bottom) found.push(`${name(a)} covers ${name(b)}`);
              }));
              return found;
            }
            """)).Should().BeEmpty();
        (await admin.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).Should().BeTrue();
    });

    [Fact]
    public Task Dark_mode_stays_after_a_reload() => Play(async () =>
    {
        var bo = await SignIn("bo");
        await bo.TakeFromMenuAsync(Self(bo), bo.The(AriaRole.Menuitem, "Dark mode"));
        await Expect(bo.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        await bo.Page.ReloadAsync();

        await Expect(bo.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    });

    [Fact]
    public Task A_language_is_theirs_on_another_machine_too() => Play(async () =>
    {
        var here = await SignIn("bo");
        await here.TakeFromMenuAsync(Self(here), here.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Dansk" }));
        await Expect(here.Page.Locator("html")).ToHaveAttributeAsync("lang", "da");
        await here.ReadyAsync();

        var there = await Open("bo");
        await there.SignInAsync();

        await Expect(there.Page.Locator("html")).ToHaveAttributeAsync("lang", "da");
        await Expect(there.Page.GetByRole(AriaRole.Button, new() { Name = "Ny", Exact = true })).ToBeVisibleAsync();
    });

    [Fact]
    public Task Who_signs_out_is_out() => Play(async () =>
    {
        var bo = await SignIn("bo");
        await bo.TakeFromMenuAsync(Self(bo), bo.The(AriaRole.Menuitem, "Sign out"));
        await bo.Page.WaitForURLAsync("**/sign-in");

        await bo.Page.GotoAsync("/diary");

        await Expect(bo.The(AriaRole.Textbox, "User name")).ToBeVisibleAsync();
    });

    private static ILocator Self(Person person) => person.Page.GetByRole(AriaRole.Button, new() { Name = "Bo Dahl", Exact = true });
}
