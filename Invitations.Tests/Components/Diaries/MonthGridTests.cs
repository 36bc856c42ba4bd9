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

public class MonthGridTests : ComponentTest
{
    private static readonly LocalDate Today = new(2026, 3, 17);
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    [Theory]
    [InlineData("en-GB", "2026-03-17", "2026-02-23", "2026-04-05")]
    [InlineData("nb-NO", "2027-02-10", "2027-02-01", "2027-03-14")] // Four weeks to the day, in six all the same.
    [InlineData("da-DK", "2026-08-01", "2026-07-27", "2026-09-06")] // Touches six weeks.
    [InlineData("en-US", "2026-03-17", "2026-03-01", "2026-04-11")] // The week begins with Sunday.
    [InlineData("en-GB", "2026-12-31", "2026-11-30", "2027-01-10")]
    [InlineData("en-GB", "2027-01-01", "2026-12-28", "2027-02-07")]
    public void It_is_six_weeks_from_the_first_day_of_the_week_that_the_first_is_in(string culture, string month, string first, string last)
    {
        Speak(culture);
        var dates = Draw(Date(month)).FindAll("[data-cell]");

        dates.Should().HaveCount(42);
        (dates[0].GetAttribute("data-date"), dates[^1].GetAttribute("data-date")).Should().Be((first, last));
        dates.Should().AllSatisfy(d => d.ClassList.Contains("other").Should().Be(Date(d.GetAttribute("data-date")!).Month != Date(month).Month));
    }

    [Theory]
    [InlineData("en-GB", "Week 53", "Week 1", "Monday", "Friday 1 January 2027")]
    [InlineData("nb-NO", "Uke 53", "Uke 1", "mandag", "fredag 1. januar 2027")]
    [InlineData("da-DK", "Uge 53", "Uge 1", "mandag", "fredag den 1. januar 2027")]
    public void Weeks_are_numbered_by_ISO_and_dates_named_in_the_language(string culture, string firstWeek, string secondWeek, string monday, string newYear)
    {
        Speak(culture);
        var month = Draw(new(2027, 1, 10));

        month.FindAll(".number").Take(2).Select(n => n.GetAttribute("aria-label")).Should().Equal(firstWeek, secondWeek);
        month.FindAll("[role=columnheader]")[1].QuerySelector(".visually-hidden")!.TextContent.Should().Be(monday);
        month.FindAll(".day")[4].GetAttribute("aria-label").Should().Be(newYear);
    }

    [Fact]
    public void Today_is_marked_and_so_is_what_nobody_works_on_and_a_holiday_by_its_name()
    {
        var working = new[] { Today, Today.PlusDays(1) }.Select(d => new Interval(At(d, 8), At(d, 16))).ToList();
        var view = View(Today) with { Working = working, Holidays = [new(Today.PlusDays(1), new(NationalHoliday.GoodFriday)), new(Today.PlusDays(2), new(null, "Planning day"))] };

        var month = Draw(view);

        Cell(month, Today).ClassList.Should().Contain("today").And.NotContain("off");
        Day(month, Today).GetAttribute("aria-current").Should().Be("date");
        Cell(month, Today.PlusDays(1)).ClassList.Should().Contain("off", "a holiday is not worked, whatever the hours say");
        Day(month, Today.PlusDays(1)).GetAttribute("aria-label").Should().Be("Wednesday 18 March 2026, Good Friday");
        Cell(month, Today.PlusDays(2)).QuerySelector(".holiday")!.TextContent.Should().Be("Planning day");
        Cell(month, Today.PlusDays(4)).ClassList.Should().Contain("off");
    }

    [Fact]
    public void A_room_works_on_all_days() => Draw(View(Today) with { Whose = Participant.Resource(1) }).FindAll(".off").Should().BeEmpty();

    [Fact]
    public void An_entry_is_a_line_with_its_time_and_its_whole_name_is_said()
    {
        var title = string.Join(' ', Enumerable.Repeat("a very long name", 15));
        var entry = Draw(View(Today, Entry(1, title, Today, 9))).Find(".cell .entry");

        entry.QuerySelector("time")!.TextContent.Should().Be("09:00");
        entry.NameOf().Should().StartWith($"{title}, Tuesday 17 March 2026, 09:00–10:00");
    }

    [Fact]
    public void What_takes_whole_dates_or_more_than_one_is_a_bar_across_them_and_goes_on_in_the_next_week()
    {
        var fair = Entry(1, "Fair", new(2026, 3, 20), 8) with { AllDay = true, FirstDate = new(2026, 3, 20), LastDate = new(2026, 3, 24) };
        var night = Entry(2, "Night shift", Today, 22) with { When = new(At(Today, 22), At(Today.PlusDays(1), 6)) };

        var bars = Draw(View(Today, night, fair)).FindAll(".cell .bar");

        bars.Select(b => (b.Title(), b.GetAttribute("data-day"), b.GetAttribute("data-last-day"), b.ClassList.Contains("continued"), b.ClassList.Contains("continues"))).Should().Equal(
            ("Night shift", "22", "23", false, false), ("Fair", "25", "27", false, true), ("Fair", "28", "29", true, false));
        bars[0].QuerySelector("time")!.TextContent.Should().Be("22:00");
        bars[1].QuerySelectorAll("time").Should().BeEmpty();
        bars.Select(b => b.Opens()).Should().Equal("2", "1", "1");
    }

    [Fact]
    public async Task Forty_entries_of_a_day_are_drawn_as_far_as_there_is_room_and_the_rest_is_in_a_list()
    {
        var entries = Enumerable.Range(0, 40).Select(i => Entry(i + 1, $"Talk {i}", Today, 8) with { When = new(At(Today, 8).Plus(Duration.FromMinutes(10 * i)), At(Today, 9).Plus(Duration.FromMinutes(10 * i))) });
        var month = Draw(View(Today, [.. entries]));
        await month.Instance.FitAsync(5);

        Cell(month, Today).QuerySelectorAll(".entry").Select(EntryElements.Title).Should().Equal("Talk 0", "Talk 1", "Talk 2", "Talk 3");
        Day(month, Today).GetAttribute("aria-label").Should().Be("Tuesday 17 March 2026, 40 follow-ups");
        var more = Cell(month, Today).QuerySelector(".more")!;
        (more.TextContent, more.GetAttribute("aria-label")).Should().Be(("+36 more", "36 more on Tuesday 17 March 2026"));

        month.Find(".more").Click();
        month.Find("[role=dialog]").GetAttribute("aria-label").Should().Be("Tuesday 17 March 2026");
        month.FindAll("[role=dialog] .entry").Should().HaveCount(40);
        await month.InvokeAsync(month.Instance.CloseListAsync);
        month.FindAll("[role=dialog]").Should().BeEmpty();
    }

    [Fact]
    public async Task However_high_the_window_and_full_the_month_what_is_drawn_is_bounded()
    {
        var entries = Enumerable.Range(0, 1000).Select(i => Entry(i + 1, $"Entry {i}", new LocalDate(2026, 2, 23).PlusDays(i % 42), 8 + i % 8));
        var month = Draw(View(Today, [.. entries]));
        await month.Instance.FitAsync(500);

        month.FindAll(".entry").Count.Should().BeLessThanOrEqualTo(42 * MonthGrid.MostLines);
        month.FindAll(".cell").Should().AllSatisfy(c => c.QuerySelectorAll(".entry").Length.Should().Be(MonthGrid.MostLines - 1));
    }

    [Fact]
    public void An_empty_month_is_six_weeks_of_dates_and_nothing_else()
    {
        var month = Draw(View(Today));

        month.FindAll(".entry, .more, .holiday").Should().BeEmpty();
        Day(month, Today).GetAttribute("aria-label").Should().Be("Tuesday 17 March 2026");
    }

    [Fact]
    public void What_is_private_to_another_shows_a_time_and_nothing_else()
    {
        var entry = Draw(View(Today) with { Busy = [new(new(At(Today, 13), At(Today, 14)))] }).Find(".cell .entry");

        entry.NameOf().Should().Be("Busy, Tuesday 17 March 2026, 13:00–14:00");
        (entry.QuerySelector("time")!.TextContent, entry.Title(), entry.QuerySelector("small")).Should().Be(("13:00", "Busy", null));
        entry.HasAttribute("data-open").Should().BeFalse();
    }

    [Fact]
    public async Task A_carried_entry_keeps_its_time_on_the_wall_also_over_the_clock_change()
    {
        List<EntryMove> moved = [], copied = [];
        var month = Draw(View(Today, Entry(7, "Talk", Today, 9)), p => p.Add(x => x.OnMove, moved.Add).Add(x => x.OnCopy, copied.Add));

        await month.Instance.MoveAsync(7, 22, "2026-03-30", isCopy: false);
        await month.Instance.MoveAsync(7, 22, "2026-03-17", isCopy: true);

        moved.Should().Equal(new EntryMove(7, 0, new(2026, 3, 30, 9, 0), new(2026, 3, 30, 10, 0), false, "Europe/Oslo"));
        copied.Should().Equal(new EntryMove(7, 0, new(2026, 3, 17, 9, 0), new(2026, 3, 17, 10, 0), false, "Europe/Oslo"));
    }

    [Fact]
    public async Task A_bar_is_carried_by_the_date_it_was_taken_at_and_keeps_its_length()
    {
        List<EntryMove> moved = [];
        var fair = Entry(1, "Fair", Today, 8) with { AllDay = true, FirstDate = Today, LastDate = Today.PlusDays(2) };
        var month = Draw(View(Today, fair), p => p.Add(x => x.OnMove, moved.Add));

        await month.Instance.MoveAsync(1, 23, "2026-03-25", isCopy: false); // Taken on its second date.

        moved.Should().Equal(new EntryMove(1, 0, new(2026, 3, 24, 0, 0), new(2026, 3, 26, 0, 0), true, "Europe/Oslo"));
    }

    [Fact]
    public async Task In_the_hour_that_comes_twice_an_entry_keeps_its_length_where_it_is_put()
    {
        List<EntryMove> moved = [];
        var sunday = new LocalDate(2026, 10, 25);
        var start = Instant.FromUtc(2026, 10, 25, 0, 45); // 02:45, and half an hour later it is 02:15.
        var month = Draw(View(sunday, Entry(1, "Night", sunday, 2) with { When = new(start, start + Duration.FromMinutes(30)) }), p => p.Add(x => x.OnMove, moved.Add));

        await month.Instance.MoveAsync(1, 27, "2026-10-26", isCopy: false);

        moved.Should().Equal(new EntryMove(1, 0, new(2026, 10, 26, 2, 45), new(2026, 10, 26, 3, 15), false, "Europe/Oslo"));
    }

    [Fact]
    public async Task What_comes_from_the_to_do_list_begins_with_the_working_day_and_says_which_version_was_seen()
    {
        List<EntryMove> placed = [];
        var month = Draw(View(Today), p => p.Add(x => x.OnPlace, placed.Add));

        await month.Instance.PlaceAsync(9, "2026-03-18", 45, version: 3);
        await month.Instance.PlaceAsync(9, "someday", 45, version: 3);
        await month.Instance.PlaceAsync(9, "2026-03-18", 0, version: 3);

        placed.Should().Equal(new EntryMove(9, 3, new(2026, 3, 18, 8, 0), new(2026, 3, 18, 8, 45), false, "Europe/Oslo"));
    }

    [Fact]
    public async Task What_is_done_is_done_no_longer_and_what_is_not_there_is_not_asked_about()
    {
        List<EntryDone> asked = [];
        var month = Draw(View(Today, Entry(7, "Talk", Today, 9), Entry(8, "Call", Today, 11) with { IsCompleted = true }), p => p.Add(x => x.OnComplete, asked.Add));

        foreach (var id in new[] { 7, 8, 99 }) await month.Instance.CompleteAsync(id);

        asked.Should().Equal(new EntryDone(7, true), new EntryDone(8, false));
    }

    [Theory]
    [InlineData(7, "2026-03-17")] // Where it was.
    [InlineData(99, "2026-03-18")] // Nothing that is shown.
    [InlineData(7, "9999-12-31")]
    [InlineData(7, "tomorrow")]
    public async Task What_was_put_nowhere_is_not_passed_on(int followUpId, string to)
    {
        List<EntryMove> moved = [];
        var month = Draw(View(Today, Entry(7, "Talk", Today, 9)), p => p.Add(x => x.OnMove, moved.Add));

        await month.Instance.MoveAsync(followUpId, 22, to, isCopy: false);

        moved.Should().BeEmpty();
    }

    [Fact]
    public async Task Dates_dragged_over_are_whole_days_the_last_included()
    {
        List<PointedTime> pointed = [];
        var month = Draw(View(Today), p => p.Add(x => x.OnPoint, pointed.Add));

        await month.Instance.PointAsync(22, 24);
        await month.Instance.PointAsync(24, 22);
        await month.Instance.PointAsync(-1, 3);
        await month.Instance.PointAsync(40, 42);

        pointed.Should().Equal(new PointedTime(new(2026, 3, 17, 0, 0), new(2026, 3, 19, 0, 0), AllDay: true));
    }

    [Fact]
    public void A_date_leads_to_its_day_and_a_number_to_its_week()
    {
        List<LocalDate> days = [], weeks = [];
        var month = Draw(View(Today), p => p.Add(x => x.OnDay, days.Add).Add(x => x.OnWeek, weeks.Add));

        month.FindAll(".day")[22].Click();
        month.FindAll(".number")[3].Click();

        (days.Single(), weeks.Single()).Should().Be((Today, new LocalDate(2026, 3, 16)));
    }

    [Fact]
    public void On_a_phone_there_are_dots_and_below_them_the_list_of_the_chosen_date()
    {
        List<LocalDate> days = [];
        var entries = Enumerable.Range(0, 5).Select(i => Entry(i + 1, $"Talk {i}", Today, 9 + i)).Append(Entry(9, "Alone", Today.PlusDays(1), 9));
        var month = Draw(View(Today, [.. entries]), p => p.Add(x => x.IsPhone, true).Add(x => x.OnDay, days.Add));

        Day(month, Today).QuerySelector(".dots")!.GetAttribute("data-dots").Should().Be("3");
        Day(month, Today).GetAttribute("aria-label").Should().Be("Tuesday 17 March 2026, 5 follow-ups");
        month.FindAll(".cell .entry").Should().BeEmpty();
        month.FindAll(".below .entry").Select(EntryElements.Title).Should().Equal("Talk 0", "Talk 1", "Talk 2", "Talk 3", "Talk 4");
        month.Find(".below time").TextContent.Should().Be("09:00–10:00");

        month.FindAll(".day")[23].Click();
        month.FindAll(".below .entry").Select(EntryElements.Title).Should().Equal("Alone");
        month.FindAll(".day")[24].Click();
        month.Find(".below .list").TextContent.Should().Contain("Nothing planned yet.");
        days.Should().BeEmpty("a touch chooses");
        month.Find(".below h2 button").Click();
        days.Should().Equal(Today.PlusDays(2));
    }

    [Fact]
    public void Another_month_closes_the_list_and_begins_anew()
    {
        var month = Draw(View(Today, [.. Enumerable.Range(0, 9).Select(i => Entry(i + 1, $"Talk {i}", Today, 9))]));
        month.Find(".more").Click();

        month.Render(p => p.Add(x => x.Month, new LocalDate(2026, 4, 17)).Add(x => x.View, View(new(2026, 4, 17))));

        month.FindAll("[role=dialog], .entry").Should().BeEmpty();
        month.FindAll("[data-cell]")[0].GetAttribute("data-date").Should().Be("2026-03-30");
    }

    private IRenderedComponent<MonthGrid> Draw(LocalDate month) => Draw(View(month), null, month);

    private IRenderedComponent<MonthGrid> Draw(DiaryView view, Action<ComponentParameterCollectionBuilder<MonthGrid>>? more = null, LocalDate? month = null) => Render<MonthGrid>(p =>
    {
        p.Add(x => x.View, view).Add(x => x.Month, month ?? view.First.PlusDays(22)).Add(x => x.Now, Today.At(new(11, 20)));
        more?.Invoke(p);
    });

    private static DiaryView View(LocalDate month, params DiaryEntry[] entries) =>
        new(Participant.Employee(2), "Bo Dahl", MonthGrid.FirstOf(month), MonthPlacement.Days, "Europe/Oslo", true, entries, [], []);

    private static DiaryEntry Entry(int id, string title, LocalDate date, int hour) => new(
        id, FollowUpKind.Appointment, title, new(At(date, hour), At(date, hour + 1)), false, date, date, "", "Anna Berg",
        IsOwn: true, IsProvisional: false, IsFree: false, IsCompleted: false, IsPrivate: false, HasAlarm: false, HasExternalPeople: false, HasUnanswered: false,
        HasConflict: false, ParticipantCount: 1);

    private static Instant At(LocalDate date, int hour) => Oslo.AtLeniently(date.At(new(hour, 0))).ToInstant();

    private static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static IElement Cell(IRenderedComponent<MonthGrid> month, LocalDate date) => month.Find($"[data-date='{NodaTime.Text.LocalDatePattern.Iso.Format(date)}']");

    private static IElement Day(IRenderedComponent<MonthGrid> month, LocalDate date) => Cell(month, date).QuerySelector(".day")!;
}
