using Microsoft.Playwright;

namespace Invitations.Tests.Support;

/// <summary>One Chromium for all journeys; every person in them has a context, that is cookies and storage, of their own. It ends with the process that started it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // No calls home and no GPU; root in a container has no sandbox to give.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);

    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser is not started.");

    public async Task InitializeAsync() => _browser = await Started.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<IBrowser> StartAsync()
    {
        // Two cores shared by a browser, a server and the other tests: what is normally there in 50 ms may take seconds.
        Assertions.SetDefaultExpectTimeout(15_000);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Installed(), Args = Arguments });
    }

    /// <summary>
    /// The browser of the machine; <c>null</c> means Playwright's own. The same order as in test.sh: the shell first, which draws no window around the pages that
    /// nobody sees, and so takes half the work.
    /// </summary>
    private static string? Installed()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen) return chosen;
        return (from name in new[] { "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable" }
                from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                let file = Path.Combine(folder, name)
                where File.Exists(file)
                select file).FirstOrDefault();
    }
}
