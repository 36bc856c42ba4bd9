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

/// <summary>Columns of one diary or of many: heads, holidays, free time, clocks that change, and where what is let go comes to be.</summary>
public class GridColumnsTests : ComponentTest
{
    private static readonly LocalDate Monday = new(2026, 3, 16);
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    [Fact]
    public void Side_by_side_every_diary_has_a_column_under_its_name_after_that_of_everybody()
    {
        List<Participant> chosen = [];
        var grid = Draw(
            GridColumn.SideBySide([View(1, "Anna Berg", Entry(1, Monday, "09:00", "10:00")), View(2, "Bo Dahl", Entry(1, Monday, "09:00", "10:00"), Entry(2, Monday, "09:30", "11:00"))], Monday, "Everybody"),
            p => p.Add(x => x.OnOwner, chosen.Add).Add(x => x.Free, [At(Monday, "08:00", "09:00")]));

        grid.FindAll(".date").Select(h => h.TextContent.Trim()).Should().Equal("Everybody", "Anna Berg", "Bo Dahl");
        grid.FindAll(".column").Select(c => c.GetAttribute("data-name")).Should().Equal("Everybody, Monday 16 March 2026", "Anna Berg, Monday 16 March 2026", "Bo Dahl, Monday 16 March 2026");
        grid.FindAll(".column").Select(c => c.QuerySelectorAll(".entry").Length).Should().Equal(0, 1, 2);
        grid.FindAll("[data-open='1']").Should().HaveCount(2, "two take part");
        grid.Find(".column .free").TextContent.Trim().Should().Be("Everybody is free 08:00–09:00");
        grid.FindAll(".date button")[1].Click();
        chosen.Should().Equal(Participant.Employee(2));
    }

    [Fact]
    public void The_head_of_a_date_leads_to_its_day()
    {
        List<LocalDate> days = [];
        var grid = Draw(GridColumn.Dates(View(2, "Bo Dahl"), Monday, 7), p => p.Add(x => x.OnDay, days.Add));

        grid.FindAll(".date button")[3].Click();

        days.Should().Equal(Monday.PlusDays(3));
    }

    [Theory]
    [InlineData("en-GB", "Good Friday")]
    [InlineData("nb-NO", "Langfredag")]
    [InlineData("da-DK", "Langfredag")]
    public void A_holiday_is_named_at_its_date(string culture, string name)
    {
        Speak(culture);
        var friday = new LocalDate(2026, 4, 3);
        var grid = Draw(GridColumn.Dates(View(2, "Bo Dahl") with { Holidays = [new(friday, new Holiday(NationalHoliday.GoodFriday))] }, friday.PlusDays(-4), 7));

        var heads = grid.FindAll(".date");
        heads[4].QuerySelector(".holiday")!.TextContent.Should().Be(name);
        heads.Count(h => h.QuerySelector(".holiday") is not null).Should().Be(1);
        grid.FindAll(".column")[4].QuerySelectorAll(".working").Should().BeEmpty();
    }

    [Fact]
    public void Two_zones_are_two_scales_with_their_names()
    {
        var grid = Draw(GridColumn.Dates(View(2, "Bo Dahl"), Monday, 1), p => p.Add(x => x.SecondZone, "America/New_York"));

        grid.FindAll(".zone").Select(z => z.TextContent).Should().Equal("CET", "EDT");
        grid.FindAll(".scale").Select(s => s.Children[12].TextContent).Should().Equal("12:00", "07:00");
    }

    [Fact]
    public void The_viewers_own_zone_is_not_written_twice() =>
        Draw(GridColumn.Dates(View(2, "Bo Dahl"), Monday, 1), p => p.Add(x => x.SecondZone, "Europe/Oslo")).FindAll(".scale").Should().ContainSingle();

    [Theory]
    [InlineData(29, "--from:60;--to:240")]
    [InlineData(28, "--from:60;--to:240")]
    public void What_goes_on_over_a_clock_change_stands_by_the_wall(int day, string style)
    {
        var date = new LocalDate(2026, 3, day);
        var grid = Draw(GridColumn.Dates(View(2, "Bo Dahl", Entry(1, date, "01:00", "04:00")), date, 1));

        grid.Find(".entry").GetAttribute("style").Should().Be(style);
    }

    [Fact]
    public void What_overlaps_stands_side_by_side_and_what_only_touches_does_not()
    {
        var grid = Draw(GridColumn.Dates(View(2, "Bo Dahl", Entry(1, Monday, "09:00", "10:00"), Entry(2, Monday, "09:30", "10:30"), Entry(3, Monday, "10:30", "11:00")), Monday, 1));

        grid.FindAll(".entry").Select(e => e.GetAttribute("style")).Should().Equal(
            "--from:540;--to:600;--of:2", "--from:570;--to:630;--of:2;--lane:1", "--from:630;--to:660");
    }

    [Fact]
    public void Only_what_the_viewer_may_move_says_so()
    {
        var grid = Draw(GridColumn.Dates(View(2, "Bo Dahl", Entry(1, Monday, "09:00", "10:00"), Entry(2, Monday, "11:00", "12:00") with { MayMove = false }), Monday, 1), p => p.Add(x => x.OnMove, _ => Task.FromResult(true)));

        grid.FindAll(".entry").Select(e => e.HasAttribute("data-may-move")).Should().Equal(true, false);
    }

    [Fact]
    public async Task What_is_let_go_comes_to_its_time_by_the_wall()
    {
        List<EntryMove> moves = [];
        var grid = Draw(
            GridColumn.Dates(View(2, "Bo Dahl", Entry(1, Monday, "09:10", "10:00") with { Version = 4 }), Monday, 7),
            p => p.Add(x => x.OnMove, Take).Add(x => x.OnCopy, Take).Add(x => x.OnPlace, Take));

        (await grid.Instance.DropAsync(new(1, Days: 13, Minutes: 20))).Should().BeTrue();
        await grid.Instance.DropAsync(new(1, Longer: 30));
        await grid.Instance.DropAsync(new(1, Copies: true, Date: "2026-03-18", AllDay: true));
        await grid.Instance.DropAsync(new(77, Date: "2026-03-17", From: 23 * 60, To: 24 * 60 + 30, Version: 2));

        moves.Should().Equal(
            new EntryMove(1, 4, new(2026, 3, 29, 9, 30), new(2026, 3, 29, 10, 20), false, "Europe/Oslo"),
            new EntryMove(1, 4, new(2026, 3, 16, 9, 10), new(2026, 3, 16, 10, 30), false, "Europe/Oslo"),
            new EntryMove(1, 4, new(2026, 3, 18, 0, 0), new(2026, 3, 18, 0, 0), true, "Europe/Oslo"),
            new EntryMove(77, 2, new(2026, 3, 17, 23, 0), new(2026, 3, 18, 0, 30), false, "Europe/Oslo"));

        Task<bool> Take(EntryMove move)
        {
            moves.Add(move);
            return Task.FromResult(true);
        }
    }

    [Theory]
    [InlineData(1, 0, -2000, 0, null, 0, 0)]
    [InlineData(1, 999999, 0, 0, null, 0, 0)]
    [InlineData(1, 0, 0, -60, null, 0, 0)]
    [InlineData(1, 0, 0, 0, "yesterday", 60, 120)]
    [InlineData(1, 0, 0, 0, "9999-12-31", 60, 120)]
    [InlineData(1, 0, 0, 0, "2026-03-17", 120, 120)]
    [InlineData(77, 1, 0, 0, null, 0, 0)]
    public async Task A_place_that_is_none_is_refused_without_asking(int id, int days, int minutes, int longer, string? date, int from, int to)
    {
        var grid = Draw(
            GridColumn.Dates(View(2, "Bo Dahl", Entry(1, Monday, "09:00", "10:00")), Monday, 7),
            p => p.Add(x => x.OnMove, _ => throw new InvalidOperationException("Nobody is asked.")).Add(x => x.OnPlace, _ => throw new InvalidOperationException("Nobody is asked.")));

        (await grid.Instance.DropAsync(new(id, Days: days, Minutes: minutes, Longer: longer, Date: date, From: from, To: to))).Should().BeFalse();
    }

    [Fact]
    public async Task What_may_not_be_moved_stays_whatever_the_browser_says()
    {
        var grid = Draw(
            GridColumn.Dates(View(2, "Bo Dahl", Entry(1, Monday, "09:00", "10:00") with { MayMove = false }), Monday, 7),
            p => p.Add(x => x.OnMove, _ => throw new InvalidOperationException("Nobody is asked.")).Add(x => x.OnPark, _ => throw new InvalidOperationException("Nobody is asked.")));

        (await grid.Instance.DropAsync(new(1, Days: 1))).Should().BeFalse();
        (await grid.Instance.ParkAsync(1)).Should().BeFalse();
    }

    private IRenderedComponent<DiaryGrid> Draw(IReadOnlyList<GridColumn> columns, Action<ComponentParameterCollectionBuilder<DiaryGrid>>? more = null) =>
        Render<DiaryGrid>(p =>
        {
            p.Add(x => x.Columns, columns).Add(x => x.Now, Monday.At(new(11, 20)));
            more?.Invoke(p);
        });

    private static DiaryView View(int id, string name, params DiaryEntry[] entries) => new(Participant.Employee(id), name, Monday, 7, "Europe/Oslo", id == 2, entries, [], []);

    private static DiaryEntry Entry(int id, LocalDate date, string start, string end) => new(
        id, FollowUpKind.Appointment, $"Meeting {id}", At(date, start, end), false, date, date, "", "Anna Berg",
        IsOwn: true, IsProvisional: false, IsFree: false, IsCompleted: false, IsPrivate: false, HasAlarm: false, HasExternalPeople: false, HasUnanswered: false,
        HasConflict: false, ParticipantCount: 1)
    {
        MayMove = true,
    };

    private static Interval At(LocalDate date, string start, string end)
    {
        Instant On(string time) => Oslo.AtLeniently(date.At(NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value)).ToInstant();
        return new(On(start), On(end));
    }
}
