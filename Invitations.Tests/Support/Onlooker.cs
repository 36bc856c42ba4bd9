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

    /// <summary>Goes to the screen and asks axe; then neither the browser nor the server may have anything to complain of.</summary>
    /// <param name="look">How it is shown.</param>
    /// <param name="screen">What.</param>
    /// <param name="isWhole">Whether also what lies behind a dialog is looked at.</param>
    internal async Task LookAsync(Device look, Screens.Screen screen, bool isWhole)
    {
        var server = ServerOf(screen);
        var userName = screen.UserName ?? $"nobody{(screen.HasCompany ? "" : " at all")}";
        if (!_people.Remove(userName, out var person)) person = await OpenAsync(server, userName, look, screen);
        person.Forget();
        if (screen.Path == "/nowhere") person.Expects("404"); // The page for an address that leads there.
        try
        {
            await Screens.ReachAsync(person, screen);
            if (isWhole) await person.Page.ShouldHaveNoAxeViolationsAsync();
            else await person.Page.FrontShouldHaveNoAxeViolationsAsync();
            person.Problems.Should().BeEmpty("the browser has nothing to complain of");
            server.Errors.Should().BeEmpty("the server has nothing to complain of");
        }
        catch
        {
            var shown = $"{screen.Name} {look.Language}{(look.Dark ? " dark" : "")}{(look.Phone ? " phone" : "")}";
            await person.KeepAsync(Path.Combine(Repository.Root, "artifacts", "journeys", "AccessibleScreensTests"), shown);
            await person.CloseAsync();
            throw;
        }

        _people.Add(userName, person);
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
