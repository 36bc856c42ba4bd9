using System.Runtime.CompilerServices;

namespace Invitations.Tests.Support;

/// <summary>People in browsers of their own, on a server and a database that only this test uses.</summary>
/// <example><code>
/// [Fact]
/// public Task A_no_comes_back() => Play(async () =>
/// {
///     var anna = await SignIn("anna");
///     var bo = await SignIn("bo", new(Language: "da"));
///     …
/// });
/// </code></example>
[Trait("Category", "Journey")]
public abstract class Journey(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private readonly List<Person> _people = [];
    private DiaryServer? _diary;

    protected DiaryServer Diary => _diary ?? throw new InvalidOperationException("There is a server only inside Play.");

    /// <summary>Runs the story; afterwards nobody's browser and no log may hold an error. What everybody saw is kept in artifacts/ when it fails.</summary>
    protected async Task Play(Func<Task> story, [CallerMemberName] string name = "")
    {
        _diary = await Servers.TakeAsync();
        try
        {
            await story();
            _people.Should().AllSatisfy(person => person.Problems.Should().BeEmpty($"{person.UserName}'s browser has nothing to complain of"));
            Diary.Errors.Should().BeEmpty("the server has nothing to complain of");
        }
        catch
        {
            var folder = Path.Combine(Repository.Root, "artifacts", "journeys", GetType().Name, name);
            foreach (var (nr, person) in _people.Index()) await person.KeepAsync(folder, $"{nr + 1}-{person.UserName}");
            await File.WriteAllLinesAsync(Path.Combine(Directory.CreateDirectory(folder).FullName, "server.log"), Diary.Errors);
            foreach (var person in _people) await person.CloseAsync();
            await Diary.DisposeAsync();
            throw;
        }

        foreach (var person in _people) await person.LeaveAsync();
        await Servers.GiveBackAsync(Diary);
    }

    /// <summary>A further browser, with this person in it who has signed in before.</summary>
    /// <param name="userName">Who.</param>
    /// <param name="device">At what.</param>
    /// <param name="at">The page they are on.</param>
    protected async Task<Person> SignIn(string userName, Device? device = null, string at = "/")
    {
        var person = await Open(userName, device);
        await ComeIn(person, at);
        return person;
    }

    /// <summary>Lets somebody in whose browser is open.</summary>
    protected async Task ComeIn(Person person, string at = "/")
    {
        await person.IsKnownByAsync(await Servers.CookieAsync(Diary, person.UserName));
        await person.GoToAsync(at);
    }

    /// <summary>A further browser, with nobody signed in yet.</summary>
    protected async Task<Person> Open(string userName = "somebody", Device? device = null)
    {
        var person = await Person.OpenAsync(browser.Browser, Diary.Address, userName, device ?? new());
        _people.Add(person);
        return person;
    }
}
