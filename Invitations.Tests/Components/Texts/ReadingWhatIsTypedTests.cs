using System.Globalization;
using Invitations.Tests.Support;
using Invitations.Web.Texts;
using NodaTime;

namespace Invitations.Tests.Components.Texts;

public class ReadingWhatIsTypedTests : ComponentTest
{
    private static readonly LocalDate March16 = new(2026, 3, 16);

    [Theory]
    [InlineData("en-GB", "Mon 16/03/2026")]
    [InlineData("nb-NO", "man 16.03.2026")]
    [InlineData("da-DK", "man 16.03.2026")]
    public void A_date_is_written_as_the_language_does_and_read_again(string culture, string written)
    {
        Speak(culture);

        WrittenTime.Write(March16).Should().Be(written);
        WrittenTime.ReadDate(written, 1999).Should().Be(March16);
    }

    [Theory]
    [InlineData("2026-03-16")]
    [InlineData(" 16.03.2026 ")]
    [InlineData("16/3/2026")]
    [InlineData("16-3-26")]
    [InlineData("16.3")]
    [InlineData("16.3.")]
    [InlineData("१६.३.२०२६")]
    [InlineData("１６．３．２０２６")]
    [InlineData("٢٠٢٦-٠٣-١٦")]
    [InlineData("16/3")]
    [InlineData("Monday 16.3.26")]
    [InlineData("mandag den 16.3")]
    public void A_date_is_read_in_every_language(string typed)
    {
        foreach (var culture in new[] { "en-GB", "nb-NO", "da-DK" })
        {
            Speak(culture);
            WrittenTime.ReadDate(typed, 2026).Should().Be(March16, culture);
        }
    }

    [Theory]
    [InlineData("en-GB", "16 March 2026")]
    [InlineData("nb-NO", "16. mars 2026")]
    [InlineData("da-DK", "16. marts 2026")]
    public void A_month_may_be_written_in_words(string culture, string typed)
    {
        Speak(culture);

        WrittenTime.ReadDate(typed, 1999).Should().Be(March16);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("31.2.2026")]
    [InlineData("16.13.2026")]
    [InlineData("2026-02-30")]
    [InlineData("0.0.0000")]
    [InlineData("16.3                                                            2026")]
    public void What_is_no_date_is_not_made_one(string typed) => WrittenTime.ReadDate(typed, 2026).Should().BeNull();

    [Theory]
    [InlineData("9", "09:00")]
    [InlineData("930", "09:30")]
    [InlineData("٠٩٣٠", "09:30")]
    [InlineData("０９３０", "09:30")]
    [InlineData("０９：３０", "09:30")]
    [InlineData("९.३०", "09:30")]
    [InlineData("0930", "09:30")]
    [InlineData("9:30", "09:30")]
    [InlineData("09.30", "09:30")]
    [InlineData("23:59", "23:59")]
    public void A_time_is_read_in_24_hours(string typed, string time) => WrittenTime.Write(WrittenTime.ReadTime(typed)!.Value).Should().Be(time);

    [Theory]
    [InlineData("")]
    [InlineData("25:00")]
    [InlineData("9:60")]
    [InlineData("٩٩٩٩")]
    [InlineData("\ud800930")]
    [InlineData("½")]
    [InlineData("Ⅸ")]
    [InlineData("9²0")]
    [InlineData("9 o'clock")]
    [InlineData("-1")]
    [InlineData("                                                             9:00")]
    public void What_is_no_time_is_not_made_one(string typed) => WrittenTime.ReadTime(typed).Should().BeNull();

    [Fact]
    public void Every_date_that_can_be_planned_survives_being_written() =>
        new[] { "en-GB", "nb-NO", "da-DK" }.Should().AllSatisfy(culture =>
        {
            CultureInfo.CurrentCulture = new(culture);
            for (var date = new LocalDate(2000, 1, 1); date.Year <= 2100; date = date.PlusDays(17)) WrittenTime.ReadDate(WrittenTime.Write(date), 1).Should().Be(date);
        });
}
