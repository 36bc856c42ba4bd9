using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Xunit.Abstractions;

namespace Invitations.Tests.Rules.Notifying;

/// <summary>Changes that come while a screen reads again are answered by one more run, and none is lost.</summary>
public class MergingChangesTests(ITestOutputHelper output)
{
    private static readonly Participant Bo = Participant.Employee(2);

    [Fact]
    public async Task What_comes_during_a_run_is_in_the_next_all_of_it()
    {
        var (held, heard) = (new TaskCompletionSource(), new List<DiaryChange>());
        var runs = new MergedRuns(change =>
        {
            heard.Add(change);
            return heard.Count == 1 ? held.Task : Task.CompletedTask;
        });

        var first = runs.AddAsync(new DiaryChange(1, [Bo]));
        await runs.AddAsync(new DiaryChange(2, [Bo]));
        await runs.AddAsync(new DiaryChange(3, [Participant.Employee(3)]));
        held.SetResult();
        await first;

        heard.Select(c => c.FollowUpIds).Should().BeEquivalentTo([[1], new[] { 2, 3 }], o => o.WithStrictOrdering());
        heard[1].Concerned.Should().BeEquivalentTo([Bo, Participant.Employee(3)]);
    }

    [Fact]
    public async Task After_a_run_that_failed_the_next_change_is_answered_with_what_waited()
    {
        var (held, heard) = (new TaskCompletionSource(), new List<int>());
        var runs = new MergedRuns(async change =>
        {
            heard.AddRange(change.FollowUpIds);
            if (heard.Count == 1) await held.Task;
        });
        var first = runs.AddAsync(new DiaryChange(1, [Bo]));
        await runs.AddAsync(new DiaryChange(2, [Bo]));
        held.SetException(new InvalidOperationException("The database is away."));
        await FluentActions.Awaiting(() => first).Should().ThrowAsync<InvalidOperationException>();

        await runs.AddAsync(new DiaryChange(3, [Bo]));

        heard.Should().Equal(1, 2, 3);
    }

    [Fact]
    public void In_any_interleaving_each_change_is_in_a_run_that_begins_after_it_and_no_two_runs_overlap()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"SEED={seed}");
        var steps = Arb.From(Gen.ListOf(Gen.Elements(true, false)).Select(l => l.ToList()));
        Prop.ForAll(steps, Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000).WithReplay((ulong)(uint)seed, 0x9E3779B97F4A7C15UL));
    }

    // True is a change that comes, false a run that ends.
    private static bool Holds(List<bool> steps)
    {
        var (held, answered, added, overlap) = (default(TaskCompletionSource), new HashSet<int>(), 0, false);
        var runs = new MergedRuns(change =>
        {
            overlap |= held is not null;
            answered.UnionWith(change.FollowUpIds);
            held = new TaskCompletionSource();
            return held.Task;
        });
        foreach (var comes in steps)
        {
            if (comes) _ = runs.AddAsync(new DiaryChange(++added, [Bo]));
            else End();
        }

        while (held is not null) End();
        return !overlap && answered.Count == added;

        void End()
        {
            var ended = held;
            held = null;
            ended?.SetResult();
        }
    }
}
