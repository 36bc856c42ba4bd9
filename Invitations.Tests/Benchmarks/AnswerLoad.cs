using System.Diagnostics;
using System.Globalization;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Inviting;
using Invitations.Tests.Support;

namespace Invitations.Tests.Benchmarks;

/// <summary>How many answers a second the SQLite file takes, each durable before it is said to be done.</summary>
internal static class AnswerLoad
{
    private const int Meetings = 64;

    /// <param name="seconds">How long each of the two runs lasts.</param>
    public static async Task RunAsync(int seconds)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One flush of 4 KiB to this disk: {FlushMilliseconds():0.00} ms (median)"));
        foreach (var atOnce in new[] { 1, 8, 64 })
        {
            await RunAsync(atOnce, TimeSpan.FromSeconds(1)); // to warm up
            var (answers, milliseconds, processor) = await RunAsync(atOnce, TimeSpan.FromSeconds(seconds));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{atOnce,2} at once: {answers / (double)seconds:N0} answers a second, median {milliseconds:0.00} ms, {processor:0.00} ms of processor each"));
        }
    }

    private static async Task<(int Answers, double MedianMilliseconds, double ProcessorMilliseconds)> RunAsync(int atOnce, TimeSpan time)
    {
        using var company = new TestCompany();
        int[] invited = [company.Bo, company.Carla, company.David, company.Eva, company.Astrid];
        var ids = new List<int>();
        for (var i = 0; i < Meetings; i++) ids.Add(await company.PlanAsync(company.Anna, TestCompany.March(3 + i % 20), [.. invited.Select(Participant.Employee)]));

        var answer = company.Get<AnswerInvitation>();
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var taken = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(one => Task.Run(async () =>
        {
            var times = new List<double>();
            // Each goes from meeting to meeting in steps of their own, and says yes and no in turn, so that every answer changes a row.
            for (var i = 0; clock.Elapsed < time; i++)
            {
                var slot = (one + i * atOnce) % (Meetings * invited.Length);
                var said = i * atOnce / (Meetings * invited.Length) % 2 == 0 ? InvitationAnswer.Accept : InvitationAnswer.Decline;
                var started = clock.Elapsed;
                var outcome = await answer.ExecuteAsync(invited[slot % invited.Length], ids[slot / invited.Length], said, 0);
                if (!outcome.IsDone) throw new InvalidOperationException($"An answer was refused: {outcome.Refusal}.");
                times.Add((clock.Elapsed - started).TotalMilliseconds);
            }

            return times;
        })));

        double[] sorted = [.. taken.SelectMany(t => t).Order()];
        return (sorted.Length, sorted[sorted.Length / 2], (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / sorted.Length);
    }

    private static double FlushMilliseconds()
    {
        using var folder = new TemporaryFolder();
        using var file = new FileStream(folder.File("flush"), FileMode.Create);
        var page = new byte[4096];
        var times = Enumerable.Range(0, 200).Select(_ =>
        {
            file.Write(page);
            var started = Stopwatch.GetTimestamp();
            file.Flush(flushToDisk: true);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }).Order().ToList();
        return times[times.Count / 2];
    }
}
