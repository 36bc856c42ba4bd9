using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Invitations.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Tests.UseCases.Scheduling;

/// <summary>Busy times of anybody over any window, in one query.</summary>
public sealed class ReadingBusyTimesTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public void The_query_walks_through_no_table()
    {
        var plan = Plan(BusyTimeReading.Sql);

        plan.Where(step => step.Contains(" i ", StringComparison.Ordinal)).Should().HaveCount(4)
            .And.OnlyContain(step => step.StartsWith("SEARCH i USING COVERING INDEX", StringComparison.Ordinal) && step.Contains("Id=? AND IsLong=? AND Starts", StringComparison.Ordinal));
        // Only what was asked for is walked through: people, windows, what is left out.
        plan.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal)).Should().OnlyContain(step =>
            step.Contains("json_each", StringComparison.Ordinal) || step.EndsWith(" p", StringComparison.Ordinal) || step.EndsWith(" w", StringComparison.Ordinal) || step == "SCAN f" || step == "SCAN left_out");
    }

    [Fact]
    public void Nor_does_the_question_which_rooms_are_double_booked() =>
        Plan(BusyTimeReading.DoubleBookedSql.Replace("{0}", "$ids", StringComparison.Ordinal))
            .Where(step => step.Contains(" i ", StringComparison.Ordinal) || step.StartsWith("SEARCH x", StringComparison.Ordinal)).Should().HaveCount(3)
            .And.OnlyContain(step => step.StartsWith("SEARCH i USING COVERING INDEX", StringComparison.Ordinal) || step.StartsWith("SEARCH x USING INDEX", StringComparison.Ordinal));

    [Fact]
    public void Nor_does_a_look_at_diaries()
    {
        var plan = Plan(DiaryRows.Sql);

        plan.Where(step => step.Contains(" i ", StringComparison.Ordinal)).Should().HaveCount(4, "short and long ones, of employees and of resources")
            .And.OnlyContain(step => step.StartsWith("SEARCH i USING INDEX", StringComparison.Ordinal) && step.Contains("Id=? AND IsLong=? AND Starts", StringComparison.Ordinal));
        plan.Where(step => step.StartsWith("SCAN", StringComparison.Ordinal)).Should().OnlyContain(step =>
            step.Contains("json_each", StringComparison.Ordinal) || step.EndsWith(" p", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_time_that_only_touches_the_window_is_not_in_it()
    {
        await PlanAsync(9, 0, 60);
        var inside = await PlanAsync(10, 0, 60);
        await PlanAsync(11, 0, 60);

        (await BusyAsync(TestCompany.March(3, 10))).Should().ContainSingle().Which.When.Should().Be(inside);
        (await BusyAsync(TestCompany.March(3, 9, 59, 1))).Should().ContainSingle().Which.When.Should().NotBe(inside);
        (await BusyAsync(TestCompany.March(3, 10, 59, 2))).Should().HaveCount(2);
    }

    [Theory]
    [InlineData(24 * 60 - 1)]
    [InlineData(24 * 60)]
    [InlineData(24 * 60 + 1)]
    [InlineData(20 * 24 * 60)]
    public async Task It_is_found_at_its_first_and_its_last_minute_however_long_it_lasts(int minutes)
    {
        var when = await PlanAsync(10, 0, minutes);
        Task<List<BusyTime>> At(Instant minute) => BusyAsync(new Interval(minute, minute + Duration.FromMinutes(1)));

        (await At(when.Start)).Should().ContainSingle().Which.When.Should().Be(when);
        (await At(when.End - Duration.FromMinutes(1))).Should().ContainSingle();
        (await At(when.Start - Duration.FromMinutes(1))).Should().BeEmpty();
        (await At(when.End)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_free_declined_or_planned_itself_takes_no_time_and_what_is_provisional_does()
    {
        var c = _company;
        var time = TestCompany.March(3);
        var provisional = await c.PlanAsync(c.Anna, time, Participant.Employee(c.Bo), Participant.Employee(c.Carla), c.Fjord);
        await c.SaveAsync(c.Eva, c.New(c.Eva, time, c.Skov) with { Content = TestCompany.Content(time) with { ShowAs = ShowAs.Free } });
        await c.DeclineAsync(c.Carla, provisional);
        Participant[] all = [.. new[] { c.Anna, c.Bo, c.Carla, c.David, c.Eva }.Select(Participant.Employee), c.Fjord, c.Skov, c.Kari];

        (await c.LookAsync(d => d.BusyTimesAsync(all, time.Interval!.Value))).Select(b => b.Whose)
            .Should().BeEquivalentTo([Participant.Employee(c.Anna), Participant.Employee(c.Bo), c.Fjord]);
        (await c.LookAsync(d => d.BusyTimesAsync(all, time.Interval!.Value, provisional))).Should().BeEmpty();
    }

    [Fact]
    public async Task Many_windows_are_answered_one_by_one_in_the_same_query()
    {
        var c = _company;
        for (var day = 3; day < 20; day++) await c.PlanAsync(c.Anna, TestCompany.March(day));
        await c.PlanAsync(c.Bo, TestCompany.March(5, minutes: 3 * 24 * 60));
        Interval[] windows = [.. Enumerable.Range(3, 10).Select(day => TestCompany.March(day, 10, 30).Interval!.Value), TestCompany.March(6, 12).Interval!.Value];

        var busy = await c.LookAsync(d => d.BusyTimesAsync([Participant.Employee(c.Anna), Participant.Employee(c.Bo)], windows, []));

        busy.Where(b => b.Whose.IsEmployee(c.Anna)).Select(b => b.Window).Should().BeEquivalentTo(Enumerable.Range(0, 10));
        busy.Where(b => b.Whose.IsEmployee(c.Bo)).Select(b => b.Window).Should().BeEquivalentTo([2, 3, 4, 10]);
        busy.Should().OnlyContain(b => b.When.Overlaps(windows[b.Window]));
    }

    private async Task<Interval> PlanAsync(int hour, int minute, int minutes)
    {
        var time = TestCompany.March(3, hour, minute, minutes);
        await _company.PlanAsync(_company.Anna, time);
        return time.Interval!.Value;
    }

    private Task<List<BusyTime>> BusyAsync(FollowUpTime window) => BusyAsync(window.Interval!.Value);

    private Task<List<BusyTime>> BusyAsync(Interval window) => _company.LookAsync(d => d.BusyTimesAsync([Participant.Employee(_company.Anna)], window));

    private List<string> Plan(string sql)
    {
        using var connection = new SqliteConnection(_company.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(sql, @"[$@]\w+").Select(m => m.Value).Distinct()) command.Parameters.AddWithValue(name, 0);
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return steps;
    }
}
