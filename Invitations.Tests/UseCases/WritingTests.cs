using Invitations.Core;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Invitations.Tests.UseCases;

/// <summary>The one write path: whole or not at all, whatever the file, the disk and the neighbours do.</summary>
public sealed class WritingTests : IDisposable
{
    private readonly TestCompany _company = new("Default Timeout=1");

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task A_locked_database_is_waited_for_and_then_said_to_be_busy()
    {
        await using var other = await _company.ConnectAsync();
        await ExecuteAsync(other, "BEGIN EXCLUSIVE");
        var started = System.Diagnostics.Stopwatch.StartNew();

        var outcome = await _company.SaveAsync(_company.Anna, _company.New(_company.Anna, TestCompany.March(3)));

        outcome.Refusal.Should().Be(Refusal.DatabaseBusy);
        started.Elapsed.Should().BeGreaterThan(TimeSpan.FromSeconds(0.9)).And.BeLessThan(TimeSpan.FromSeconds(4));
        await ExecuteAsync(other, "ROLLBACK");
        (await CountAsync()).Should().Be(0);
        (await _company.PlanAsync(_company.Anna, TestCompany.March(3))).Should().BePositive("it works again when the lock is gone");
    }

    [Fact]
    public async Task A_lock_that_goes_away_in_time_is_not_noticed()
    {
        await using var other = await _company.ConnectAsync();
        await ExecuteAsync(other, "BEGIN EXCLUSIVE");

        var saving = _company.SaveAsync(_company.Anna, _company.New(_company.Anna, TestCompany.March(3)));
        await ExecuteAsync(other, "ROLLBACK");

        (await saving).IsDone.Should().BeTrue();
    }

    [Fact]
    public async Task A_full_disk_is_said_and_nothing_is_half_saved()
    {
        var pages = await PragmaAsync("page_count");
        await using var full = _company.Start();
        var writer = full.GetRequiredService<DiaryWriter>();

        // The limit belongs to the connection, so the write that fills the disk sets it for itself.
        var limit = $"PRAGMA max_page_count={pages + 2}";
        var outcome = await writer.WriteAsync(async diary =>
        {
            await diary.Database.ExecuteSqlRawAsync(limit);
            for (var i = 0; i < 400; i++)
            {
                var content = TestCompany.Content() with { Description = new string('x', 2000) };
                diary.Add(Core.FollowUps.FollowUp.Plan(content, _company.Anna, TestCompany.Monday).Required);
            }

            return Outcome.Done;
        });

        outcome.Refusal.Should().Be(Refusal.DiskFull);
        (await CountAsync()).Should().Be(0);
    }

    [Theory]
    [InlineData("Mode=ReadOnly")]
    public async Task A_file_that_cannot_be_written_is_said(string options)
    {
        await using var readOnly = _company.Start($"{_company.ConnectionString};{options}");

        var outcome = await readOnly.GetRequiredService<SaveFollowUp>().ExecuteAsync(_company.Anna, _company.New(_company.Anna, TestCompany.March(3)));

        outcome.Refusal.Should().Be(Refusal.StorageFailed);
        (await CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("notes.db"), string.Join('\n', Enumerable.Repeat("These are notes and no database.", 100)));
        await using var wrong = _company.Start($"Data Source={folder.File("notes.db")};Pooling=False");

        (await wrong.GetRequiredService<AnswerInvitation>().ExecuteAsync(_company.Anna, 1, InvitationAnswer.Accept, 0)).Refusal.Should().Be(Refusal.StorageFailed);
    }

    [Fact]
    public async Task One_that_fails_and_one_that_is_refused_leave_their_neighbours_alone()
    {
        var writer = _company.Get<DiaryWriter>();
        // The first holds the queue until the others stand in it, so that they share one commit.
        var gate = new TaskCompletionSource();
        var first = writer.WriteAsync(async _ => { await gate.Task; return Outcome.Done; });
        Task<Outcome> Plan(string title) => writer.WriteAsync(diary =>
        {
            diary.Add(Core.FollowUps.FollowUp.Plan(TestCompany.Content(title: title), _company.Anna, TestCompany.Monday).Required);
            return Task.FromResult(Outcome.Done);
        });

        var before = Plan("Before");
        var refused = writer.WriteAsync(diary =>
        {
            diary.Add(Core.FollowUps.FollowUp.Plan(TestCompany.Content(title: "Refused"), _company.Anna, TestCompany.Monday).Required);
            return Task.FromResult((Outcome)Refusal.NotFound);
        });
        var broken = writer.WriteAsync(diary =>
        {
            diary.Add(Core.FollowUps.FollowUp.Plan(TestCompany.Content(title: "Broken"), _company.Anna, TestCompany.Monday).Required);
            throw new InvalidOperationException("A fault of ours");
        });
        var unsaveable = writer.WriteAsync(diary =>
        {
            diary.Add(Core.FollowUps.FollowUp.Plan(TestCompany.Content(title: "Good half"), _company.Anna, TestCompany.Monday).Required);
            diary.Add(Core.FollowUps.FollowUp.Plan(TestCompany.Content(title: "Bad half"), ownerId: 999, TestCompany.Monday).Required);
            return Task.FromResult(Outcome.Done);
        });
        var after = Plan("After");
        gate.SetResult();

        (await first).IsDone.Should().BeTrue();
        (await before).IsDone.Should().BeTrue();
        (await refused).Refusal.Should().Be(Refusal.NotFound);
        await broken.Invoking(b => b).Should().ThrowAsync<InvalidOperationException>();
        await unsaveable.Invoking(u => u).Should().ThrowAsync<DbUpdateException>();
        (await after).IsDone.Should().BeTrue();
        (await _company.LookAsync(d => d.FollowUps.Select(f => f.Title).Order().ToListAsync())).Should().Equal("After", "Before");
    }

    [Fact]
    public async Task Those_that_share_a_commit_see_one_another()
    {
        var writer = _company.Get<DiaryWriter>();
        var gate = new TaskCompletionSource();
        _ = writer.WriteAsync(async _ => { await gate.Task; return Outcome.Done; });
        var saves = Enumerable.Range(0, 64).Select(_ => writer.WriteAsync(async diary =>
        {
            if (await diary.FollowUps.AnyAsync()) return Refusal.NameTaken;
            diary.Add(Core.FollowUps.FollowUp.Plan(TestCompany.Content(), _company.Anna, TestCompany.Monday).Required);
            return Outcome.Done;
        })).ToList();
        gate.SetResult();

        (await Task.WhenAll(saves)).Count(o => o.IsDone).Should().Be(1);
        (await CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Every_connection_keeps_foreign_keys_and_flushes_each_commit() =>
        (await PragmaAsync("foreign_keys"), await PragmaAsync("synchronous"), await PragmaAsync("busy_timeout")).Should().Be((1, 2, 1000));

    [Fact]
    public async Task The_file_is_in_WAL_mode_so_reading_goes_on_while_somebody_writes()
    {
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3));
        await using var other = await _company.ConnectAsync();
        await ExecuteAsync(other, "BEGIN IMMEDIATE");

        (await _company.Get<OpenFollowUp>().ExecuteAsync(_company.Anna, id)).IsDone.Should().BeTrue();
    }

    [Fact]
    public Task The_tables_are_those_of_the_model() => _company.LookAsync(diary =>
    {
        diary.Database.HasPendingModelChanges().Should().BeFalse("a changed model needs its migration");
        return Task.FromResult(0);
    });

    private Task<int> CountAsync() => _company.LookAsync(d => d.FollowUps.CountAsync());

    private Task<long> PragmaAsync(string name) => _company.LookAsync(async diary =>
    {
        await diary.Database.OpenConnectionAsync();
        await using var command = diary.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (long)(await command.ExecuteScalarAsync())!;
    });

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
