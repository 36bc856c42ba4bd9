using AngleSharp.Dom;
using Bunit;
using Invitations.Core.Scheduling;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Tests.Components.FollowUps.Repeating;

/// <summary>The dialog Repeating follow-ups over the follow-up dialog, down to the rows.</summary>
public class RepeatingTests : FollowUpScreenTest
{
    private const string Frequencies = "[role=radiogroup][aria-label=Frequency]";

    [Fact]
    public async Task Something_new_is_made_to_repeat_and_saved()
    {
        var screen = NewOn("2026-03-16", "10:00");
        Repeat(screen);

        screen.WaitForAssertion(() => Dates(screen).Should().HaveCount(10).And.Contain(d => d.Contains("Mon 30/03/2026") && d.Contains("10:00–11:00")), Soon);
        screen.Find("#series-occurrences").Input("3");
        screen.WaitForAssertion(() => Dates(screen).Should().HaveCount(3), Soon);
        Press(screen, () => Button(screen, "OK"));

        Button(screen, "Recurrence: Every week on Monday, 3 times");
        screen.WaitForElement("#follow-up-recurrence-note", Soon).TextContent.Should().Be("16–30 March 2026");
        screen.WaitForAssertion(() => screen.Find(".dialog-head").TextContent.Should().Contain("Repeats"), Soon);
        Press(screen, () => Button(screen, "Save"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
        (await StartsAsync("Contract talk")).Should().Equal(new LocalDate(2026, 3, 16), new(2026, 3, 23), new(2026, 3, 30));
    }

    [Fact]
    public async Task What_is_offered_can_be_taken_as_it_is()
    {
        var screen = NewOn("2026-03-16", "10:00");
        Repeat(screen);
        Press(screen, () => Button(screen, "OK"));

        Button(screen, "Recurrence: Every week on Monday, 10 times");
        Press(screen, () => Button(screen, "Save"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty(), Soon);
        (await StartsAsync("Contract talk")).Should().HaveCount(10);
    }

    [Fact]
    public void The_weekdays_are_a_rule_and_none_of_them_is_none()
    {
        var screen = NewOn("2026-03-16", "10:00");
        Repeat(screen);

        Check(screen, "Wednesday", true);
        screen.WaitForAssertion(() => Dates(screen)[1].Should().Contain("Wed 18/03/2026"), Soon);
        Check(screen, "Monday", false);
        Check(screen, "Wednesday", false);

        screen.WaitForElement("#series-days-problem", Soon).TextContent.Should().Be("Choose at least one weekday.");
        screen.WaitForAssertion(() => Dates(screen).Should().HaveCount(10, "the last that could be made stay in sight"), Soon);
        Press(screen, () => Button(screen, "OK"));
        screen.WaitForElement("[role=alert]", Soon).TextContent.Should().Contain("Choose at least one weekday.");
    }

    [Theory]
    [InlineData("#series-every", "0", "#series-every-problem", "1 to 999")]
    [InlineData("#series-occurrences", "1001", "#series-end-problem", "1 to 1,000")]
    [InlineData("#series-occurrences", "400", "#series-end-problem", "157 fit")]
    [InlineData("#series-last-date", "soon", "#series-end-problem", "2026-03-16")]
    [InlineData("#series-last-date", "2026-03-01", "#series-end-problem", "before the first date")]
    [InlineData("#series-last-date", "2031-01-01", "#series-end-problem", "three years")]
    public void What_is_wrong_is_said_at_once_beside_its_field_and_nothing_is_lost(string field, string typed, string problem, string words)
    {
        var screen = NewOn("2026-03-16", "10:00");
        Repeat(screen);

        screen.Find(field).Input(typed);

        screen.WaitForElement(problem, Soon).TextContent.Should().Contain(words);
        (screen.Find(field).GetAttribute("aria-invalid"), screen.Find(field).GetAttribute("aria-describedby"), screen.Find(field).GetAttribute("value"))
            .Should().Be(("true", problem[1..], typed));
        Press(screen, () => Button(screen, "OK"));
        screen.FindAll(Frequencies).Should().ContainSingle("it stays open");
        screen.Find(field).GetAttribute("value").Should().Be(typed);
    }

    [Fact]
    public void Each_frequency_has_its_own_fields()
    {
        var screen = NewOn("2026-03-16", "10:00");
        Repeat(screen);

        Choose(screen, "Daily");
        screen.WaitForAssertion(() => screen.FindAll("#series-every").Should().ContainSingle(), Soon);
        Choose(screen, "Monthly");
        screen.WaitForAssertion(() => screen.Find("#series-day").GetAttribute("value").Should().Be("16"), Soon);
        screen.Choose("#series-which", "last");
        screen.WaitForAssertion(() => Dates(screen)[0].Should().Contain("Mon 30/03/2026", "the last Monday of March"), Soon);
        Choose(screen, "Yearly");
        screen.WaitForAssertion(() => screen.FindAll("#series-every").Should().BeEmpty(), Soon);
        screen.Choose("#series-month", "December");
        screen.WaitForAssertion(() => Dates(screen)[0].Should().Contain("Mon 28/12/2026"), Soon);
        Choose(screen, "Custom");
        screen.WaitForAssertion(() => screen.FindAll("#series-occurrences").Should().BeEmpty(), Soon);
        screen.WaitForAssertion(() => Dates(screen).Should().ContainSingle().Which.Should().Contain("Mon 16/03/2026"), Soon);
    }

    [Fact]
    public void Dates_are_moved_deleted_and_added()
    {
        var screen = NewOn("2026-03-16", "10:00");
        Repeat(screen);

        Press(screen, () => Line(screen, "Mon 23/03/2026"));
        Press(screen, () => Button(screen, "Later"));
        screen.WaitForAssertion(() => Line(screen, "Tue 24/03/2026").TextContent.Should().Contain("moved"), Soon);
        screen.WaitForAssertion(() => Line(screen, "Tue 24/03/2026").GetAttribute("aria-current").Should().Be("true", "it stays chosen"), Soon);
        Press(screen, () => Line(screen, "Mon 30/03/2026"));
        Press(screen, () => Button(screen, "Delete"));
        screen.WaitForAssertion(() => Dates(screen).Should().NotContain(d => d.Contains("30/03/2026")), Soon);
        screen.WaitForAssertion(() => Line(screen, "Mon 06/04/2026").GetAttribute("aria-current").Should().Be("true", "the next is chosen"), Soon);
        Add(screen, "1.4");
        screen.WaitForAssertion(() => Line(screen, "Wed 01/04/2026").TextContent.Should().Contain("added"), Soon);
        Add(screen, "1.4");

        screen.WaitForAssertion(() => screen.FindAll(".dates p.problem").Single().TextContent.Should().Contain("in the list already"), Soon);
        Add(screen, "never");
        screen.WaitForElement("#series-new-date-problem", Soon).TextContent.Should().NotBeEmpty();
        screen.WaitForAssertion(() => Dates(screen).Should().HaveCount(10), Soon);
    }

    [Fact]
    public void Delete_deletes_on_the_keyboard_too_until_none_is_left()
    {
        var screen = NewOn("2026-03-16", "10:00");
        Repeat(screen);
        screen.Find("#series-occurrences").Input("2");

        screen.Find(".dates ul").KeyDown("Delete");
        screen.Find(".dates ul").KeyDown("Delete");

        screen.WaitForAssertion(() => Dates(screen).Should().BeEmpty(), Soon);
        screen.WaitForAssertion(() => Button(screen, "Delete").HasAttribute("disabled").Should().BeTrue(), Soon);
        Press(screen, () => Button(screen, "OK"));
        screen.WaitForElement("[role=alert]", Soon).TextContent.Should().Contain("No dates");
    }

    [Fact]
    public void A_series_that_overlaps_itself_is_noticed_before_it_is_saved()
    {
        var screen = NewOn("2026-03-16", "10:00");
        screen.Find("#follow-up-end-date").Change("2026-03-18");
        Repeat(screen);

        Choose(screen, "Daily");

        screen.WaitForAssertion(() => screen.FindAll(".dates p.problem").Single().TextContent.Should().Contain("Tue 17 Mar").And.Contain("begin before"), Soon);
    }

    [Fact]
    public void A_deadline_alone_cannot_repeat_and_says_so()
    {
        var screen = New(Company.Anna, Core.FollowUps.FollowUpKind.Task);

        Press(screen, () => Button(screen, "Recurrence: Never"));

        screen.FindAll(Frequencies).Should().BeEmpty();
        screen.WaitForElement("#follow-up-recurrence-note", Soon).TextContent.Should().Contain("a start and an end");
    }

    [Fact]
    public void Never_takes_the_rule_away_and_Cancel_leaves_it()
    {
        var screen = NewOn("2026-03-16", "10:00");
        Repeat(screen);
        Press(screen, () => Button(screen, "OK"));
        Press(screen, () => Button(screen, "Recurrence: Every week on Monday, 10 times"));
        Choose(screen, "Daily");
        Press(screen, () => Button(screen, "Cancel"));

        Press(screen, () => Button(screen, "Recurrence: Every week on Monday, 10 times"));
        Press(screen, () => Button(screen, "Never"));

        Button(screen, "Recurrence: Never");
        screen.WaitForAssertion(() => screen.FindAll(".repeats").Should().BeEmpty(), Soon);
    }

    [Fact]
    public void A_new_start_date_moves_the_series()
    {
        var screen = NewOn("2026-03-16", "10:00");
        Repeat(screen);
        Press(screen, () => Button(screen, "OK"));

        screen.Find("#follow-up-start-date").Change("2026-03-18");

        Button(screen, "Recurrence: Every week on Wednesday, 10 times");
    }

    [Fact]
    public void When_the_first_date_goes_the_follow_up_starts_on_the_next()
    {
        var screen = NewOn("2026-03-16", "10:00");
        Repeat(screen);
        Press(screen, () => Button(screen, "Delete"));
        Press(screen, () => Button(screen, "OK"));

        screen.WaitForAssertion(() => (screen.Find("#follow-up-start-date").GetAttribute("value"), screen.Find("#follow-up-end-date").GetAttribute("value")).Should().Be(("Mon 23/03/2026", "Mon 23/03/2026")), Soon);
    }

    [Fact]
    public async Task Something_saved_begins_to_repeat_and_a_taken_date_is_mended()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Company.Fjord);
        await Company.PlanAsync(Company.Bo, TestCompany.March(23), Company.Fjord);
        var screen = Open(Company.Anna, id);
        Repeat(screen);
        screen.Find("#series-occurrences").Input("3");
        screen.WaitForAssertion(() => Line(screen, "Mon 23/03/2026").TextContent.Should().Contain("Conflict"), Soon);
        Press(screen, () => Button(screen, "OK"));

        screen.WaitForAssertion(() => screen.Find("[aria-label=Conflict]").TextContent.Should().Contain("2 of 3 free; conflict 23 Mar"), Soon);
        Press(screen, () => Button(screen, "Take Skov instead"));
        screen.WaitForAssertion(() => screen.FindAll("[aria-label=Conflict]").Should().BeEmpty(), Soon);
        screen.Markup.Should().Contain("All 3 dates are free");
        Press(screen, () => Button(screen, "Save"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty(), Soon);
        (await Company.LookAsync(diary => diary.FollowUps.Where(f => f.SeriesId != null).OrderBy(f => f.Time.Starts).SelectMany(f => f.Invitations)
            .Where(i => i.ResourceId != null).Select(i => i.ResourceId!.Value).ToListAsync())).Should().Equal(Company.Fjord.Id, Company.Skov.Id, Company.Fjord.Id);
    }

    [Theory]
    [InlineData("nb-NO", "Repeterende oppfølginger", "Ukentlig", "Onsdag", "Legg til", "Gjentakelse: Aldri")]
    [InlineData("da-DK", "Gentagne opfølgninger", "Ugentligt", "Onsdag", "Tilføj", "Gentagelse: Aldrig")]
    public void It_speaks_the_language_of_the_viewer(string culture, string title, string weekly, string wednesday, string add, string never)
    {
        Speak(culture);
        var screen = NewOn("2026-03-16", "10:00");
        Press(screen, () => Button(screen, never));

        screen.FindAll("h2").Last().TextContent.Should().Be(title);
        screen.FindAll("[role=radiogroup] label").Select(l => l.TextContent.Trim()).Should().Contain(weekly);
        screen.FindAll(".days label").Select(l => l.TextContent.Trim()).Should().Contain(wednesday);
        HasButton(screen, add).Should().BeTrue();
    }

    private IRenderedComponent<DialogScreen> NewOn(string date, string time)
    {
        var screen = New(Company.Anna);
        screen.Find("#follow-up-title").Input("Contract talk");
        screen.Find("#follow-up-start-date").Change(date);
        screen.Find("#follow-up-start-time").Change(time);
        return screen;
    }

    private static void Repeat(IRenderedComponent<DialogScreen> screen)
    {
        Press(screen, () => Button(screen, "Recurrence: Never"));
        screen.WaitForElement(Frequencies);
    }

    private static void Choose(IRenderedComponent<DialogScreen> screen, string frequency) => screen.Choice(frequency).Click();

    private static void Check(IRenderedComponent<DialogScreen> screen, string day, bool isChecked) =>
        screen.Choice(day).Change(isChecked);

    private static void Add(IRenderedComponent<DialogScreen> screen, string date)
    {
        screen.InvokeAsync(() => screen.Find("#series-new-date").Change(date)).GetAwaiter().GetResult();
        screen.InvokeAsync(() => screen.Find(".dates form").Submit()).GetAwaiter().GetResult();
    }

    private static List<string> Dates(IRenderedComponent<DialogScreen> screen) => [.. screen.FindAll(".dates li").Select(l => l.TextContent)];

    private static IElement Line(IRenderedComponent<DialogScreen> screen, string date) => screen.FindAll(".dates li button").Single(b => b.TextContent.Contains(date, StringComparison.Ordinal));

    private Task<List<LocalDate>> StartsAsync(string title) =>
        Company.LookAsync(diary => diary.FollowUps.Where(f => f.Title == title && !f.IsCancelled).OrderBy(f => f.Time.Starts).Select(f => f.Time.StartDate).ToListAsync());
}
