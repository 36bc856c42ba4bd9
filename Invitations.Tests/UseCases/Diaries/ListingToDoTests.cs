using Invitations.Core;
using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases.Diaries;

/// <summary>The to-do list (behaviour 5.4), from Monday 2 March 2026, 08:00 (D04).</summary>
public sealed class ListingToDoTests : IDisposable
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task It_holds_open_tasks_and_calls_and_no_appointments()
    {
        await PlanAsync("Task due", Due(4));
        await PlanAsync("Task at ten", TestCompany.March(4));
        await PlanAsync("Call at ten", TestCompany.March(5), FollowUpKind.PhoneCall);
        await PlanAsync("Meeting", TestCompany.March(4), FollowUpKind.Appointment);

        (await TitlesAsync()).Should().Equal("Task at ten", "Task due", "Call at ten");
    }

    [Fact]
    public async Task What_is_overdue_comes_first_then_by_date_and_time_and_what_is_done_last()
    {
        await PlanAsync("No time", Due(2));
        await PlanAsync("At ten", TestCompany.March(2));
        await PlanAsync("Tomorrow", TestCompany.March(3));
        await PlanAsync("Over at seven", TestCompany.March(2, 6));
        await PlanAsync("Last week", Due(-3));
        await DoneAsync(await PlanAsync("Done", TestCompany.March(1)));

        var list = await ListAsync();

        list.Entries.Select(e => (e.Title, e.IsOverdue, e.IsCompleted)).Should().Equal(
            ("Last week", true, false), ("Over at seven", true, false), ("At ten", false, false), ("No time", false, false), ("Tomorrow", false, false), ("Done", false, true));
        list.Entries.Select(e => e.Time).Should().Equal(null, new LocalTime(6, 0), new LocalTime(10, 0), null, new LocalTime(10, 0), new LocalTime(10, 0));
    }

    [Fact]
    public async Task It_looks_three_weeks_ahead_and_shows_what_has_begun()
    {
        await PlanAsync("In three weeks", TestCompany.March(23));
        await PlanAsync("A day later", TestCompany.March(24));
        await PlanAsync("Begun, due in May", FollowUpTime.Due(Today, new(2026, 5, 4), TestCompany.Oslo).Required);

        (await TitlesAsync()).Should().Equal("In three weeks", "Begun, due in May");
    }

    [Fact]
    public async Task What_is_done_stays_until_midnight_and_comes_back_when_it_is_opened_again()
    {
        var id = await PlanAsync("Write", Due(4));
        await DoneAsync(id);

        (await ListAsync()).Entries.Should().ContainSingle().Which.IsCompleted.Should().BeTrue();
        _company.Clock.Now += Duration.FromHours(15.9);
        (await TitlesAsync()).Should().ContainSingle("it is 23:54");
        _company.Clock.Now += Duration.FromHours(0.2);
        (await TitlesAsync()).Should().BeEmpty();
        await _company.Get<ChangeOwnPart>().ExecuteAsync(_company.Bo, id, Priority.Medium, null, isCompleted: false);
        (await ListAsync()).Entries.Should().ContainSingle().Which.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task Another_change_does_not_make_it_done_once_more()
    {
        var id = await PlanAsync("Write", Due(4));
        await DoneAsync(id);
        _company.Clock.Now += Duration.FromDays(1);

        await DoneAsync(id, Priority.High);

        (await TitlesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Work_handed_over_is_in_it_once_it_was_taken_on_and_says_from_whom()
    {
        var c = _company;
        var id = await PlanAsync("Minutes", Due(4), owner: c.Anna);
        (await c.Get<AssignFollowUp>().ExecuteAsync(c.Anna, id, c.Bo)).IsDone.Should().BeTrue();
        (await TitlesAsync()).Should().BeEmpty("Bo has not said yes");
        (await TitlesAsync(c.Anna)).Should().BeEmpty("it is not hers any more");

        await c.AcceptAsync(c.Bo, id);

        (await ListAsync()).Entries.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Title = "Minutes", FromName = "Anna Berg", MayMove = true });
    }

    [Fact]
    public async Task A_call_one_said_yes_to_is_in_it_too_and_cannot_be_moved()
    {
        var c = _company;
        var id = await PlanAsync("Conference", TestCompany.March(4), FollowUpKind.PhoneCall, c.Anna, with: c.Bo);
        (await TitlesAsync()).Should().BeEmpty();

        await c.AcceptAsync(c.Bo, id);

        (await ListAsync()).Entries.Should().ContainSingle().Which.Should().BeEquivalentTo(new { FromName = "Anna Berg", MayMove = false });
        await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, id);
        (await TitlesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_mark_is_everybodys_own()
    {
        var c = _company;
        var id = await PlanAsync("Conference", TestCompany.March(4), FollowUpKind.PhoneCall, c.Anna, with: c.Bo);
        await c.AcceptAsync(c.Bo, id);

        await DoneAsync(id);

        (await ListAsync(c.Bo)).Entries.Single().IsCompleted.Should().BeTrue();
        (await ListAsync(c.Anna)).Entries.Single().IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task Dates_and_times_are_the_viewers()
    {
        var c = _company;
        var tokyo = FollowUpTime.At(new(2026, 3, 4, 6, 0), new(2026, 3, 4, 7, 0), "Asia/Tokyo").Required;
        await PlanAsync("Early in Tokyo", tokyo);

        (await ListAsync()).Entries.Single().Should().BeEquivalentTo(new { Date = new LocalDate(2026, 3, 3), Time = new LocalTime(22, 0) });
    }

    /// <summary>Decision 14, for every role: a private task of another never shows, nor is it counted.</summary>
    [Theory]
    [InlineData(Visibility.OwnerOnly, "Bo", true)]
    [InlineData(Visibility.OwnerOnly, "Anna", false)]
    [InlineData(Visibility.OwnerOnly, "Astrid", false)]
    [InlineData(Visibility.OwnerOnly, "Carla", true)] // takes part
    [InlineData(Visibility.Group, "Anna", true)] // of Sales
    [InlineData(Visibility.Group, "David", false)]
    [InlineData(Visibility.Group, "Astrid", false)]
    [InlineData(Visibility.Everybody, "David", true)]
    public async Task Of_somebody_elses_list_everybody_sees_what_they_may_read(Visibility visibility, string name, bool reads)
    {
        var c = _company;
        var who = (int)typeof(TestCompany).GetProperty(name)!.GetValue(c)!;
        var content = new FollowUpContent(FollowUpKind.Task, "Secret", TestCompany.March(4), "", "", ShowAs.Busy, visibility, visibility is Visibility.Group ? c.Sales : null);
        (await c.SaveAsync(c.Bo, c.New(c.Bo, null, Participant.Employee(c.Carla)) with { Content = content })).IsDone.Should().BeTrue();

        var list = (await c.Get<ListToDo>().ExecuteAsync(who, c.Bo)).Required;

        list.Entries.Should().HaveCount(reads ? 1 : 0);
        (list.IsOwn, list.OwnerName, list.More).Should().Be((who == c.Bo, "Bo Dahl", 0));
    }

    [Fact]
    public async Task Two_hundred_are_shown_and_the_rest_counted()
    {
        for (var nr = 0; nr < ListToDo.MostEntries + 3; nr++) await PlanAsync($"Task {nr}", Due(4));

        var list = await ListAsync();

        (list.Entries.Count, list.More).Should().Be((ListToDo.MostEntries, 3));
    }

    [Fact]
    public async Task Nobody_has_no_list()
    {
        (await _company.Get<ListToDo>().ExecuteAsync(_company.Bo, 99)).Refusal.Should().Be(Refusal.NotFound);
        (await _company.Get<ListToDo>().ExecuteAsync(99, _company.Bo)).Refusal.Should().Be(Refusal.NotFound);
    }

    private static FollowUpTime Due(int day) => FollowUpTime.Due(Today.PlusDays(day - 2), Today.PlusDays(day - 2), TestCompany.Oslo).Required;

    private async Task<ToDoView> ListAsync(int? who = null) => (await _company.Get<ListToDo>().ExecuteAsync(who ?? _company.Bo, who ?? _company.Bo)).Required;

    private async Task<IEnumerable<string>> TitlesAsync(int? who = null) => (await ListAsync(who)).Entries.Select(e => e.Title);

    private async Task<int> PlanAsync(string title, FollowUpTime time, FollowUpKind kind = FollowUpKind.Task, int? owner = null, int? with = null)
    {
        var c = _company;
        var draft = c.New(owner ?? c.Bo, time, with is { } who ? [Participant.Employee(who)] : []);
        return (await c.SaveAsync(owner ?? c.Bo, draft with { Content = new FollowUpContent(kind, title, time) })).Required;
    }

    private async Task DoneAsync(int id, Priority priority = Priority.Medium) =>
        (await _company.Get<ChangeOwnPart>().ExecuteAsync(_company.Bo, id, priority, null, isCompleted: true)).Should().Be(Outcome.Done);
}
