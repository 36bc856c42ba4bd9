using System.Text.RegularExpressions;
using Invitations.Tests.Support;

namespace Invitations.Tests.Architecture;

/// <summary>What no file may say, and why.</summary>
public class SourceTests
{
    /// <summary>Longer than this and a file does more than one thing.</summary>
    private const int MostLines = 400;

    private const string Domain = "Invitations.Core/{Scheduling,Inviting,Assigning,Directory,Notifying,FollowUps,Diaries}";
    private const string All = "Invitations.{Core,Web,Tests}";

    private static readonly Dictionary<string, Ban> Bans = new()
    {
        ["the server's own time or zone"] = new(
            All, ["*.cs", "*.razor"], @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\.ToLocalTime\(|\bTimeZoneInfo\.Local\b|\bGetSystemDefault\(",
            "var now = DateTime.UtcNow;", "var now = DateTimeOffset.Now;", "x.ToLocalTime()", "DateTimeZoneProviders.Tzdb.GetSystemDefault()"),
        ["a clock in a rule"] = new(Domain, ["*.cs"], @"\bI?Clock\b|\bSystemClock\b|\bTimeProvider\b", "IClock clock", "SystemClock.Instance"),
        ["a culture in a rule"] = new(Domain, ["*.cs"], @"\bCurrent(UI)?Culture\b", "CultureInfo.CurrentCulture"),
        ["raw HTML from a value"] = new(All, ["*.cs", "*.razor"], @"\bMarkupString\b", "@((MarkupString)title)"),
        ["a thread put to sleep"] = new(All, ["*.cs", "*.razor"], @"\bThread\.Sleep\b", "Thread.Sleep(100);"),
        ["a test that waits for time instead of a signal"] = new(
            "Invitations.Tests", ["*.cs"], @"\bTask\.Delay\b|\bWaitForTimeoutAsync\b", "await Task.Delay(500);", "await page.WaitForTimeoutAsync(200);"),
        ["a test that is skipped"] = new("Invitations.Tests", ["*.cs"], @"\bSkip\s*=", "[Fact(Skip = \"flaky\")]"),
        ["an exception swallowed without a word why"] = new(
            All, ["*.cs", "*.razor"], @"\bcatch\s*(\([^)]*\)\s*)?\{\s*\}(?![ \t]*//)", "catch { }", "catch (Exception) {\n}\n// later"),
        ["an intention instead of the deed"] = new(All, ["*.cs", "*.razor", "*.css", "*.js"], @"\b(TODO|FIXME|HACK)\b|NotImplementedException", "// TODO: later"),
        ["a using that hides what a folder names"] = new("Invitations.Core", ["*.cs"], @"\bglobal using\b", "global using Invitations.Core.Inviting;"),
        ["an emoji for an icon"] = new(
            "Invitations.Web", ["*.razor", "*.cs", "*.css", "*.resx"], @"[\u2600-\u27BF\u2B50]|[\uD83C-\uD83E][\uDC00-\uDFFF]", "<span>👁</span>", "Mark => \"✓\""),
        ["a style that cannot be overruled, without a word why"] = new("Invitations.Web", ["*.css"], @"!important(?![^\n]*/\*)", "color: red !important;"),
        ["the component library of before"] = new(
            ".", ["*.cs", "*.razor", "*.css", "*.js", "*.resx", "*.csproj", "*.props", "*.targets", "*.md", "*.sh", "*.json"],
            @"(?i:radzen)|\brz-[a-z]", "<PackageReference Include=\"Radzen.Blazor\" />", "<div class=\"rz-dialog\">", ".rz-button { }", "var(--rz-base)"),
        ["a tab stop as a number, which Norwegian writes with a minus that browsers do not know"] = new(
            "Invitations.Web", ["*.razor"], @"tabindex=""@\([^>]*-1\)""", "<a tabindex=\"@(isShown ? 0 : -1)\">"),
        ["a last call to a page that may be gone (InvokeLastAsync)"] = new(
            "Invitations.Web", ["*.cs", "*.razor"], @"\bDisposeAsync\(\)\s*\{(?:(?!\n    \})[\s\S])*?\bInvoke(?!LastAsync)(Void)?Async\b",
            "public async ValueTask DisposeAsync()\n    {\n        try { await JS.InvokeVoidAsync(\"detach\"); }\n        catch (JSDisconnectedException) { } // Gone.\n    }"),
        ["somebody else's server"] = new(
            "Invitations.Web", ["*.css", "*.js", "*.html", "*.razor"], @"(https?:|[""'(])//(?!www\.w3\.org/|localhost|127\.0\.0\.1)[a-z0-9-]+(\.[a-z0-9-]+)+",
            "@import url(https://fonts.googleapis.com/css)", "<script src=\"//cdn.example.com/x.js\">"),
    };

    public static TheoryData<string> Names => new(Bans.Keys);

    public static TheoryData<string, string> PlantedViolations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, ban) in Bans)
            {
                foreach (var planted in ban.Planted) data.Add(name, planted);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_file_holds(string what)
    {
        var ban = Bans[what];
        var found =
            from file in ban.Files
            from Match match in Regex.Matches(File.ReadAllText(file), ban.Pattern)
            select $"{Repository.Relative(file)}: {match.Value}";

        found.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(PlantedViolations))]
    public void A_planted_violation_is_noticed(string what, string planted) => Regex.IsMatch(planted, Bans[what].Pattern).Should().BeTrue();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_guard_has_files_to_read(string what) => Bans[what].Files.Should().NotBeEmpty("a guard without files guards nothing");

    [Fact]
    public void No_file_is_too_long() =>
        Repository.Files(".", "*.cs", "*.razor").Where(file => IsTooLong(File.ReadAllText(file))).Select(Repository.Relative).Should().BeEmpty($"{MostLines} lines are enough");

    [Fact]
    public void A_planted_long_file_is_noticed() => (IsTooLong(new string('\n', MostLines)), IsTooLong(new string('\n', MostLines + 1))).Should().Be((false, true));

    private static bool IsTooLong(string source) => source.Count(c => c is '\n') > MostLines;

    /// <param name="Folders">Where; braces as in a shell.</param>
    /// <param name="Patterns">Which files there.</param>
    /// <param name="Pattern">What it looks like.</param>
    /// <param name="Planted">Sources it must notice.</param>
    private sealed record Ban(string Folders, string[] Patterns, string Pattern, params string[] Planted)
    {
        // This file has to spell out what it forbids; what was decided and what was changed is told as it was.
        public IEnumerable<string> Files =>
            from folder in Expand(Folders)
            from file in Repository.Files(folder, Patterns)
            let path = Repository.Relative(file)
            where Path.GetFileName(file) is not ("SourceTests.cs" or "CHANGELOG.md") && !path.StartsWith("docs/decisions/", StringComparison.Ordinal)
            select file;

        private static IEnumerable<string> Expand(string folders)
        {
            var braces = Regex.Match(folders, @"\{(.*)\}");
            return braces.Success ? braces.Groups[1].Value.Split(',').Select(name => folders.Replace(braces.Value, name, StringComparison.Ordinal)) : [folders];
        }
    }
}
