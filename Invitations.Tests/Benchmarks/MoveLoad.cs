using System.Globalization;
using Invitations.Tests.Support;
using Microsoft.Playwright;

namespace Invitations.Tests.Benchmarks;

/// <summary>How long it takes until an entry moved in one browser stands in its new place in another: from the key that drops it to the other page's own document.</summary>
internal static class MoveLoad
{
    private const int AimMilliseconds = 500;

    // The hands of one clock: both pages run on this machine.
    private const string NoteTheDrop = "() => addEventListener('keydown', e => { if (e.key === 'Enter') window.droppedAt = Date.now(); }, true)";

    private const string WaitForTheMove = """
        id => {
          const place = () => document.querySelector(`.entry[data-open="${id}"] i`)?.textContent;
          const before = place();
          window.seen = new Promise(seen => {
            const observer = new MutationObserver(() => {
              if (!place() || place() === before) return;
              observer.disconnect();
              seen(Date.now());
            });
            observer.observe(document.querySelector('main'), { subtree: true, childList: true, attributes: true });
          });
        }
        """;

    /// <param name="moves">How often an entry is moved, an hour down and up again in turn.</param>
    /// <returns>0 when the median is within the aim.</returns>
    public static async Task<int> RunAsync(int moves)
    {
        var browser = new BrowserFixture();
        await browser.InitializeAsync();
        await using var server = new DiaryServer();
        server.Started();
        var (bo, anna) = (await OpenAsync(browser, server, "bo", "/diary/week/2026-03-02"), await OpenAsync(browser, server, "anna", "/diary/week/2026-03-02?owner=e2"));
        var id = await bo.Entry("Prepare tender").GetAttributeAsync("data-open") ?? throw new InvalidOperationException("The entry cannot be opened.");
        await bo.Page.EvaluateAsync(NoteTheDrop);

        var times = new List<double>();
        for (var move = 0; move < moves + 2; move++)
        {
            await anna.Page.EvaluateAsync(WaitForTheMove, id);
            var entry = bo.Page.Locator($".entry[data-open='{id}']");
            var name = entry.Locator("i");
            var before = await name.TextContentAsync();
            await entry.FocusAsync();
            await bo.Page.Keyboard.PressAsync("m");
            await bo.Page.Locator(".ghost:visible").WaitForAsync();
            for (var quarter = 0; quarter < 4; quarter++) await bo.Page.Keyboard.PressAsync(move % 2 == 0 ? "ArrowDown" : "ArrowUp");
            await bo.Page.Keyboard.PressAsync("Enter");
            var seen = await anna.Page.EvaluateAsync<double>("() => window.seen");
            // The first two are to warm up.
            if (move > 1) times.Add(seen - await bo.Page.EvaluateAsync<double>("() => window.droppedAt"));
            await Assertions.Expect(name).Not.ToHaveTextAsync(before!);
            // The keys are heard again once what was carried has gone.
            await Assertions.Expect(bo.Page.Locator(".ghost:visible")).ToHaveCountAsync(0);
        }

        times.Sort();
        var median = times[times.Count / 2];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"An entry moved by Bo stands elsewhere on Anna's screen after {median:0} ms (median of {times.Count}; {times[0]:0} to {times[^1]:0})"));
        await browser.DisposeAsync();
        return median <= AimMilliseconds ? 0 : 1;
    }

    private static async Task<Person> OpenAsync(BrowserFixture browser, DiaryServer server, string userName, string path)
    {
        var person = await Person.OpenAsync(browser.Browser, server.Address, userName, new(Traced: false));
        await person.SignInAsync();
        await person.GoToAsync(path);
        await person.Entry("Prepare tender").WaitForAsync();
        return person;
    }
}
