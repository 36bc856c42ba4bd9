using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Invitations.Tests.Support;

/// <summary>Every rule of axe, best practices included.</summary>
public static class Axe
{
    private const string Dialogs = "[role=dialog]";

    /// <summary>The whole page.</summary>
    public static async Task ShouldHaveNoAxeViolationsAsync(this IPage page) => ShouldBeEmpty(page, await page.RunAxe());

    /// <summary>The dialogs in front, for a page whose rest has been looked at by itself: a full week behind them takes most of the time. Without a dialog, the whole page.</summary>
    public static async Task FrontShouldHaveNoAxeViolationsAsync(this IPage page)
    {
        if (await page.Locator(Dialogs).CountAsync() == 0) await page.ShouldHaveNoAxeViolationsAsync();
        else ShouldBeEmpty(page, await page.RunAxe(new AxeRunContext { Include = [new AxeSelector(Dialogs)] }));
    }

    private static void ShouldBeEmpty(IPage page, AxeResult result)
    {
        result.Passes.Should().NotBeEmpty("axe must have looked at something");
        result.Violations.Should().BeEmpty(Words(page.Url, result.Violations));
    }

    private static string Words(string url, IEnumerable<AxeResultItem> violations)
    {
        var words = new StringBuilder().Append(url).AppendLine(" should please axe:");
        foreach (var violation in violations)
        {
            words.Append("  ").Append(violation.Id).Append(" (").Append(violation.Impact).Append("): ").AppendLine(violation.Help);
            foreach (var node in violation.Nodes) words.Append("    ").Append(node.Target).Append("  ").AppendLine(node.Html);
        }

        return words.Replace("{", "{{").Replace("}", "}}").ToString();
    }
}
