using Invitations.Tests.Support;

namespace Invitations.Tests.Journeys;

/// <summary>Every screen and dialog, light and dark, in three languages, on a desktop and on a phone: axe has nothing to say.</summary>
public class AccessibleScreensTests(BrowserFixture browser) : Journey(browser)
{
    public static TheoryData<string, bool, bool> Looks => new()
    {
        { "en", false, false }, { "en", true, false },
        { "nb", false, false }, { "nb", true, false },
        { "da", false, false }, { "da", true, false },
        { "en", false, true }, { "da", true, true },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public Task Every_screen_pleases_axe(string language, bool dark, bool phone) => Play(async () =>
    {
        // What lies behind a dialog is looked at behind each of them in the first look; otherwise where nothing is in front of it.
        var isFirst = !dark && !phone && language == "en";
        var screens = Screens.All.Where(s => s is { HasCompany: true, UserName: not null }).GroupBy(s => s.UserName!);
        foreach (var ofOne in screens)
        {
            var person = await SignIn(ofOne.Key, new(language, dark, phone, Traced: false)); // A trace of hundreds of steps would cost more than the steps.
            person.Expects("404"); // One of the screens is the page for an address that leads nowhere.
            foreach (var screen in ofOne)
            {
                await Screens.ReachAsync(person, screen);
                if (isFirst) await person.Page.ShouldHaveNoAxeViolationsAsync();
                else await person.Page.FrontShouldHaveNoAxeViolationsAsync();
            }
        }
    });
}
