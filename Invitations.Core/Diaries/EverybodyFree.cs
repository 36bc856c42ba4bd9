using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.Diaries;

/// <summary>Lays several diaries over each other: when all are free, and otherwise how many are not (R02, D01).</summary>
public static class EverybodyFree
{
    /// <summary>Cuts a window into times during which the same number of people and resources are free.</summary>
    /// <param name="diaries">Whose; each as one viewer may see it, so that a time is taken whether or not they may know what for.</param>
    /// <param name="window">Start included, end excluded; both there.</param>
    /// <returns>
    /// The whole window without gaps, by start; two that follow each other differ. Somebody is taken while an entry that is not shown as free, provisional
    /// ones included, or a busy time is in their diary, and away while it is outside an employee's working times; a resource is never away. Half-open: what ends
    /// when another begins leaves no moment between them, and takes none. Nobody at all is never free: without diaries there is one time, and it is not free.
    /// </returns>
    public static IReadOnlyList<SharedTime> Of(IReadOnlyList<DiaryView> diaries, Interval window) => Of([.. diaries.Select(HoursOf)], window);

    /// <summary>Those of them that last long enough and when all are free.</summary>
    /// <param name="times">What <see cref="Of(IReadOnlyList{DiaryView}, Interval)"/> found.</param>
    /// <param name="from">What is over by then, or was begun, is left out or shortened: nothing is planned in the past.</param>
    /// <param name="least">How long it has to be.</param>
    public static IEnumerable<Interval> Free(this IEnumerable<SharedTime> times, Instant from, Duration least) =>
        times.Where(t => t.IsFree && t.When.End > from).Select(t => new Interval(Instant.Max(t.When.Start, from), t.When.End)).Where(i => i.Duration >= least);

    /// <summary>The same from bare intervals.</summary>
    internal static IReadOnlyList<SharedTime> Of(IReadOnlyList<Hours> whose, Interval window)
    {
        var edges = new List<Edge>();
        for (var i = 0; i < whose.Count; i++)
        {
            foreach (var taken in whose[i].Taken) Add(taken, i, isTaken: true);
            foreach (var working in whose[i].Working ?? [window]) Add(working, i, isTaken: false);
        }

        edges.Sort(static (a, b) => a.At.CompareTo(b.At));
        var state = new State(whose.Count);
        var times = new List<SharedTime>();
        var start = window.Start;
        for (var i = 0; i < edges.Count;)
        {
            var at = edges[i].At;
            Note(at);
            for (; i < edges.Count && edges[i].At == at; i++) state.Pass(edges[i]);
        }

        Note(window.End);
        return times;

        void Add(Interval when, int index, bool isTaken)
        {
            if (!when.Overlaps(window)) return;
            edges.Add(new(Instant.Max(when.Start, window.Start), index, isTaken, 1));
            edges.Add(new(Instant.Min(when.End, window.End), index, isTaken, -1));
        }

        void Note(Instant end)
        {
            if (end == start) return;
            var time = new SharedTime(new(start, end), state.Taken, state.Away, whose.Count);
            if (times is [.., var last] && (last.Taken, last.Away) == (time.Taken, time.Away)) times[^1] = last with { When = new(last.When.Start, end) };
            else times.Add(time);
            start = end;
        }
    }

    private static Hours HoursOf(DiaryView diary) => new(
        diary.Entries.Where(e => !e.IsFree).Select(e => e.When).Concat(diary.Busy.Select(b => b.When)),
        diary.Whose.Kind is ParticipantKind.Resource ? null : diary.Working);

    /// <param name="Taken">In any order; overlaps do no harm.</param>
    /// <param name="Working">In any order; <c>null</c> for a resource, which is there at any hour.</param>
    internal readonly record struct Hours(IEnumerable<Interval> Taken, IEnumerable<Interval>? Working);

    private readonly record struct Edge(Instant At, int Index, bool IsTaken, int By);

    // How many intervals of each are open, and how many people that makes.
    private sealed class State(int count)
    {
        private readonly int[] _taken = new int[count];
        private readonly int[] _working = new int[count];

        public int Taken { get; private set; }

        public int Away { get; private set; } = count;

        public void Pass(Edge edge)
        {
            var i = edge.Index;
            Count(i, -1);
            (edge.IsTaken ? _taken : _working)[i] += edge.By;
            Count(i, 1);
        }

        private void Count(int i, int by)
        {
            if (_taken[i] > 0) Taken += by;
            else if (_working[i] == 0) Away += by;
        }
    }
}

/// <summary>A time during which the same number of people and resources are free.</summary>
/// <param name="When">Start included, end excluded.</param>
/// <param name="Taken">How many have something in their diaries.</param>
/// <param name="Away">How many others are outside their working times.</param>
/// <param name="Of">How many there are in all.</param>
public readonly record struct SharedTime(Interval When, int Taken, int Away, int Of)
{
    /// <summary>Whether everybody can.</summary>
    public bool IsFree => Of > 0 && Taken + Away == 0;
}
