using System.Net;
using System.Text.RegularExpressions;
using Invitations.Tests.Support;

namespace Invitations.Tests.UseCases;

/// <summary>Which scripts a page names, and how the browser may keep them; over HTTP, against the whole application.</summary>
public sealed partial class ServingScriptsTests(ServingScriptsTests.Server served) : IClassFixture<ServingScriptsTests.Server>
{
    [Fact]
    public async Task A_page_without_a_circuit_loads_none_of_what_a_circuit_needs()
    {
        using var http = new HttpClient { BaseAddress = served.Product.Address };

        var page = await http.GetStringAsync("/sign-in");

        Modules(page).Should().BeEquivalentTo("plain.js", "theme.js", "draft.js");
        Classic(page).Should().BeEmpty();
    }

    [Fact]
    public async Task A_page_with_a_circuit_names_all_that_its_scripts_need_so_that_none_waits_for_another()
    {
        var (http, _) = await OpenCircuit.SignInAsync(served.Product.Address, "bo");

        var page = await http.GetStringAsync("/diary");
        var elsewhere = await http.GetStringAsync("/companies");

        Modules(page).Should().Contain(["app.js", "diary/page.js", "timeline/moves.js"]).And.OnlyHaveUniqueItems();
        Modules(elsewhere).Should().Contain(["app.js", "entries.js"]).And.NotContain(m => m.StartsWith("diary") || m.StartsWith("timeline") || m == "month.js");
        Classic(page).Should().SatisfyRespectively(library => library.Should().Contain("MudBlazor.min."), blazor => blazor.Should().Contain("blazor.web."));
        foreach (var address in Addresses().Matches(page).Select(a => a.Value))
        {
            var answer = await http.GetAsync(address);
            answer.Content.Headers.ContentType!.MediaType.Should().Be("text/javascript");
            var imported = Imports().Matches(await answer.Content.ReadAsStringAsync()).Select(i => new Uri(answer.RequestMessage!.RequestUri!, i.Groups["module"].Value).AbsolutePath[1..]);
            imported.Except(Addresses().Matches(page).Select(a => a.Value)).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_script_is_kept_for_good_under_its_own_address_and_asked_for_again_under_an_old_one()
    {
        using var http = new HttpClient { BaseAddress = served.Product.Address };
        var address = Addresses().Match(await http.GetStringAsync("/sign-in")).Value;

        var own = await http.GetAsync(address);
        var old = await http.GetAsync("/js/0123456789abcdef/theme.js");
        var missing = await http.GetAsync(address + "x");

        own.Headers.CacheControl!.ToString().Should().Contain("immutable");
        old.StatusCode.Should().Be(HttpStatusCode.OK, "a page that was open before an update goes on");
        old.Headers.CacheControl!.NoCache.Should().BeTrue();
        (missing.Headers.CacheControl?.ToString() ?? "").Should().NotContain("immutable", "there may be such a script after an update");
    }

    [Fact]
    public async Task What_the_library_brings_is_compressed_and_kept_for_good()
    {
        using var http = new HttpClient { BaseAddress = served.Product.Address };
        var address = LibrarySheet().Match(await http.GetStringAsync("/sign-in")).Groups["address"].Value;

        using var asking = new HttpRequestMessage(HttpMethod.Get, address);
        asking.Headers.AcceptEncoding.ParseAdd("gzip");
        var own = await http.SendAsync(asking);
        var old = await http.GetAsync(address[..address.IndexOf('?', StringComparison.Ordinal)] + "?v=0");

        own.Content.Headers.ContentEncoding.Should().Equal("gzip");
        own.Headers.CacheControl!.ToString().Should().Contain("immutable");
        old.StatusCode.Should().Be(HttpStatusCode.OK, "a page that was open before an update goes on");
        old.Headers.CacheControl!.ToString().Should().NotContain("immutable");
    }

    private static IReadOnlyList<string> Modules(string page) => [.. Preloaded().Matches(page).Select(m => m.Groups[1].Value)];

    private static IReadOnlyList<string> Classic(string page) => [.. Scripts().Matches(page).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("href=\"(?<address>_content/MudBlazor/[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex LibrarySheet();

    [GeneratedRegex("<link rel=\"modulepreload\" href=\"js/[0-9a-f]{16}/([^\"]+)\"")]
    private static partial Regex Preloaded();

    [GeneratedRegex("<script src=\"([^\"]+)\"")]
    private static partial Regex Scripts();

    [GeneratedRegex("(?<=modulepreload\" href=\")js/[0-9a-f]{16}/[^\"]+")]
    private static partial Regex Addresses();

    [GeneratedRegex("^import (.+ from )?'(?<module>.+)';$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Imports();

    /// <summary>As it is installed: what is being written in Development is never kept.</summary>
    public sealed class Server : IAsyncDisposable
    {
        public DiaryServer Product { get; } = new DiaryServer(new Dictionary<string, string> { ["Demo:Enabled"] = "true", ["Demo:Force"] = "true" }, "Production").Started();

        public ValueTask DisposeAsync() => Product.DisposeAsync();
    }
}
