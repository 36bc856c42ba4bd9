using Invitations.Tests.Support;
using Xunit.Sdk;

namespace Invitations.Tests.Journeys;

[Trait("Category", "Journey")]
public class AxeTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Page = """<html lang="en"><head><title>Diary</title></head><body><main><h1>Diary</h1>{0}</main></body></html>""";

    [Fact]
    public async Task A_button_without_a_name_is_noticed_and_named()
    {
        var page = await browser.Browser.NewPageAsync();
        await page.SetContentAsync(Page.Replace("{0}", "<button class='bell'></button>", StringComparison.Ordinal));

        var check = () => page.ShouldHaveNoAxeViolationsAsync();

        (await check.Should().ThrowAsync<XunitException>()).WithMessage("*button-name (critical)*bell*");
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_good_page_passes()
    {
        var page = await browser.Browser.NewPageAsync();
        await page.SetContentAsync(Page.Replace("{0}", "<button>Save</button>", StringComparison.Ordinal));

        await page.ShouldHaveNoAxeViolationsAsync();

        await page.CloseAsync();
    }

    [Fact]
    public async Task Of_a_page_with_a_dialog_the_dialog_is_looked_at()
    {
        var page = await browser.Browser.NewPageAsync();
        await page.SetContentAsync(Page.Replace("{0}", "<button class='behind'></button><div role='dialog' aria-label='Appointment'><button class='bell'></button></div>", StringComparison.Ordinal));

        var check = () => page.FrontShouldHaveNoAxeViolationsAsync();

        (await check.Should().ThrowAsync<XunitException>()).WithMessage("*button-name (critical)*bell*").Which.Message.Should().NotContain("behind");
        await page.CloseAsync();
    }
}
