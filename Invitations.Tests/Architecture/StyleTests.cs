using System.Text.RegularExpressions;
using Invitations.Tests.Support;

namespace Invitations.Tests.Architecture;

/// <summary>No class stands in the markup that no style sheet draws: it is a leftover, or what it drew has been lost (a dot on a tab was).</summary>
public class StyleTests
{
    private static readonly Regex Literal = new(@"\b(?:class|Class|CssClass|PanelClass|ContentClass)=""(?<classes>[\w -]+)""", RegexOptions.ExplicitCapture);
    private static readonly Regex Selector = new(@"\.(?<name>[A-Za-z_][\w-]*)", RegexOptions.ExplicitCapture);

    [Fact]
    public void Every_class_is_drawn_by_a_style_sheet()
    {
        var drawn = Repository.Files("Invitations.Web", "*.css").SelectMany(file => DrawnIn(File.ReadAllText(file))).ToHashSet();

        Repository.Files("Invitations.Web", "*.razor").SelectMany(file => ClassesIn(File.ReadAllText(file)).Except(drawn).Select(c => $"{Repository.Relative(file)}: {c}")).Should().BeEmpty();
    }

    [Fact]
    public void A_class_that_nothing_draws_is_noticed() =>
        ClassesIn("<i class=\"cut lost\"></i><MudButton Class=\"words\" /><b class=\"@Look\" />").Except(DrawnIn(".cut { } .a > .words:hover { }")).Should().Equal("lost");

    // The library draws its own; what is put together from values is looked at in the tests of its component.
    private static IEnumerable<string> ClassesIn(string markup) =>
        Literal.Matches(markup).SelectMany(m => m.Groups["classes"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(c => !c.StartsWith("mud-", StringComparison.Ordinal)).Distinct();

    private static IEnumerable<string> DrawnIn(string sheet) => Selector.Matches(sheet).Select(m => m.Groups["name"].Value);
}
