using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.Benchmarks;

/// <summary>What open diaries cost the server's memory, and whether it comes back when they are closed.</summary>
/// <remarks>The server runs here, so that its heap can be asked for; those who look at it run in a process of their own, so that theirs is not counted.</remarks>
internal static class CircuitLoad
{
    private const string Week = "/diary/week/2026-03-16";

    // What the server draws last of an empty week.
    private const string Grid = "diary-grid";

    /// <param name="circuits">How many are open at once, each on the same week.</param>
    /// <param name="entries">How many entries it holds: with none, what the page itself takes.</param>
    /// <returns>0 when each takes at most 600 KB and the heap is back within a tenth.</returns>
    public static async Task<int> RunAsync(int circuits, int entries)
    {
        await using var server = new DiaryServer();
        server.Started();
        FullDiary.Fill(server.DatabaseFile, 1, new LocalDate(2026, 3, 16), 7, entries, [2, 3, 4, 5]);
        using var count = new CircuitCount();
        using var people = new People(server.Address);

        var order = $"open {circuits} {(entries == 0 ? Grid : FullDiary.Title)}";
        // What is made once for all stays: the first hundred do not pay for it.
        await people.AskAsync(order);
        await people.AskAsync("close");
        await count.NobodyAsync();
        var before = Heap();

        var opened = await people.AskAsync(order);
        var open = Heap();
        Say($"{circuits} diaries of a week with {entries} entries: {opened}");
        if (count.Active != circuits) throw new InvalidOperationException($"{count.Active} circuits are open and not {circuits}.");

        await people.AskAsync("close");
        await count.NobodyAsync();
        var after = Heap();

        var each = (open - before) / 1024.0 / circuits;
        Say($"Heap after a full collection: {before / 1024.0 / 1024:0.0} MB with none, {open / 1024.0 / 1024:0.0} MB with all, {after / 1024.0 / 1024:0.0} MB when all are closed ({100.0 * (after - before) / before:+0.0;-0.0} %)");
        Say($"Each: {each:0} KB");
        return each <= 600 && after <= before * 1.1 ? 0 : 1;
    }

    /// <summary>What the other process does: opens and closes as it is told.</summary>
    public static async Task LookAsync(Uri server)
    {
        var (http, cookies) = await OpenCircuit.SignInAsync(server, "anna");
        var open = new List<OpenCircuit>();
        while (await Console.In.ReadLineAsync() is { } order)
        {
            if (order.Split(' ', 3) is ["open", var circuits, var awaited])
            {
                var times = new List<double>();
                for (var left = int.Parse(circuits, CultureInfo.InvariantCulture); left > 0; left--)
                {
                    var started = Stopwatch.GetTimestamp();
                    open.Add(await OpenCircuit.OpenAsync(server, http, cookies, Week, awaited));
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }

                Say($"{times.Order().ElementAt(times.Count / 2):0} ms to open one (median, one after the other), {open.Average(c => c.BytesDrawn) / 1024:0.0} KB drawn for each");
            }
            else
            {
                foreach (var circuit in open) await circuit.DisposeAsync();
                open.Clear();
                Say("closed");
            }
        }
    }

    private static long Heap()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static void Say(FormattableString words) => Console.WriteLine(FormattableString.Invariant(words));

    private static void Say(string words) => Console.WriteLine(words);

    /// <summary>Those who look: a process of its own.</summary>
    private sealed class People : IDisposable
    {
        private readonly Process _process;

        public People(Uri server)
        {
            var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
            foreach (var argument in new[] { "exec", typeof(People).Assembly.Location, "look", server.ToString() }) start.ArgumentList.Add(argument);
            _process = Process.Start(start)!;
        }

        public async Task<string> AskAsync(string order)
        {
            await _process.StandardInput.WriteLineAsync(order);
            return await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("Those who look have gone.");
        }

        public void Dispose()
        {
            _process.StandardInput.Close();
            if (!_process.WaitForExit(5000)) _process.Kill();
            _process.Dispose();
        }
    }

    /// <summary>How many circuits the server has, by its own count.</summary>
    private sealed class CircuitCount : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly SemaphoreSlim _changed = new(0);
        private long _active;

        public CircuitCount()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "aspnetcore.components.circuit.active") listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, by, _, _) =>
            {
                Interlocked.Add(ref _active, by);
                _changed.Release();
            });
            _listener.Start();
        }

        public long Active => Interlocked.Read(ref _active);

        public async Task NobodyAsync()
        {
            while (Active > 0)
            {
                if (!await _changed.WaitAsync(TimeSpan.FromSeconds(30))) throw new InvalidOperationException($"{Active} circuits were not disposed.");
            }
        }

        public void Dispose()
        {
            _listener.Dispose();
            _changed.Dispose();
        }
    }
}
