using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Benchmarks;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Invitations.Tests.UseCases.Diaries;

/// <summary>How often SQLite is asked when a diary is opened: as often for a full one as for an empty one.</summary>
public sealed class OpeningADiaryTests : IDisposable
{
    private const int Most = 3;
    private static readonly LocalDate Monday = new(2026, 3, 9);

    private readonly TestCompany _company = new();
    private readonly Statements _statements = new();
    private readonly ServiceProvider _listenedTo;

    public OpeningADiaryTests() => _listenedTo = _company.Start(statements: _statements);

    public void Dispose() => _company.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public async Task A_week_takes_three_queries_however_much_it_holds(int entries)
    {
        Fill(_company.Anna, Monday, 7, entries);

        var week = await ShowAsync([Participant.Employee(_company.Anna)], Monday, 7);

        (week.Diaries[0].Entries.Count, week.Diaries[0].Busy.Count).Should().Be((entries, 0));
        _statements.Heard.Should().HaveCountLessThanOrEqualTo(Most);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public async Task A_month_takes_three_queries_however_much_it_holds(int entries)
    {
        Fill(_company.Bo, Monday, MonthPlacement.Days, entries);

        var month = await ShowAsync([Participant.Employee(_company.Bo)], Monday, MonthPlacement.Days);

        (month.Diaries[0].Entries.Count + month.Diaries[0].Busy.Count).Should().Be(entries);
        _statements.Heard.Should().HaveCountLessThanOrEqualTo(Most);
    }

    [Fact]
    public async Task Six_people_and_three_rooms_side_by_side_take_as_many_queries_as_one()
    {
        Participant[] all = [.. Enumerable.Range(_company.Anna, 6).Select(Participant.Employee), _company.Fjord, _company.Skov, _company.Projector];
        foreach (var one in all.Where(p => p.Kind is ParticipantKind.Employee)) Fill(one.Id, Monday, 1, 20);
        await ShowAsync(all[..1], Monday, 1);
        var alone = _statements.Heard.Count;
        _statements.Forget();

        await ShowAsync(all, Monday, 1);

        _statements.Heard.Should().HaveCount(alone).And.HaveCountLessThanOrEqualTo(Most);
    }

    [Fact]
    public async Task The_to_do_list_and_how_full_a_month_is_take_two_each()
    {
        Fill(_company.Anna, Monday, MonthPlacement.Days, 500);

        await _listenedTo.GetRequiredService<ShowFullness>().ExecuteAsync(_company.Bo, Participant.Employee(_company.Anna), Monday, MonthPlacement.Days);
        _statements.Heard.Should().HaveCountLessThanOrEqualTo(2);

        _statements.Forget();
        await _listenedTo.GetRequiredService<ListToDo>().ExecuteAsync(_company.Bo, _company.Anna);
        _statements.Heard.Should().HaveCountLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task The_count_hears_both_what_EF_Core_asks_and_what_is_written_by_hand()
    {
        await using var diary = await _listenedTo.GetRequiredService<IDbContextFactory<Core.Persistence.DiaryDbContext>>().CreateDbContextAsync();
        await diary.Database.OpenConnectionAsync();

        await diary.Employees.CountAsync();
        using var command = diary.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Resources; SELECT 1";
        using (var reader = await command.ExecuteReaderAsync()) await reader.NextResultAsync();

        _statements.Heard.Should().HaveCount(3).And.Contain("SELECT COUNT(*) FROM Resources;");
    }

    [Fact]
    public async Task The_count_grows_when_diaries_are_read_one_by_one()
    {
        for (var id = _company.Anna; id <= 3; id++) await ShowAsync([Participant.Employee(id)], Monday, 1);

        _statements.Heard.Should().HaveCountGreaterThan(Most);
    }

    private void Fill(int whose, LocalDate first, int days, int entries) =>
        FullDiary.Fill(_company.File, whose, first, days, entries, [.. Enumerable.Range(_company.Anna, 6).Where(id => id != whose)]);

    private async Task<DiariesView> ShowAsync(IReadOnlyList<Participant> whose, LocalDate first, int days) =>
        (await _listenedTo.GetRequiredService<ShowDiaries>().ExecuteAsync(_company.Anna, whose, first, days)).Required;
}
