using Microsoft.Playwright;

namespace Invitations.Tests.Support;

/// <summary>Looks at one screen after the other on the same server, each person at the browser they had before; every screen finds the company as it was founded.</summary>
public sealed class Onlooker : IAsyncLifetime
{
    private readonly Dictionary<string, Person> _people = [];
    private readonly BrowserFixture _browser = new();
    private DiaryServer? _company;
    private DiaryServer? _empty;

    public async Task InitializeAsync()
    {
        await _browser.InitializeAsync();
        _company = await Servers.TakeAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var person in _people.Values) await person.LeaveAsync();
        if (_company is not null) await Servers.GiveBackAsync(_company);
        if (_empty is not null) await _empty.DisposeAsync();
    }

    /// <summary>Goes to the screen and asks axe by day and by night; then neither the browser nor the server may have anything to complain of.</summary>
    /// <param name="look">How it is shown; dark colours are asked for once it is there.</param>
    /// <param name="screen">What.</param>
    /// <param name="isWhole">Whether also what lies behind a dialog is looked at, in light colours.</param>
    internal async Task LookAsync(Device look, Screens.Screen screen, bool isWhole)
    {
        var server = ServerOf(screen);
        var userName = screen.UserName ?? $"nobody{(screen.HasCompany ? "" : " at all")}";
        if (!_people.Remove(userName, out var person)) person = await OpenAsync(server, userName, look, screen);
        person.Forget();
        if (screen.Path == "/nowhere") person.Expects("404"); // The page for an address that leads there.
        try
        {
            await ShineAsync(person.Page, ColorScheme.Light);
            await Screens.ReachAsync(person, screen);
            if (isWhole) await person.Page.ShouldHaveNoAxeViolationsAsync();
            else await person.Page.FrontShouldHaveNoAxeViolationsAsync();
            // The colours are the style sheet's alone: nothing has to be fetched, drawn or opened again for the other half of the looks.
            await ShineAsync(person.Page, ColorScheme.Dark);
            await person.Page.FrontShouldHaveNoAxeViolationsAsync();
            person.Problems.Should().BeEmpty("the browser has nothing to complain of");
            server.Errors.Should().BeEmpty("the server has nothing to complain of");
        }
        catch
        {
            var shown = $"{screen.Name} {look.Language}{(look.Phone ? " phone" : "")}";
            await person.KeepAsync(Path.Combine(Repository.Root, "artifacts", "journeys", "AccessibleScreensTests"), shown);
            await person.CloseAsync();
            throw;
        }

        _people.Add(userName, person);
    }

    // A colour that still changes is neither the one nor the other.
    private static async Task ShineAsync(IPage page, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.WaitForFunctionAsync("() => !document.getAnimations().some(a => a instanceof CSSTransition)");
    }

    private DiaryServer ServerOf(Screens.Screen screen)
    {
        if (!screen.HasCompany) return _empty ??= new DiaryServer(new Dictionary<string, string> { ["Demo:Enabled"] = "false" }).Started();
        _company!.BeginAgain();
        return _company;
    }

    private async Task<Person> OpenAsync(DiaryServer server, string userName, Device look, Screens.Screen screen)
    {
        var person = await Person.OpenAsync(_browser.Browser, server.Address, userName, look);
        if (screen.UserName is not null) await person.IsKnownByAsync(await Servers.CookieAsync(server, userName));
        return person;
    }
}
