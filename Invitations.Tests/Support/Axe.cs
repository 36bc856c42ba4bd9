using System.Text;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Invitations.Tests.Support;

/// <summary>Every rule of axe, best practices included.</summary>
public static class Axe
{
    // Asked in the page, and answered with what is wrong: to be told all that is right, with its markup, takes ten times as long as the rules themselves.
    private const string Run = """
        async within => {
          const { violations, passes } = await axe.run(within ? { include: [[within]] } : document, { resultTypes: ['violations'] });
          return JSON.stringify({
            passes: passes.length,
            violations: violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, nodes: nodes.map(({ target, html }) => ({ target: target.join(' '), html })) })),
          });
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The whole page.</summary>
    public static Task ShouldHaveNoAxeViolationsAsync(this IPage page) => ShouldHaveNoneAsync(page, null);

    /// <summary>The dialogs in front, for a page whose rest has been looked at by itself: a full week behind them takes most of the time. Without a dialog, the whole page.</summary>
    public static async Task FrontShouldHaveNoAxeViolationsAsync(this IPage page) =>
        await ShouldHaveNoneAsync(page, await page.Locator(Acts.AnyDialog).CountAsync() == 0 ? null : Acts.AnyDialog);

    private static async Task ShouldHaveNoneAsync(IPage page, string? within)
    {
        page.Frames.Should().ContainSingle("axe looks into no other frame");
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script);
        var found = JsonSerializer.Deserialize<Found>(await page.EvaluateAsync<string>(Run, within), JsonSerializerOptions.Web)!;
        found.Passes.Should().BePositive("axe must have looked at something");
        found.Violations.Should().BeEmpty(Words(page.Url, found.Violations));
    }

    private static string Words(string url, IEnumerable<Violation> violations)
    {
        var words = new StringBuilder().Append(url).AppendLine(" should please axe:");
        foreach (var violation in violations)
        {
            words.Append("  ").Append(violation.Id).Append(" (").Append(violation.Impact).Append("): ").AppendLine(violation.Help);
            foreach (var node in violation.Nodes) words.Append("    ").Append(node.Target).Append("  ").AppendLine(node.Html);
        }

        return words.Replace("{", "{{").Replace("}", "}}").ToString();
    }

    private sealed record Found(int Passes, Violation[] Violations);

    private sealed record Violation(string Id, string? Impact, string Help, Node[] Nodes);

    private sealed record Node(string Target, string Html);
}
