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

    [Theory]
    [InlineData("en")]
    [InlineData("nb")]
    [InlineData("da")]
    public Task The_right_password_leads_to_ones_diary(string language) => Play(async () =>
    {
        var bo = await Open("bo", new(language));
        await bo.SignInAsync();

        await Expect(bo.The(AriaRole.Grid, "Diary")).ToBeVisibleAsync();
        await Expect(bo.Page.GetByRole(AriaRole.Button, new() { Name = "Bo Dahl", Exact = true })).ToBeVisibleAsync();
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
}
