using Invitations.Web.Texts;

namespace Invitations.Tests.Components.Texts;

public class ChoosingALanguageTests
{
    [Theory]
    [InlineData("en", "en-GB")]
    [InlineData("en-US", "en-GB")]
    [InlineData("nb", "nb-NO")]
    [InlineData("no", "nb-NO")]
    [InlineData("NO", "nb-NO")]
    [InlineData("nn-NO", "nb-NO")]
    [InlineData("da", "da-DK")]
    [InlineData("da_DK", "da-DK")]
    public void Every_name_of_a_language_means_it(string tag, string culture) => Languages.Find(tag)!.Culture.Should().Be(culture);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sv")]
    [InlineData("*")]
    public void A_language_without_words_here_means_none(string? tag) => Languages.Find(tag).Should().BeNull();

    [Fact]
    public void The_heaviest_language_with_words_wins() =>
        Languages.Accepted([("en", 0.5), ("sv", 1), ("nn", 0.8), ("da", 0)])!.Culture.Should().Be("nb-NO");

    [Fact]
    public void A_language_the_browser_refuses_is_not_taken() => Languages.Accepted([("da", 0)]).Should().BeNull();
}
