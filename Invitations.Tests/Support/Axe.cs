using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Invitations.Tests.Support;

/// <summary>Every rule of axe, best practices included.</summary>
public static class Axe
{
    public static async Task ShouldHaveNoAxeViolationsAsync(this IPage page)
    {
        var result = await page.RunAxe();
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
