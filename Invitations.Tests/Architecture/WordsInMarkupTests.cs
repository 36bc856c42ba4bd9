using System.Text.RegularExpressions;
using Invitations.Tests.Support;

namespace Invitations.Tests.Architecture;

/// <summary>No words in a .razor file but those of UiText. Reads the markup roughly: what looks like words between tags or in a spoken attribute.</summary>
public class WordsInMarkupTests
{
    // The name of the product, and what is engraved on keys, is the same in every language.
    private static readonly string[] Names = ["Invitations", "Enter", "Ctrl"];

    private static readonly Regex NotMarkup = new(@"@\*.*?\*@|<!--.*?-->|<(?<tag>style|script|svg)\b.*?</\k<tag>>|@code\s*\{.*\z|(?m:^@(?:inject|using|implements|inherits|page|attribute|layout|rendermode|typeparam)\b[^\r\n]*$)", RegexOptions.Singleline);

    private static readonly Regex BetweenTags = new(@">\s*(?<words>[^<>@{}();=]*\p{L}{2}[^<>@{}();=]*)\s*<");
    private static readonly Regex LineOfWords = new(@"^[ \t]*(?!else\b|do\b|try\b)(?<words>\p{L}[^<>@{}();=""\r\n]*)$", RegexOptions.Multiline);
    private static readonly Regex SpokenAttribute = new(@"\s(?:title|alt|placeholder|label|text|aria-(?:label|description|roledescription|valuetext)|Title|Label|Placeholder|Text)=""(?<words>[^""@]*\p{L}{2}[^""@]*)""");

    [Fact]
    public void Every_word_comes_from_the_texts() =>
        Repository.Files("Invitations.Web", "*.razor").SelectMany(file => WordsIn(File.ReadAllText(file)).Select(words => $"{Repository.Relative(file)}: {words}")).Should().BeEmpty();

    [Theory]
    [InlineData("<button>Save all</button>")]
    [InlineData("<p>\n    Nothing here yet.\n</p>")]
    [InlineData("<input placeholder=\"Search\" />")]
    [InlineData("<button aria-label=\"Close\">@icon</button>")]
    [InlineData("<Dialog Title=\"New follow-up\">")]
    public void A_planted_word_is_noticed(string planted) => WordsIn(planted).Should().ContainSingle();

    [Theory]
    [InlineData("<button title=\"@Text[\"Save\"]\">@Text[\"Save\"]</button>")]
    [InlineData("@if (open)\n{\n    <p>@a – @b</p>\n}\nelse\n{\n    <br />\n}")]
    [InlineData("@* Draws nothing, says <b>nothing</b>. *@\n@code {\n    private List<string> Names => [];\n}")]
    [InlineData("@inject IStringLocalizer<UiText> Text\n\n<br />")]
    [InlineData("<PageTitle>Invitations</PageTitle>")]
    public void Markup_without_words_passes(string source) => WordsIn(source).Should().BeEmpty();

    private static IEnumerable<string> WordsIn(string source)
    {
        var markup = NotMarkup.Replace(source, "");
        return new[] { BetweenTags, LineOfWords, SpokenAttribute }
            .SelectMany(form => form.Matches(markup).Select(m => m.Groups["words"].Value.Trim()))
            .Distinct().Except(Names);
    }
}
