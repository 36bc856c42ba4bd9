using Invitations.Core.FollowUps;

namespace Invitations.Tests.Rules.FollowUps;

/// <summary>What is typed into the search, read as words.</summary>
public class SearchWordsTests
{
    [Theory]
    [InlineData("Budget", "Budget talk", "[Budget] talk")]
    [InlineData("budg", "Budget talk", "[Budg]et talk")]
    [InlineData("talk budg", "Budget talk", "[Budg]et [talk]")]
    [InlineData("udget", "Budget talk", "Budget talk")]
    [InlineData("cafe", "Café Zoë", "[Café] Zoë")]
    [InlineData("CAFÉ zoe", "Cafe\u0301 Zoë", "[Cafe\u0301] [Zoë]")]
    [InlineData("arsmote", "Årsmøte", "[Årsmøte]")]
    [InlineData("ÅRSMØTE", "årsmøte", "[årsmøte]")]
    [InlineData("aarsmoete", "Årsmøte", "[Årsmøte]")]
    [InlineData("ålborg", "Aalborg", "[Aalborg]")]
    [InlineData("aerlig", "Ærlig talt", "[Ærlig] talt")]
    [InlineData("ærlig", "Ærlig talt", "[Ærlig] talt")]
    [InlineData("øst", "Ost", "Ost")]
    [InlineData("a:b", "A (B)", "[A] ([B])")]
    [InlineData("2026", "Budget 2026/27", "Budget [2026]/27")]
    public void A_word_is_found_by_its_beginning_whatever_the_case_and_the_accents(string typed, string text, string marked) =>
        Marked(SearchWords.Of(typed), text).Should().Be(marked);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("  a  ")]
    [InlineData("\"*\"")]
    [InlineData("🎉🎉🎉")]
    [InlineData("\ud83c")]
    public void Fewer_than_two_letters_are_nothing_to_search_for(string typed) => SearchWords.Of(typed).IsTooShort.Should().BeTrue();

    [Theory]
    [InlineData("ab")]
    [InlineData("a b")]
    [InlineData("🎉 ok")]
    public void Two_letters_are_enough(string typed) => SearchWords.Of(typed).IsTooShort.Should().BeFalse();

    [Fact]
    public void Whatever_is_typed_becomes_letters_and_digits_alone()
    {
        var words = SearchWords.Of("\"a* NEAR(b) {c}:^d -e' ; DROP f").Words.SelectMany(w => w);

        words.Should().OnlyContain(w => w.All(char.IsLetterOrDigit));
    }

    [Fact]
    public void A_very_long_text_is_cut()
    {
        var letters = SearchWords.Of(new string('o', 10_000));
        var many = SearchWords.Of(string.Concat(Enumerable.Range(100, 3_000).Select(n => $"{n} ")));

        letters.Words.Should().ContainSingle().Which.Should().HaveCountLessThanOrEqualTo(8).And.OnlyContain(s => s.Length == SearchWords.MostLetters);
        many.Words.Should().HaveCount(SearchWords.MostWords);
    }

    [Fact]
    public void A_pair_that_is_cut_in_two_does_no_harm() => SearchWords.Of(new string('a', SearchWords.MostLetters - 1) + "🎉").Words.Should().ContainSingle();

    [Theory]
    [InlineData("Bring the price list.", "price", "Bring the price list.")]
    [InlineData("One line.\r\nAnother\tline.", "another", "One line. Another line.")]
    [InlineData("Nothing of the kind", "price", "")]
    public void The_line_around_a_word_is_one_line(string text, string typed, string line) => SearchWords.Of(typed).Excerpt(text).Should().Be(line);

    [Fact]
    public void Of_a_long_text_only_the_words_around_it_are_shown()
    {
        var text = $"{string.Concat(Enumerable.Repeat("before ", 40))}needle {string.Concat(Enumerable.Repeat("after ", 40))}";

        var line = SearchWords.Of("needle").Excerpt(text);

        line.Should().StartWith("…before before before needle after").And.EndWith("…").And.HaveLength(92);
    }

    private static string Marked(SearchWords words, string text) => string.Concat(words.Parts(text).Select(p => p.IsMatch ? $"[{p.Text}]" : p.Text));
}
