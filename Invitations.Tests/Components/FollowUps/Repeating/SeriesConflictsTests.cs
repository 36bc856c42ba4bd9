using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Repeating;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;
using Invitations.Web.Features.FollowUps.Repeating;
using NodaTime;

namespace Invitations.Tests.Components.FollowUps.Repeating;

public class SeriesConflictsTests : ComponentTest
{
    private static readonly FollowUpTime Time = TestCompany.March(3);
    private static readonly Participant Fjord = Participant.Resource(1);

    [Fact]
    public void It_says_how_many_are_free_and_which_are_not()
    {
        var bar = Draw(24, Taken(new(2026, 3, 3)), Taken(new(2026, 4, 7)));

        bar.Find("[aria-label=Conflict] .words").TextContent.Should().Contain("22 of 24 free; conflicts 3 Mar, 7 Apr");
        bar.FindAll("li").Select(l => l.QuerySelector(".what")!.TextContent).Should().Equal(
            "Tue 3 Mar Fjord is booked 10:00–11:30", "Tue 7 Apr Fjord is booked 10:00–11:30");
    }

    [Fact]
    public void Each_date_offers_what_would_mend_it_and_says_which_date_it_is_about()
    {
        OccurrenceConflict? moved = null, roomed = null, skipped = null;
        var taken = Taken(new(2026, 3, 3)) with { MoveTo = new LocalDateTime(2026, 3, 3, 11, 30), Room = (new RoomSwap(1, 2), "Skov") };
        var bar = Render<SeriesConflicts>(p => p.Add(c => c.Check, new SeriesCheck(2, [taken], null, NoHolidays)).Add(c => c.Time, Time).Add(c => c.ZoneId, TestCompany.Oslo)
            .Add(c => c.OnMove, t => moved = t).Add(c => c.OnRoom, t => roomed = t).Add(c => c.OnSkip, t => skipped = t));

        var buttons = bar.FindAll("li button");
        buttons.Select(b => b.TextContent).Should().Equal("Move to 11:30", "Take Skov instead", "Skip this date");
        bar.Find($"#{buttons[0].GetAttribute("aria-describedby")}").TextContent.Should().Contain("Tue 3 Mar");
        for (var at = 0; at < 3; at++) bar.FindAll("li button")[at].Click();
        (moved, roomed, skipped).Should().Be((taken, taken, taken));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void That_there_is_no_time_for_all_is_said_where_one_was_looked_for(bool isSought, int times)
    {
        var check = new SeriesCheck(2, [Taken(new(2026, 3, 3))], null, NoHolidays, isSought);
        var bar = Render<SeriesConflicts>(p => p.Add(c => c.Check, check).Add(c => c.Time, Time).Add(c => c.ZoneId, TestCompany.Oslo));

        bar.FindAll(".bar > .muted").Should().HaveCount(times);
    }

    [Fact]
    public void Where_the_next_free_time_is_on_another_date_that_is_said()
    {
        var bar = Draw(2, Taken(new(2026, 3, 3)) with { MoveTo = new LocalDateTime(2026, 3, 4, 9, 0) });

        bar.FindAll("li button")[0].TextContent.Should().Be("Move to Wed 4 Mar 09:00");
    }

    [Fact]
    public void A_long_list_is_folded_until_somebody_wants_it()
    {
        var bar = Draw(52, [.. Enumerable.Range(0, 20).Select(week => Taken(new LocalDate(2026, 3, 3).PlusWeeks(week)))]);

        bar.FindAll("li").Should().HaveCount(3);
        bar.Find(".words").TextContent.Should().Contain("32 of 52 free").And.Contain("and 16 more");
        bar.Find(".more button").TextContent.Should().Be("Show 17 more");
        bar.Find(".more button").Click();

        bar.FindAll("li").Should().HaveCount(20);
    }

    [Fact]
    public void When_all_is_free_there_is_no_conflict()
    {
        var bar = Draw(24);

        bar.FindAll("[aria-label=Conflict], li").Should().BeEmpty();
        bar.Markup.Should().Contain("All 24 dates are free");
    }

    [Fact]
    public void The_time_at_which_the_whole_pattern_fits_is_offered()
    {
        FollowUpTime? chosen = null;
        var bar = Render<SeriesConflicts>(p => p.Add(c => c.Check, new SeriesCheck(2, [Taken(new(2026, 3, 3))], TestCompany.March(4, 9), NoHolidays)).Add(c => c.Time, Time)
            .Add(c => c.ZoneId, TestCompany.Oslo).Add(c => c.OnChoose, t => chosen = t));

        bar.Find("button.first").TextContent.Should().Be("First available: Wed 4 Mar 09:00");
        bar.Find("button.first").Click();

        chosen.Should().Be(TestCompany.March(4, 9));
    }

    [Theory]
    [InlineData("nb-NO", "1 av 2 ledige; konflikt 3. mar.", "Hopp over denne datoen")]
    [InlineData("da-DK", "1 af 2 ledige; konflikt 3. mar.", "Spring denne dato over")]
    public void It_speaks_the_language_of_the_viewer(string culture, string words, string skip)
    {
        Speak(culture);
        var bar = Draw(2, Taken(new(2026, 3, 3)));

        bar.Find(".words").TextContent.Should().Contain(words);
        bar.FindAll("li button").Last().TextContent.Should().Be(skip);
    }

    private static Dictionary<LocalDate, Holiday> NoHolidays => [];

    private IRenderedComponent<SeriesConflicts> Draw(int total, params OccurrenceConflict[] taken) =>
        Render<SeriesConflicts>(p => p.Add(c => c.Check, new SeriesCheck(total, taken, null, NoHolidays)).Add(c => c.Time, Time).Add(c => c.ZoneId, TestCompany.Oslo));

    private static OccurrenceConflict Taken(LocalDate date)
    {
        var zone = DateTimeZoneProviders.Tzdb[TestCompany.Oslo];
        var when = new Interval(zone.AtStrictly(date.At(new(10, 0))).ToInstant(), zone.AtStrictly(date.At(new(11, 30))).ToInstant());
        return new(new OccurrenceDraft(date, date), [new TimeConflict(Fjord, "Fjord", when)], null, null);
    }
}
