using Bunit;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;
using Invitations.Web.Features.FollowUps.Writing;
using NodaTime;

namespace Invitations.Tests.Components.FollowUps.Writing;

public class ListsOfTimesTests : ComponentTest
{
    private static readonly WorkingHours Hours = WorkingHours.Weekdays(new(8, 0), new(16, 0));
    private static readonly LocalDate Tuesday = new(2026, 3, 17);
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[TestCompany.Oslo];

    [Fact]
    public void Starts_go_by_quarters_of_an_hour_around_the_working_day()
    {
        var starts = Starts(null);

        (starts[0].Time, starts[^1].Time, starts.Count).Should().Be((new LocalTime(7, 0), new LocalTime(18, 0), 45));
        starts.Should().OnlyContain(s => s.Lasts == null && !s.IsChosen);
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(5, 30)]
    [InlineData(0, 0)]
    [InlineData(23, 59)]
    [InlineData(10, 7)]
    public void What_is_written_is_among_them_and_chosen(int hour, int minute) =>
        Starts(new LocalTime(hour, minute)).Should().ContainSingle(s => s.IsChosen).Which.Time.Should().Be(new LocalTime(hour, minute));

    [Fact]
    public void On_a_day_that_is_not_worked_there_are_times_all_the_same() =>
        TimeChoice.Starts(new(2026, 3, 21), null, Duration.Zero, Hours, Oslo, []).Should().HaveCount(45);

    [Fact]
    public void Ends_begin_after_the_start_and_say_how_long_it_would_last()
    {
        var ends = Ends(Tuesday + new LocalTime(10, 0), new(11, 0));

        ends[0].Should().Match<TimeChoice>(e => e.Time == new LocalTime(10, 15) && e.Lasts == Duration.FromMinutes(15));
        ends.Should().ContainSingle(e => e.IsChosen).Which.Lasts.Should().Be(Duration.FromHours(1));
        ends[^1].Time.Should().Be(new LocalTime(18, 0));
    }

    [Fact]
    public void A_late_start_still_has_ends_and_none_after_midnight()
    {
        Ends(Tuesday + new LocalTime(20, 0), null)[^1].Time.Should().Be(new LocalTime(23, 45));
        Ends(Tuesday + new LocalTime(23, 45), null).Should().BeEmpty();
    }

    [Fact]
    public void Over_more_than_a_date_the_length_counts_the_dates_between() =>
        TimeChoice.Ends(Tuesday + new LocalTime(10, 0), Tuesday.PlusDays(1), new(11, 0), Hours, Oslo, []).Single(e => e.IsChosen).Lasts.Should().Be(Duration.FromHours(25));

    [Fact]
    public void Without_a_start_nothing_is_said_of_the_length() => Ends(null, null).Should().NotBeEmpty().And.OnlyContain(e => e.Lasts == null);

    [Fact]
    public void A_start_is_taken_when_somebody_is_before_it_would_end()
    {
        var starts = TimeChoice.Starts(Tuesday, new(10, 0), Duration.FromHours(1), Hours, Oslo, [Fjord(12, 13)]);

        starts.Where(s => s.Taken.Count > 0).Select(s => s.Time).Should().Equal(Quarters(new(11, 15), new(12, 45)));
        starts.SelectMany(s => s.Taken).Should().OnlyContain(name => name == "Fjord");
    }

    [Fact]
    public void An_end_is_taken_when_somebody_is_between_the_start_and_it()
    {
        var ends = TimeChoice.Ends(Tuesday + new LocalTime(10, 0), Tuesday, null, Hours, Oslo, [Fjord(12, 13)]);

        ends.First(e => e.Taken.Count > 0).Time.Should().Be(new LocalTime(12, 15), "what ends as the other begins is in nobody's way");
        ends.SkipWhile(e => e.Taken.Count == 0).Should().OnlyContain(e => e.Taken.Count == 1);
    }

    [Theory]
    [InlineData("en-GB", "12:15 (2 h 15 min), Conflict: Fjord")]
    [InlineData("nb-NO", "12:15 (2 t 15 min), Konflikt: Fjord")]
    [InlineData("da-DK", "12:15 (2 t 15 min), Konflikt: Fjord")]
    public void All_of_it_is_in_the_name_of_a_time_in_the_language_of_the_viewer(string culture, string name)
    {
        Speak(culture);
        var list = Draw(TimeChoice.Ends(Tuesday + new LocalTime(10, 0), Tuesday, null, Hours, Oslo, [Fjord(12, 13)]));

        list.FindAll("[role=option]").Select(o => o.TextContent.Replace('\u00a0', ' ').Replace("!", "")).Should().Contain(name);
        list.FindAll("[role=option] .mark").Should().OnlyContain(m => m.GetAttribute("aria-hidden") == "true");
    }

    [Fact]
    public void A_time_that_is_chosen_is_handed_on_as_it_is_written()
    {
        List<string> chosen = [];
        var list = Draw(Starts(null), chosen.Add);

        list.FindAll("[role=option]")[4].Click();

        chosen.Should().Equal("08:00");
    }

    private IRenderedComponent<TimeList> Draw(IReadOnlyList<TimeChoice> choices, Action<string>? take = null) => Render<TimeList>(p => p
        .Add(x => x.Id, "times").Add(x => x.Label, "Start time").Add(x => x.Choices, choices).Add(x => x.OnChoose, words =>
        {
            take?.Invoke(words);
            return Task.CompletedTask;
        }));

    private static IReadOnlyList<TimeChoice> Starts(LocalTime? now) => TimeChoice.Starts(Tuesday, now, Duration.Zero, Hours, Oslo, []);

    private static IReadOnlyList<TimeChoice> Ends(LocalDateTime? start, LocalTime? now) => TimeChoice.Ends(start, Tuesday, now, Hours, Oslo, []);

    private static IEnumerable<LocalTime> Quarters(LocalTime first, LocalTime last)
    {
        for (var time = first; time <= last; time = time.PlusMinutes(15)) yield return time;
    }

    private static TimeConflict Fjord(int from, int until) => new(
        Participant.Resource(1), "Fjord", new(Oslo.AtStrictly(Tuesday + new LocalTime(from, 0)).ToInstant(), Oslo.AtStrictly(Tuesday + new LocalTime(until, 0)).ToInstant()));
}
