using Bunit;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Repeating;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Tests.Components.FollowUps.Repeating;

/// <summary>An occurrence of a series is opened and changed: only this, or this and all future, asked once and only when needed.</summary>
public class ChangingASeriesTests : FollowUpScreenTest
{
    [Fact]
    public async Task Only_this_changes_only_this()
    {
        var ids = await PlanAsync();
        var screen = Open(Company.Anna, ids[1]);
        screen.Find("#follow-up-title").Input("Contract talk");

        Press(screen, () => Button(screen, "Save"));
        Press(screen, () => Button(screen, "Only this"));

        Closed(screen);
        (await TitlesAsync()).Should().Equal("Plan the spring fair", "Contract talk", "Plan the spring fair", "Plan the spring fair");
    }

    [Fact]
    public async Task This_and_all_future_leaves_what_was_before()
    {
        var ids = await PlanAsync();
        var screen = Open(Company.Anna, ids[1]);
        screen.Find("#follow-up-title").Input("Contract talk");

        Press(screen, () => Button(screen, "Save"));
        screen.WaitForAssertion(() => screen.FindAll(".dialog-body p").Last().TextContent.Should().Be("This and all future: 3 dates, until 6 April 2026"), Soon);
        Press(screen, () => Button(screen, "This and all future"));

        Closed(screen);
        (await TitlesAsync()).Should().Equal("Plan the spring fair", "Contract talk", "Contract talk", "Contract talk");
    }

    [Fact]
    public async Task Cancelling_the_question_saves_nothing_and_keeps_what_was_typed()
    {
        var ids = await PlanAsync();
        var screen = Open(Company.Anna, ids[1]);
        screen.Find("#follow-up-title").Input("Contract talk");

        Press(screen, () => Button(screen, "Save"));
        Button(screen, "Only this");
        Press(screen, () => Button(screen, "Cancel"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().ContainSingle(), Soon);
        screen.Find("#follow-up-title").GetAttribute("value").Should().Be("Contract talk");
        (await TitlesAsync()).Should().AllBe("Plan the spring fair");
    }

    [Fact]
    public async Task Nobody_is_asked_about_the_last_date_nor_about_a_date_that_is_done_nor_about_nothing()
    {
        var ids = await PlanAsync();
        foreach (var (id, change) in new (int, Action<IRenderedComponent<DialogScreen>>)[]
                 {
                     (ids[3], s => s.Find("#follow-up-title").Input("Last talk")),
                     (ids[1], s => s.Find("#follow-up-completed").Change(true)),
                     (ids[2], _ => { }),
                 })
        {
            var screen = Open(Company.Anna, id);
            change(screen);
            Press(screen, () => Button(screen, "Save"));
            Closed(screen);
        }

        (await TitlesAsync()).Should().Equal("Plan the spring fair", "Plan the spring fair", "Plan the spring fair", "Last talk");
    }

    [Fact]
    public async Task Somebody_invited_is_asked_about_their_own_alarm()
    {
        var ids = await PlanAsync(Participant.Employee(Company.Bo));
        var screen = Open(Company.Bo, ids[1]);
        screen.Find("#follow-up-alarm").Change(true);

        Press(screen, () => Button(screen, "Save"));
        Press(screen, () => Button(screen, "This and all future"));

        Closed(screen);
        (await AlarmsAsync(ids, Company.Bo)).Should().Equal(null, 10, 10, 10);
    }

    [Fact]
    public async Task Deleting_asks_one_question()
    {
        var ids = await PlanAsync();
        var screen = Open(Company.Anna, ids[2]);

        Delete(screen);
        screen.WaitForAssertion(() => screen.FindAll("h2").Last().TextContent.Should().Be("Change series"), Soon);
        Press(screen, () => Button(screen, "This and all future"));

        Closed(screen);
        (await TitlesAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task Deleting_only_this_leaves_the_others()
    {
        var ids = await PlanAsync();
        var screen = Open(Company.Anna, ids[0]);

        Delete(screen);
        Press(screen, () => Button(screen, "Only this"));

        Closed(screen);
        (await StartsAsync()).Should().Equal(new LocalDate(2026, 3, 23), new(2026, 3, 30), new(2026, 4, 6));
    }

    [Fact]
    public async Task Another_rule_is_for_this_and_all_future_without_a_question()
    {
        var ids = await PlanAsync();
        var screen = Open(Company.Anna, ids[2]);

        Press(screen, () => Button(screen, "Recurrence: Every week on Monday, 2 times"));
        screen.WaitForElement("#series-every", Soon).Input("2");
        screen.Find("#series-occurrences").Input("3");
        Press(screen, () => Button(screen, "OK"));
        Button(screen, "Recurrence: Every 2 weeks on Monday, 3 times");
        Press(screen, () => Button(screen, "Save"));

        Closed(screen);
        (await StartsAsync()).Should().Equal(new LocalDate(2026, 3, 16), new(2026, 3, 23), new(2026, 3, 30), new(2026, 4, 13), new(2026, 4, 27));
    }

    [Fact]
    public async Task Stopping_asks_and_keeps_the_one_that_was_opened()
    {
        var ids = await PlanAsync();
        var screen = Open(Company.Anna, ids[1]);

        Press(screen, () => Button(screen, "Recurrence: Every week on Monday, 3 times"));
        Press(screen, () => Button(screen, "Stop repeating"));
        Press(screen, () => Button(screen, "Go on repeating"));
        (await StartsAsync()).Should().HaveCount(4);
        Press(screen, () => Button(screen, "Recurrence: Every week on Monday, 3 times"));
        Press(screen, () => Button(screen, "Stop repeating"));
        Button(screen, "Go on repeating");
        Press(screen, () => Button(screen, "Stop repeating"));

        Closed(screen);
        (await StartsAsync()).Should().Equal(new LocalDate(2026, 3, 16), new(2026, 3, 23));
    }

    [Fact]
    public async Task Somebody_invited_sees_the_rule_and_cannot_change_it()
    {
        var ids = await PlanAsync(Participant.Employee(Company.Bo));

        var screen = Open(Company.Bo, ids[0]);

        Button(screen, "Recurrence: Every week on Monday, 4 times").HasAttribute("disabled").Should().BeTrue();
        screen.Find(".dialog-head").TextContent.Should().Contain("Repeats");
    }

    private async Task<List<int>> PlanAsync(params Participant[] participants)
    {
        var series = SeriesDraft.Of(Recurrence.Weekly(1, Weekdays.Monday).After(4), new(2026, 3, 16)).Required;
        await Company.SaveAsync(Company.Anna, Company.New(Company.Anna, TestCompany.March(16), participants) with { Series = series });
        return await Company.LookAsync(diary => diary.FollowUps.OrderBy(f => f.Time.Starts).Select(f => f.Id).ToListAsync());
    }

    private static void Delete(IRenderedComponent<DialogScreen> screen) => screen.FindAll("[role=menuitem]").Single(i => i.TextContent.Trim() == "Delete").Click();

    private static void Closed(IRenderedComponent<DialogScreen> screen) => screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty(), Soon);

    private Task<List<string>> TitlesAsync() =>
        Company.LookAsync(diary => diary.FollowUps.Where(f => !f.IsCancelled).OrderBy(f => f.Time.Starts).Select(f => f.Title).ToListAsync());

    private Task<List<LocalDate>> StartsAsync() =>
        Company.LookAsync(diary => diary.FollowUps.Where(f => !f.IsCancelled).OrderBy(f => f.Time.Starts).Select(f => f.Time.StartDate).ToListAsync());

    private async Task<List<int?>> AlarmsAsync(IEnumerable<int> ids, int viewerId)
    {
        var alarms = new List<int?>();
        foreach (var id in ids) alarms.Add((await Company.Get<OpenFollowUp>().ReadAsync(viewerId, id)).Required.Own.AlarmMinutes);
        return alarms;
    }
}
