using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Web.Features.Diaries;
using NodaTime;

namespace Invitations.Tests.Components.Diaries;

public class DiaryPlaceTests
{
    private const int Anna = 1;

    private static readonly LocalDate Tuesday = new(2026, 3, 17);

    public DiaryPlaceTests() => System.Globalization.CultureInfo.CurrentCulture = new("en-GB");

    [Theory]
    [InlineData(DiaryTab.Day, ViewScale.Day, "2026-03-17", 1)]
    [InlineData(DiaryTab.Week, ViewScale.Day, "2026-03-16", 7)]
    [InlineData(DiaryTab.Month, ViewScale.Day, "2026-02-23", 42)]
    [InlineData(DiaryTab.View, ViewScale.Day, "2026-03-17", 1)]
    [InlineData(DiaryTab.View, ViewScale.Week, "2026-03-16", 7)]
    public void Each_tab_shows_its_dates(DiaryTab tab, ViewScale scale, string first, int days)
    {
        var place = Place(tab, scale);

        NodaTime.Text.LocalDatePattern.Iso.Format(place.First).Should().Be(first);
        place.Days.Should().Be(days);
        place.Holds(Tuesday).Should().BeTrue();
    }

    [Fact]
    public void The_days_of_other_months_that_fill_a_month_up_are_not_what_it_is_about()
    {
        Place(DiaryTab.Month).Holds(new(2026, 2, 28)).Should().BeFalse();
        Place(DiaryTab.Week).Holds(new(2026, 3, 22)).Should().BeTrue();
        Place(DiaryTab.Week).Holds(new(2026, 3, 23)).Should().BeFalse();
    }

    [Theory]
    [InlineData(DiaryTab.Day, ViewScale.Day, "2026-03-18", "2026-03-16")]
    [InlineData(DiaryTab.Week, ViewScale.Day, "2026-03-24", "2026-03-10")]
    [InlineData(DiaryTab.Month, ViewScale.Day, "2026-04-01", "2026-02-01")]
    [InlineData(DiaryTab.View, ViewScale.Week, "2026-03-24", "2026-03-10")]
    public void It_turns_by_what_it_shows(DiaryTab tab, ViewScale scale, string next, string previous)
    {
        NodaTime.Text.LocalDatePattern.Iso.Format(Place(tab, scale).Turned(1).Date).Should().Be(next);
        NodaTime.Text.LocalDatePattern.Iso.Format(Place(tab, scale).Turned(-1).Date).Should().Be(previous);
    }

    [Fact]
    public void The_thirty_first_turns_to_the_next_month_and_not_past_it() =>
        (Place(DiaryTab.Month) with { Date = new(2026, 1, 31) }).Turned(1).Date.Should().Be(new LocalDate(2026, 2, 1));

    [Fact]
    public void An_address_says_all_of_it_but_whose_it_is_when_it_is_the_viewers()
    {
        DiaryAddress.Of(Place(DiaryTab.Day), Anna).Should().Be("/diary/day/2026-03-17");
        DiaryAddress.Of(Place(DiaryTab.Week) with { Whose = Participant.Resource(1) }, Anna).Should().Be("/diary/week/2026-03-17?owner=r1");
        DiaryAddress.Of(Place(DiaryTab.View), Anna).Should().Be("/diary/view/2026-03-17");
        DiaryAddress.Of(Place(DiaryTab.View, ViewScale.Week), Anna).Should().Be("/diary/view/2026-03-17?scale=week");
        DiaryAddress.Of(Place(DiaryTab.View, ViewScale.Week) with { Show = DiaryShow.Parse("e1,r2") }, Anna).Should().Be("/diary/view/2026-03-17?show=e1,r2&scale=week");
    }

    [Fact]
    public void A_tab_has_one_word_and_no_other()
    {
        foreach (var tab in Enum.GetValues<DiaryTab>()) DiaryAddress.ReadTab(DiaryAddress.WordOf(tab)).Should().Be(tab);
        foreach (var word in new[] { "Week", "year", "", "weeks" }) DiaryAddress.ReadTab(word).Should().BeNull();
    }

    private static DiaryPlace Place(DiaryTab tab, ViewScale scale = ViewScale.Day) => new(tab, Tuesday, Participant.Employee(Anna), null, scale);
}
