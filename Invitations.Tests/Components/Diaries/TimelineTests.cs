using AngleSharp.Dom;
using Bunit;
using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using NodaTime;

namespace Invitations.Tests.Components.Diaries;

/// <summary>Several diaries for a week, R02: a row each, and one for everybody.</summary>
public class TimelineTests : ComponentTest
{
    private static readonly LocalDate Monday = new(2026, 3, 16);
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    [Fact]
    public void A_row_for_everybody_comes_first_and_then_one_for_each_in_order()
    {
        var timeline = Draw([Person(2, "Bo Dahl"), Room(1, "Fjord"), Person(1, "Anna Berg")]);

        timeline.FindAll("[role=rowheader]").Select(Words).Should().Equal("Everybody 3 diaries", "Bo Dahl", "Fjord", "Anna Berg");
        timeline.FindAll("[role=row]").Skip(1).Should().OnlyContain(r => r.QuerySelectorAll("[role=gridcell]").Length == 7);
        timeline.FindAll("[role=columnheader]").Should().HaveCount(8);
        timeline.FindAll(".body [role=gridcell] > .visually-hidden")[8].TextContent.Should().Be("Fjord, Tuesday 17 March 2026");
        timeline.Find("[role=columnheader][aria-current=date]").TextContent.Should().Contain("Tuesday 17 March 2026");
    }

    [Theory]
    [InlineData("en-GB", "1 diary")]
    [InlineData("nb-NO", "1 dagbok")]
    [InlineData("da-DK", "1 dagbog")]
    public void One_diary_is_one(string culture, string words)
    {
        Speak(culture);

        Draw([Person(1, "Anna Berg")]).Find(".everybody [role=rowheader] .small").TextContent.Should().Be(words);
    }

    [Fact]
    public void What_everybody_has_free_is_said_and_nothing_of_it_is_past()
    {
        var timeline = Draw([Person(1, "Anna Berg", Entry("Talk", 1, "12:00", "13:00")), Person(2, "Bo Dahl", Entry("Call", 2, "08:00", "15:50") with { FollowUpId = 2 })]);

        FreeOn(timeline, 0).Should().BeEmpty("Monday is over");
        FreeOn(timeline, 1).Should().Equal(["Free 11:30–12:00, Tuesday 17 March 2026", "Free 13:00–16:00, Tuesday 17 March 2026"], "it is 11:20");
        FreeOn(timeline, 2).Should().BeEmpty("ten minutes are none");
        Everybody(timeline, 1).Should().Be("Everybody, Tuesday 17 March 2026, Free 11:30–12:00, 13:00–16:00");
        Everybody(timeline, 2).Should().Be("Everybody, Wednesday 18 March 2026, no time when everybody is free");
        FreeOn(timeline, 5).Should().BeEmpty("nobody works on a Saturday");
    }

    [Fact]
    public void How_many_are_taken_is_painted_and_needs_no_element()
    {
        var timeline = Draw([Person(1, "Anna Berg", Entry("Talk", 1, "12:00", "13:00")), Person(2, "Bo Dahl")]);

        timeline.FindAll(".everybody [role=gridcell]")[1].GetAttribute("style").Should()
            .Be("--paint:var(--mud-palette-surface) 0% 50%,var(--share-2) 50% 62.5%,var(--mud-palette-surface) 62.5% 100%", "one of two, from eight to four");
        timeline.FindAll(".everybody [role=gridcell]")[5].GetAttribute("style").Should().Be("--paint:transparent 0% 100%");
    }

    [Fact]
    public void What_overlaps_stands_in_lanes_and_the_row_grows()
    {
        var timeline = Draw([Person(1, "Anna Berg", Entry("First", 0, "09:00", "11:00"), Entry("Second", 0, "10:00", "12:00") with { FollowUpId = 2 }, Entry("Third", 0, "11:00", "12:00") with { FollowUpId = 3 })]);

        timeline.FindAll("button.entry").Select(e => (e.NameOf().Split(',')[0], e.GetAttribute("style"))).Should().Equal(
            ("First", "--from:540;--to:660;--lane:0"), ("Second", "--from:600;--to:720;--lane:1"), ("Third", "--from:660;--to:720;--lane:0"));
        timeline.Find(".body [role=row]").GetAttribute("style").Should().Be("--lanes:2");
    }

    [Fact]
    public void A_meeting_of_two_is_in_both_rows_and_no_id_is_there_twice()
    {
        var timeline = Draw([Person(1, "Anna Berg", Entry("Talk", 1, "12:00", "13:00")), Person(2, "Bo Dahl", Entry("Talk", 1, "12:00", "13:00"))]);

        timeline.FindAll("button.entry").Should().HaveCount(2);
        timeline.FindAll("[id]").Select(e => e.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void What_takes_whole_dates_takes_all_the_hours_of_each()
    {
        var course = Entry("Course", 3, "08:00", "16:00") with { AllDay = true, FirstDate = Monday.PlusDays(3), LastDate = Monday.PlusDays(4) };

        var bars = Draw([Person(1, "Anna Berg", course)]).FindAll("button.entry");

        bars.Select(b => (b.Day(), b.GetAttribute("style"))).Should().Equal(("3", "--from:480;--to:960;--lane:0"), ("4", "--from:480;--to:960;--lane:0"));
        bars.Select(EntryElements.NameOf).Distinct().Should().Equal("Course, Thursday 19 March 2026 – Friday 20 March 2026, all day");
    }

    [Fact]
    public void Of_what_is_private_there_is_the_time_and_nothing_else()
    {
        var timeline = Draw([Person(1, "Anna Berg") with { Busy = [new(At(1, "12:00", "13:00"))] }]);

        var busy = timeline.Find("button.entry");
        busy.NameOf().Should().Be("Busy, Tuesday 17 March 2026, 12:00–13:00");
        busy.GetAttribute("aria-disabled").Should().Be("true");
        busy.HasAttribute("data-open").Should().BeFalse();
        FreeOn(timeline, 1).Should().HaveCount(2, "it is taken all the same");
    }

    [Fact]
    public void A_holiday_is_named_in_the_row_of_whoever_has_it()
    {
        var timeline = Draw([Person(1, "Anna Berg") with { Holidays = [new(Monday.PlusDays(3), new Holiday(NationalHoliday.ConstitutionDay))] }, Person(2, "Carla Holm")]);

        timeline.FindAll(".body [role=gridcell] > .visually-hidden")[3].TextContent.Should().Be("Anna Berg, Thursday 19 March 2026, Constitution Day");
        timeline.FindAll(".holiday").Should().ContainSingle().Which.TextContent.Should().Be("Constitution Day");
    }

    [Fact]
    public void The_hours_shown_hold_everybodys_working_times_and_everything_planned()
    {
        TimelineAxis.Of([Person(1, "Anna Berg"), Room(1, "Fjord")], Monday, 7).Should().BeEquivalentTo(new { From = 480, To = 960, Step = 2, Marks = new[] { 8, 10, 12, 14 } });
        TimelineAxis.Of([Person(1, "Anna Berg", Entry("Early", 0, "06:45", "07:00"), Entry("Late", 4, "18:00", "18:20"))], Monday, 7).Should().BeEquivalentTo(new { From = 360, To = 1140 });
        TimelineAxis.Of([Person(1, "Anna Berg", Entry("Night", 0, "22:00", "23:00") with { When = new(At(0, "22:00", "23:00").Start, At(1, "02:00", "03:00").Start) })], Monday, 7)
            .Should().BeEquivalentTo(new { From = 0, To = 1440, Step = 6 });
        TimelineAxis.Of([Room(1, "Fjord")], Monday, 7).Should().BeEquivalentTo(new { From = 480, To = 960 });
    }

    [Fact]
    public void An_empty_weekend_is_narrow_and_one_with_something_is_not()
    {
        TimelineAxis.Of([Person(1, "Anna Berg")], Monday, 7).Narrow.Should().Equal(5, 6);
        TimelineAxis.Of([Person(1, "Anna Berg", Entry("Fair", 5, "10:00", "11:00"))], Monday, 7).Narrow.Should().Equal(6);
        TimelineAxis.Of([Room(1, "Fjord")], Monday, 7).Narrow.Should().Equal(5, 6);
    }

    [Fact]
    public void Through_the_clock_changes_hours_are_those_of_the_wall()
    {
        // Sunday 29 March 2026 has no hour from two to three, Sunday 25 October has two.
        foreach (var (first, sunday) in new[] { (new LocalDate(2026, 3, 23), new LocalDate(2026, 3, 29)), (new LocalDate(2026, 10, 19), new LocalDate(2026, 10, 25)) })
        {
            var work = new Interval(Oslo.AtLeniently(sunday + new LocalTime(1, 0)).ToInstant(), Oslo.AtLeniently(sunday + new LocalTime(9, 0)).ToInstant());
            var talk = new Interval(Oslo.AtLeniently(sunday + new LocalTime(4, 0)).ToInstant(), Oslo.AtLeniently(sunday + new LocalTime(5, 0)).ToInstant());
            var diary = Person(1, "Anna Berg", Entry("Night talk", 0, "08:00", "09:00") with { When = talk }) with { First = first, Working = [work] };

            var timeline = Render<Timeline>(p => p.Add(x => x.Diaries, [diary]).Add(x => x.First, first).Add(x => x.Now, first.At(new(8, 0))));

            timeline.Find("button.entry").GetAttribute("style").Should().Be("--from:240;--to:300;--lane:0");
            FreeOn(timeline, 6).Should().Equal($"Free 01:00–04:00, {NameOf(sunday)}", $"Free 05:00–09:00, {NameOf(sunday)}");
        }

        static string NameOf(LocalDate date) => Web.Texts.When.LongDate(date);
    }

    [Fact]
    public async Task A_time_pointed_out_is_that_of_the_date()
    {
        List<PointedTime> pointed = [];
        var timeline = Draw([Room(1, "Fjord")], pointed);

        await timeline.Instance.PointAsync(2, 600, 675);
        await timeline.Instance.PointAsync(6, 1380, 1440);

        pointed.Should().Equal(
            new PointedTime(new(2026, 3, 18, 10, 0), new(2026, 3, 18, 11, 15), AllDay: false), new PointedTime(new(2026, 3, 22, 23, 0), new(2026, 3, 23, 0, 0), AllDay: false));
    }

    [Theory]
    [InlineData(0, 600, 600)]
    [InlineData(0, -15, 30)]
    [InlineData(7, 600, 660)]
    [InlineData(-1, 600, 660)]
    [InlineData(0, 600, 1441)]
    public async Task A_time_that_is_none_is_not_passed_on(int day, int from, int to)
    {
        List<PointedTime> pointed = [];

        await Draw([Room(1, "Fjord")], pointed).Instance.PointAsync(day, from, to);

        pointed.Should().BeEmpty();
    }

    [Fact]
    public void A_name_leads_to_its_diary_and_a_date_to_its_day()
    {
        (Participant? Owner, LocalDate? Date) went = default;
        var timeline = Render<Timeline>(p => p.Add(x => x.Diaries, [Person(1, "Anna Berg"), Room(1, "Fjord")]).Add(x => x.First, Monday).Add(x => x.Now, Now)
            .Add(x => x.OnOwner, who => went.Owner = who).Add(x => x.OnDay, date => went.Date = date));

        timeline.FindAll(".body [role=rowheader] button")[1].Click();
        timeline.FindAll("[role=columnheader] button")[3].Click();

        went.Should().Be((Participant.Resource(1), Monday.PlusDays(3)));
    }

    [Fact]
    public void There_is_one_way_in_by_Tab_which_the_browser_gives() =>
        Draw([Person(1, "Anna Berg", Entry("Talk", 1, "12:00", "13:00"))]).FindAll("button:not(.entry), [role=gridcell]").Should().OnlyContain(e => e.GetAttribute("tabindex") == "-1");

    [Fact]
    public void A_long_name_is_cut_and_whole_in_the_tooltip()
    {
        var name = new string('x', 100);

        var header = Draw([Person(1, name)]).Find(".body [role=rowheader] button");

        header.GetAttribute("title").Should().StartWith(name);
        header.QuerySelector(".cut")!.TextContent.Should().Be(name);
    }

    [Fact]
    public void Thirty_people_stay_light()
    {
        var people = Enumerable.Range(1, 30).Select(i => Person(i, $"Person {i}", [.. Enumerable.Range(0, 15).Select(n => Entry("Talk", n % 5, $"{8 + n / 5 * 2:00}:00", $"{9 + n / 5 * 2:00}:00") with { FollowUpId = i * 100 + n })])).ToList();

        var timeline = Draw(people);

        timeline.FindAll("button.entry").Should().HaveCount(450);
        var others = timeline.FindAll("*").Count - timeline.FindAll("button.entry, button.entry *").Count;
        others.Should().BeLessThan(30 * 21 + 120, "a row, a name and seven named cells for each below the heads, and not an element for each hour");
    }

    [Fact]
    public void Only_what_the_viewer_may_move_says_so_and_a_bar_of_whole_dates_has_no_end_to_pull()
    {
        var timeline = Movable(
            [Person(1, "Anna Berg", Mine("Talk", 1, "12:00", "13:00"), Mine("Course", 2, "08:00", "16:00") with { FollowUpId = 2, AllDay = true }, Entry("Theirs", 3, "12:00", "13:00") with { FollowUpId = 3 })]);

        timeline.FindAll("button.entry").Select(e => (e.Title(), e.HasAttribute("data-may-move"), e.HasAttribute("data-last-day"))).Should().Equal(
            ("Talk", true, false), ("Course", true, true), ("Theirs", false, false));
        Draw([Person(1, "Anna Berg", Mine("Talk", 1, "12:00", "13:00"))]).Find("button.entry").HasAttribute("data-may-move").Should().BeFalse("nobody listens");
    }

    [Fact]
    public async Task What_is_let_go_comes_to_its_time_whichever_row_it_was_taken_from()
    {
        List<EntryMove> moves = [];
        List<int> parked = [];
        var timeline = Movable(
            [Person(1, "Anna Berg"), Person(2, "Bo Dahl", Mine("Talk", 1, "12:10", "13:00") with { Version = 4 }, Entry("Theirs", 3, "12:00", "13:00") with { FollowUpId = 3 })], moves, parked);

        (await timeline.Instance.DropAsync(new(1, Days: 2, Minutes: -20))).Should().BeTrue();
        (await timeline.Instance.DropAsync(new(1, Copies: true, Longer: 15))).Should().BeTrue();
        (await timeline.Instance.DropAsync(new(77, Date: "2026-03-17", From: 600, To: 630, Version: 2))).Should().BeTrue();
        (await timeline.Instance.DropAsync(new(3, Days: 1))).Should().BeFalse();
        (await timeline.Instance.ParkAsync(1)).Should().BeTrue();
        (await timeline.Instance.ParkAsync(3)).Should().BeFalse();

        moves.Should().Equal(
            new EntryMove(1, 4, new(2026, 3, 19, 11, 50), new(2026, 3, 19, 12, 40), false, "Europe/Oslo"),
            new EntryMove(1, 4, new(2026, 3, 17, 12, 10), new(2026, 3, 17, 13, 15), false, "Europe/Oslo"),
            new EntryMove(77, 2, new(2026, 3, 17, 10, 0), new(2026, 3, 17, 10, 30), false, "Europe/Oslo"));
        parked.Should().Equal(1);
    }

    [Fact]
    public async Task Carried_into_another_week_it_is_still_known()
    {
        List<EntryMove> moves = [];
        var timeline = Movable([Person(1, "Anna Berg", Mine("Talk", 1, "12:00", "13:00"))], moves);

        await timeline.Instance.TurnAsync(1, carried: 1);
        timeline.Render(p => p.Add(x => x.Diaries, [Person(1, "Anna Berg")]).Add(x => x.First, Monday.PlusWeeks(1)));
        (await timeline.Instance.DropAsync(new(1, Days: 7))).Should().BeTrue();

        moves.Should().ContainSingle().Which.Start.Should().Be(new LocalDateTime(2026, 3, 24, 12, 0));
    }

    [Fact]
    public async Task In_no_diary_there_is_nothing_to_put_anywhere()
    {
        var timeline = Movable([]);

        (await timeline.Instance.DropAsync(new(1, Date: "2026-03-17", From: 600, To: 630))).Should().BeFalse();
    }

    private static LocalDateTime Now => Monday.PlusDays(1).At(new(11, 20));

    private IRenderedComponent<Timeline> Draw(IReadOnlyList<DiaryView> diaries, List<PointedTime>? pointed = null) => Render<Timeline>(p => p
        .Add(x => x.Diaries, diaries).Add(x => x.First, Monday).Add(x => x.Now, Now).Add(x => x.OnPoint, time => pointed?.Add(time)));

    private IRenderedComponent<Timeline> Movable(IReadOnlyList<DiaryView> diaries, List<EntryMove>? moves = null, List<int>? parked = null)
    {
        return Render<Timeline>(p => p
            .Add(x => x.Diaries, diaries).Add(x => x.First, Monday).Add(x => x.Now, Now)
            .Add(x => x.OnMove, Take).Add(x => x.OnCopy, Take).Add(x => x.OnPlace, Take).Add(x => x.OnPark, Park));

        Task<bool> Take(EntryMove move)
        {
            moves?.Add(move);
            return Task.FromResult(true);
        }

        Task<bool> Park(int id)
        {
            parked?.Add(id);
            return Task.FromResult(true);
        }
    }

    private static IEnumerable<string> FreeOn(IRenderedComponent<Timeline> timeline, int day) => timeline.FindAll($".free[data-day='{day}']").Select(f => f.GetAttribute("aria-label")!);

    private static string Everybody(IRenderedComponent<Timeline> timeline, int day) => timeline.FindAll(".everybody [role=gridcell]")[day].GetAttribute("aria-label")!;


    private static string Words(IElement element) => string.Join(' ', element.Children.Select(c => c.TextContent.Trim()));

    private static DiaryView Person(int id, string name, params DiaryEntry[] entries) =>
        new(Participant.Employee(id), name, Monday, 7, "Europe/Oslo", false, entries, [], [.. Enumerable.Range(0, 5).Select(day => At(day, "08:00", "16:00"))]);

    private static DiaryView Room(int id, string name) => new(Participant.Resource(id), name, Monday, 7, "Europe/Oslo", false, [], [], []);

    private static DiaryEntry Mine(string title, int day, string start, string end) => Entry(title, day, start, end) with { MayMove = true };

    private static DiaryEntry Entry(string title, int day, string start, string end) => new(
        1, FollowUpKind.Appointment, title, At(day, start, end), false, Monday.PlusDays(day), Monday.PlusDays(day), "", "Anna Berg",
        IsOwn: true, IsProvisional: false, IsFree: false, IsCompleted: false, IsPrivate: false, HasAlarm: false, HasExternalPeople: false, HasUnanswered: false,
        HasConflict: false, ParticipantCount: 1);

    private static Interval At(int day, string start, string end)
    {
        var pattern = NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm");
        Instant On(string time) => Oslo.AtLeniently(Monday.PlusDays(day).At(pattern.Parse(time).Value)).ToInstant();
        return new(On(start), On(end));
    }
}
