using AngleSharp.Dom;
using Bunit;
using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using NodaTime;

namespace Invitations.Tests.Components.Diaries;

public class DiaryGridTests : ComponentTest
{
    private static readonly LocalDate Monday = new(2026, 3, 16);
    private readonly DiaryView _view = View();
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    [Theory]
    [InlineData("en-GB", "Budget talk, Tuesday 17 March 2026, 09:30–10:30, provisional, Conflict, Skov, Anna Berg, 4 participants")]
    [InlineData("nb-NO", "Budget talk, tirsdag 17. mars 2026, 09:30–10:30, foreløpig, Konflikt, Skov, Anna Berg, 4 deltakere")]
    [InlineData("da-DK", "Budget talk, tirsdag den 17. marts 2026, 09:30–10:30, foreløbig, Konflikt, Skov, Anna Berg, 4 deltagere")]
    public void An_entry_is_named_after_title_weekday_date_time_status_and_conflict(string culture, string name)
    {
        Speak(culture);
        var grid = Draw(Entry("Budget talk", 1, "09:30", "10:30") with { Location = "Skov", IsOwn = false, IsProvisional = true, HasConflict = true, ParticipantCount = 4 });

        grid.Find("button.entry").NameOf().Should().Be(name);
    }

    [Fact]
    public void Provisional_is_hatched_and_firm_is_not()
    {
        var grid = Draw(Entry("Asked", 0, "09:00", "10:00") with { IsOwn = false, IsProvisional = true }, Entry("Agreed", 1, "09:00", "10:00") with { FollowUpId = 2, IsOwn = false });

        grid.Find("[data-open='1']").ClassList.Should().Contain("provisional");
        grid.Find("[data-open='2']").ClassList.Should().NotContain("provisional");
        grid.Find("[data-open='2']").NameOf().Should().Contain("accepted").And.NotContain("provisional");
    }

    [Fact]
    public void What_is_private_to_another_shows_a_time_and_nothing_else()
    {
        var busy = new BusyEntry(At(2, "13:00", "14:00"));

        var entry = Render<DiaryGrid>(p => p.Add(x => x.Columns, GridColumn.Dates(View() with { Busy = [busy, busy] }, Monday, 7)).Add(x => x.Now, Monday.At(new(11, 0))))
            .FindAll("button.entry")[0];

        entry.NameOf().Should().Be("Busy, Wednesday 18 March 2026, 13:00–14:00");
        entry.Title().Should().Be("Busy");
        entry.GetAttribute("aria-disabled").Should().Be("true");
        entry.HasAttribute("data-open").Should().BeFalse("there is nothing to open");
        entry.QuerySelectorAll("svg").Should().BeEmpty();
        typeof(BusyEntry).GetProperties().Select(p => p.Name).Should().BeEquivalentTo("When", "Dates", "AllDay");
    }

    [Theory]
    [InlineData(EntryColour.Blue, false, false, "kind-1")]
    [InlineData(EntryColour.Olive, false, false, "kind-8")]
    [InlineData(EntryColour.Rose, true, false, "kind-5")]
    [InlineData(EntryColour.Rose, false, true, "kind-5")]
    public void Colour_tells_the_type_and_grey_what_is_free_or_done(EntryColour colour, bool free, bool done, string look) =>
        Draw(Entry("Any", 0, "09:00", "10:00") with { Colour = colour, IsFree = free, IsCompleted = done }).Find("button.entry").ClassList.Should().Contain(look);

    [Fact]
    public void A_type_of_its_own_is_said_and_a_basic_one_only_where_it_is_no_appointment()
    {
        Draw(Entry("Fair", 0, "09:00", "10:00") with { TypeName = "Workshop" }).Find("button.entry").NameOf().Should().Be("Fair, Monday 16 March 2026, 09:00–10:00, Workshop");
        Draw(Entry("Bank", 0, "09:00", "10:00") with { TypeName = "Errand", Kind = FollowUpKind.Task }).Find("button.entry").NameOf().Should().EndWith(", Errand, Task");
        Draw(Entry("Fair", 0, "09:00", "10:00")).Find("button.entry").NameOf().Should().NotContain("Appointment");
    }

    [Fact]
    public void What_is_shown_as_free_says_so_beside_the_place()
    {
        var entry = Draw(Entry("Lunch", 0, "12:00", "13:00") with { IsFree = true, Location = "Fjord" }).Find("button.entry");

        entry.NameOf().Should().EndWith("shown as free");
        entry.QuerySelector("small")!.TextContent.Should().Be("Fjord · shown as free");
    }

    [Fact]
    public void Every_mark_is_said_in_words()
    {
        var grid = Draw(Entry("All marks", 0, "09:00", "11:00") with
        {
            Kind = FollowUpKind.Task,
            HasAlarm = true,
            IsPrivate = true,
            HasExternalPeople = true,
            HasUnanswered = true,
            ParticipantCount = 3,
            Repeats = true,
        });

        grid.Find("button.entry").NameOf().Should()
            .Be("All marks, Monday 16 March 2026, 09:00–11:00, waiting for answers, Task, alarm, private, repeating, 3 participants, people of other companies");
        grid.FindAll("button.entry svg").Should().HaveCount(5);
    }

    [Fact]
    public void Done_is_said_and_struck_through()
    {
        var entry = Draw(Entry("Expenses", 0, "09:00", "10:00") with { IsCompleted = true }).Find("button.entry");

        entry.NameOf().Should().Contain("completed");
        entry.ClassList.Should().Contain("done");
    }

    [Fact]
    public void An_entry_over_midnight_is_on_both_dates_under_one_name()
    {
        var night = Entry("Night shift", 0, "22:00", "23:00") with { When = new(At(0, "22:00", "23:00").Start, At(1, "01:00", "02:00").End) };

        var parts = Draw(night).FindAll("button.entry");

        parts.Select(p => (p.Day(), p.GetAttribute("style"))).Should().Equal(("0", "--from:1320;--to:1440"), ("1", "--from:0;--to:120"));
        parts.Select(EntryElements.NameOf).Distinct().Should().Equal("Night shift, Monday 16 March 2026, 22:00 – Tuesday 17 March 2026, 02:00");
        parts.Select(p => p.Opens()).Should().Equal("1", "1");
    }

    [Fact]
    public void What_takes_whole_dates_stands_above_the_hours()
    {
        var course = Entry("Course", 3, "08:00", "16:00") with { AllDay = true, FirstDate = Monday.PlusDays(3), LastDate = Monday.PlusDays(4) };

        var bar = Draw(course).Find(".all-day button.entry");

        bar.NameOf().Should().Be("Course, Thursday 19 March 2026 – Friday 20 March 2026, all day");
        (bar.Day(), bar.GetAttribute("data-last-day")).Should().Be(("3", "4"));
    }

    [Theory]
    [InlineData("en-GB", "Mon16", "Week12")]
    [InlineData("nb-NO", "Man16", "Uke12")]
    [InlineData("da-DK", "Man16", "Uge12")]
    public void The_heads_say_week_and_dates(string culture, string first, string week)
    {
        Speak(culture);
        var heads = Draw().FindAll("[role=columnheader]");

        heads[0].TextContent.Should().Be(week);
        string.Concat(heads[1].QuerySelectorAll("[aria-hidden]").Select(e => e.TextContent)).Should().Be(first);
        heads.Single(h => h.GetAttribute("aria-current") == "date").QuerySelector(".visually-hidden")!.TextContent.Should().Contain("17");
    }

    [Fact]
    public void On_a_phone_it_is_one_day_of_the_week()
    {
        var grid = Render<DiaryGrid>(p => p
            .Add(x => x.Columns, GridColumn.Dates(View(Entry("Monday", 0, "09:00", "10:00"), Entry("Tuesday", 1, "09:00", "10:00") with { FollowUpId = 2 }), Monday.PlusDays(1), 1))
            .Add(x => x.Now, Monday.PlusDays(1).At(new(11, 0))));

        grid.FindAll("button.entry").Select(e => e.Opens()).Should().Equal("2");
        grid.FindAll(".column").Should().HaveCount(1);
        grid.Find(".column .now").GetAttribute("style").Should().Be("--from:660");
    }

    [Fact]
    public async Task A_pointed_time_is_what_the_wall_shows_also_over_midnight()
    {
        List<PointedTime> pointed = [];
        var grid = Render<DiaryGrid>(p => p
            .Add(x => x.Columns, GridColumn.Dates(_view, Monday, 7)).Add(x => x.Now, Monday.At(new(11, 0))).Add(x => x.OnPoint, pointed.Add));

        await grid.Instance.PointAsync(6, 23 * 60 + 30, 24 * 60 + 30);
        await grid.Instance.PointAllDayAsync(2);

        pointed.Should().Equal(
            new PointedTime(new(2026, 3, 22, 23, 30), new(2026, 3, 23, 0, 30), AllDay: false, new(new(2026, 3, 22), _view)),
            new PointedTime(new(2026, 3, 18, 0, 0), new(2026, 3, 18, 0, 0), AllDay: true, new(new(2026, 3, 18), _view)));
    }

    [Theory]
    [InlineData(0, 600, 600)]
    [InlineData(0, -30, 30)]
    [InlineData(7, 600, 660)]
    [InlineData(-1, 600, 660)]
    [InlineData(0, 600, 99999)]
    public async Task A_time_that_is_none_is_not_passed_on(int day, int from, int to)
    {
        List<PointedTime> pointed = [];
        var grid = Render<DiaryGrid>(p => p
            .Add(x => x.Columns, GridColumn.Dates(_view, Monday, 7)).Add(x => x.Now, Monday.At(new(11, 0))).Add(x => x.OnPoint, pointed.Add));

        await grid.Instance.PointAsync(day, from, to);

        pointed.Should().BeEmpty();
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_is_made()
    {
        var grid = Draw();

        await grid.Instance.PointAsync(0, 600, 660);
        await grid.Instance.PointAllDayAsync(0);

        grid.Find("[role=grid]").GetAttribute("aria-readonly").Should().Be("true");
        grid.Find("[role=grid]").GetAttribute("data-may-add").Should().Be("no");
    }

    [Fact]
    public void It_is_drawn_again_only_for_something_else_than_it_shows()
    {
        var (columns, elsewhere) = (GridColumn.Dates(_view, Monday, 7), GridColumn.Dates(_view, Monday, 7));
        var now = Monday.PlusDays(1).At(new(11, 20));
        var grid = Render<DiaryGrid>(p => p.Add(x => x.Columns, columns).Add(x => x.Now, now).Add(x => x.OnOpen, _ => { }));
        var drawn = grid.RenderCount;

        grid.Render(p => p.Add(x => x.Columns, columns).Add(x => x.Now, now).Add(x => x.OnOpen, _ => { }));
        grid.RenderCount.Should().Be(drawn, "the page was drawn again, and the grid is the same");

        grid.Render(p => p.Add(x => x.Now, now.PlusMinutes(1)));
        grid.RenderCount.Should().Be(drawn + 1, "the line of now has moved");
        grid.Render(p => p.Add(x => x.IsBusy, true));
        grid.Render(p => p.Add(x => x.Columns, elsewhere));
        grid.Render(p => p.Add(x => x.SecondZone, "America/New_York"));
        grid.Render(p => p.Add(x => x.OnPoint, _ => { }));
        grid.RenderCount.Should().Be(drawn + 5);
    }

    private IRenderedComponent<DiaryGrid> Draw(params DiaryEntry[] entries) =>
        Render<DiaryGrid>(p => p.Add(x => x.Columns, GridColumn.Dates(View(entries), Monday, 7)).Add(x => x.Now, Monday.PlusDays(1).At(new(11, 20))));


    private static DiaryView View(params DiaryEntry[] entries) => new(Participant.Employee(2), "Bo Dahl", Monday, 7, "Europe/Oslo", true, entries, [], []);

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
