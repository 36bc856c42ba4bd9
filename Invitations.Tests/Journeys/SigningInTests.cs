using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

public class SigningInTests(BrowserFixture browser) : Journey(browser)
{
    [Theory]
    [InlineData("en", false)]
    [InlineData("nb", true)]
    [InlineData("da", false)]
    public Task The_page_pleases_axe(string language, bool dark) => Play(async () =>
    {
        var somebody = await Open(device: new(language, dark, Phone: dark));
        await somebody.Page.GotoAsync("/sign-in");
        await somebody.Page.ShouldHaveNoAxeViolationsAsync();
    });

    [Fact]
    public Task A_wrong_password_is_told_and_lets_nobody_in() => Play(async () =>
    {
        var bo = await Open("bo");
        await bo.FillInSignInAsync("not it");

        await Expect(bo.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await bo.Page.ShouldHaveNoAxeViolationsAsync();
        await bo.Page.GotoAsync("/diary");
        await Expect(bo.The(AriaRole.Button, "Sign in")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_language_chosen_on_the_page_holds_after_signing_in_and_out() => Play(async () =>
    {
        var bo = await Open("bo");
        await bo.Page.GotoAsync("/sign-in");
        await bo.Page.GetByRole(AriaRole.Link, new() { Name = "Dansk" }).ClickAsync();
        await bo.Page.GetByLabel("Brugernavn").FillAsync("bo");
        await bo.Page.GetByLabel("Adgangskode").FillAsync("demo");
        await bo.Page.GetByRole(AriaRole.Button, new() { Name = "Log ind" }).ClickAsync();
        await bo.ReadyAsync();

        await Expect(bo.Page.Locator("html[lang=da]")).ToBeAttachedAsync();
        await Expect(bo.Page.GetByRole(AriaRole.Tab, new() { Name = "Uge" })).ToBeVisibleAsync();

        await bo.Page.GetByRole(AriaRole.Button, new() { Name = "Bo Dahl" }).ClickAsync();
        await bo.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Log ud" }).ClickAsync();
        await Expect(bo.Page.GetByRole(AriaRole.Button, new() { Name = "Log ind" })).ToBeVisibleAsync();
    });
}
