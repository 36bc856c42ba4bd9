using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Invitations.Tests.Support;

/// <summary>What somebody sits at: language <c>en</c>, <c>nb</c> or <c>da</c>, light or dark, a desktop of 1400×1000 or a phone of 390×844 with touch.</summary>
/// <param name="Language">Of the browser.</param>
/// <param name="Dark">Whether it asks for dark colours.</param>
/// <param name="Phone">Whether it is a phone.</param>
/// <param name="Hand">How the person works with it.</param>
/// <param name="Traced">Whether a trace is kept where traces are asked for (<see cref="Person.AsksForTraces"/>).</param>
public sealed record Device(string Language = "en", bool Dark = false, bool Phone = false, Hand Hand = Hand.Mouse, bool Traced = true);

/// <summary>One person at a browser of their own.</summary>
public sealed class Person
{
    // A page that answers a letter with an older text takes away the letters typed meanwhile: on a slow line only, so no test would see it by itself.
    internal const string ComplainOfOverwriting = """
        (() => {
          let typingIn = null;
          addEventListener('input', e => typingIn = e.target, true);
          for (const end of ['change', 'focusout']) addEventListener(end, () => typingIn = null, true);
          for (const kind of [HTMLInputElement, HTMLTextAreaElement]) {
            const value = Object.getOwnPropertyDescriptor(kind.prototype, 'value');
            Object.defineProperty(kind.prototype, 'value', {
              ...value,
              set(text) {
                const typed = value.get.call(this);
                if (this === typingIn && String(text) !== typed) console.error(`"${typed}" was overwritten with "${text}" while it was typed in ${this.id}`);
                value.set.call(this, text);
              },
            });
          }
        })();
        """;

    private readonly List<string> _problems = [];
    private readonly List<Regex> _expected = [];
    private readonly Uri _address;
    private readonly Device _device;

    private Person(string userName, Uri address, Device device, IPage page)
    {
        (UserName, _address, _device, Page) = (userName, address, device, page);
        page.Console += (_, message) => Notice(message.Type is "error", $"console: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Notice(true, $"script: {error}");
        page.Request += (_, request) => Notice(IsOutside(request.Url), $"outside: {request.Url}");
    }

    public string UserName { get; }

    public IPage Page { get; }

    /// <summary>What this person works with.</summary>
    public Hand Hand => _device.Hand;

    /// <summary>With <c>TRACES=1</c> a journey that fails leaves the trace of each person as well; drawing it up takes time.</summary>
    public static bool AsksForTraces { get; } = Environment.GetEnvironmentVariable("TRACES") is "1";

    /// <summary>What went wrong in the browser so far: errors on the console or in scripts, and requests to anybody else's server.</summary>
    public IReadOnlyList<string> Problems
    {
        get { lock (_problems) return [.. _problems.Where(p => !_expected.Exists(e => e.IsMatch(p)))]; }
    }

    public static async Task<Person> OpenAsync(IBrowser browser, Uri address, string userName, Device device)
    {
        var context = await Contexts.TakeAsync(browser, address, device);
        if (IsTraced(device)) await context.Tracing.StartAsync(new() { Snapshots = true });
        return new Person(userName, address, device, await context.NewPageAsync());
    }

    /// <summary>Gives the browser the cookie of somebody who has signed in.</summary>
    public Task IsKnownByAsync(System.Net.Cookie cookie) =>
        Page.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = _address.ToString(), HttpOnly = true, SameSite = SameSiteAttribute.Lax }]);

    /// <summary>Fills in the sign-in page and waits for the page behind it.</summary>
    public async Task SignInAsync(string password = "demo")
    {
        await FillInSignInAsync(password);
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        await ReadyAsync();
    }

    /// <summary>Fills in the sign-in page and presses the button, whatever comes of it.</summary>
    public async Task FillInSignInAsync(string password)
    {
        await Page.GotoAsync("/sign-in");
        await The(AriaRole.Textbox, "User name").FillAsync(UserName);
        await Page.GetByLabel(Words.Said(_device.Language, "Password")).FillAsync(password);
        await The(AriaRole.Button, "Sign in").ClickAsync();
    }

    /// <summary>Finds by role and by name, written in English whatever the language of this person.</summary>
    public ILocator The(AriaRole role, string english) => Page.GetByRole(role, new() { NameRegex = Words.Said(_device.Language, english) });

    /// <summary>The same, where more follows in the name: a count, a date, a person.</summary>
    public ILocator TheOneBeginning(AriaRole role, string english) => Page.GetByRole(role, new() { NameRegex = Words.Said(_device.Language, english, whole: false) });

    /// <summary>What English words are called in this person's language, to be matched.</summary>
    public Regex Said(string english, bool whole = true) => Words.Said(_device.Language, english, whole);

    /// <summary>What English words are called in this person's language, to be said.</summary>
    public string Say(string english) => Words.Say(_device.Language, english);

    /// <summary>Goes to a page of the product and waits until it answers clicks.</summary>
    public async Task GoToAsync(string path)
    {
        await Page.GotoAsync(path);
        await ReadyAsync();
    }

    /// <summary>Waits for the circuit: a click before it is attached would be lost, and "WebSocket connected" comes too early.</summary>
    public Task ReadyAsync() => Page.Locator("[data-ready=yes]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>A journey that breaks the connection on purpose expects the browser to say so.</summary>
    public void Expects(string problem) => _expected.Add(new Regex(problem));

    /// <summary>Keeps what this person saw: picture, page and trace (`playwright show-trace`).</summary>
    public async Task KeepAsync(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        string File(string ending) => Path.Combine(folder, $"{name}.{ending}");
        await Page.ScreenshotAsync(new() { Path = File("png") });
        await System.IO.File.WriteAllTextAsync(File("html"), await Page.ContentAsync());
        if (IsTraced(_device)) await Page.Context.Tracing.StopAsync(new() { Path = File("trace.zip") });
    }

    /// <summary>Forgets the problems so far, and which were expected.</summary>
    public void Forget()
    {
        lock (_problems) _problems.Clear();
        _expected.Clear();
    }

    /// <summary>Leaves the browser to the next person.</summary>
    public async Task LeaveAsync()
    {
        if (IsTraced(_device)) await Page.Context.Tracing.StopAsync();
        await Contexts.GiveBackAsync(Page.Context, _address, _device);
    }

    /// <summary>Closes the browser for good.</summary>
    public Task CloseAsync() => Page.Context.CloseAsync();

    private static bool IsTraced(Device device) => device.Traced && AsksForTraces;

    private bool IsOutside(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var to) && to.Scheme is not ("data" or "blob" or "about") && to.Authority != _address.Authority;

    private void Notice(bool isProblem, string problem)
    {
        if (!isProblem) return;
        lock (_problems) _problems.Add(problem);
    }
}
