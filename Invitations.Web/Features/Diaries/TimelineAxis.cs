using System.Globalization;
using System.Text;
using Invitations.Core.Diaries;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>Which hours of each date the timeline shows, and how wide the dates are.</summary>
/// <param name="From">The first minute of the day, a whole hour.</param>
/// <param name="To">The last, excluded, a whole hour; at most 1440.</param>
/// <param name="Narrow">The columns with a weekend on which nobody works and nothing stands: enough that something can be put there.</param>
public sealed record TimelineAxis(int From, int To, IReadOnlySet<int> Narrow)
{
    private const int Hour = 60;
    private const int Columns = 4;

    /// <summary>Minutes shown of a date.</summary>
    public int Span => To - From;

    /// <summary>Hours between two lines, so that the figures have room.</summary>
    public int Step => (Span / Hour + Columns - 1) / Columns;

    /// <summary>The hours that are named.</summary>
    public IEnumerable<int> Marks => Enumerable.Range(0, (Span / Hour + Step - 1) / Step).Select(i => From / Hour + i * Step);

    /// <summary>The whole hours that hold everybody's working times and everything with hours; eight to four when there is nothing.</summary>
    public static TimelineAxis Of(IReadOnlyList<DiaryView> diaries, LocalDate first, int days)
    {
        var (from, to) = (EntryPlacement.MinutesADay, 0);
        var used = new HashSet<int>();
        foreach (var diary in diaries)
        {
            var timed = diary.Working.Concat(diary.Entries.Where(e => !e.AllDay).Select(e => e.When)).Concat(diary.Busy.Where(b => !b.AllDay).Select(b => b.When));
            foreach (var part in timed.SelectMany(when => EntryPlacement.Parts(when, first, days, diary.Zone)))
            {
                (from, to) = (Math.Min(from, part.Start), Math.Max(to, part.End));
                used.Add(part.Day);
            }

            var whole = diary.Entries.Where(e => e.AllDay).Select(e => e.When).Concat(diary.Busy.Where(b => b.AllDay).Select(b => b.When));
            used.UnionWith(whole.SelectMany(when => EntryPlacement.Parts(when, first, days, diary.Zone)).Select(p => p.Day));
        }

        if (from >= to) (from, to) = (8 * Hour, 16 * Hour);
        var narrow = Enumerable.Range(0, days).Where(day => !used.Contains(day) && first.PlusDays(day).DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
        return new(from / Hour * Hour, (to + Hour - 1) / Hour * Hour, narrow.ToHashSet());
    }

    /// <summary>A span of minutes as far as it is shown; <see langword="null"/> when none of it is.</summary>
    public (int From, int To)? Clip(int from, int to)
    {
        var (start, end) = (Math.Max(from, From), Math.Min(to, To));
        return start < end ? (start, end) : null;
    }

    /// <summary>Where a minute stands, as CSS has it.</summary>
    public string Percent(int minute) => string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp((minute - From) * 100.0 / Span, 0, 100):0.##}%");

    /// <summary>The tracks of the grid after the names: a narrow one for an empty weekend.</summary>
    public string Tracks(int days) => string.Join(' ', Enumerable.Range(0, days).Select(day => Narrow.Contains(day) ? "var(--narrow)" : "minmax(var(--wide), 1fr)"));

    /// <summary>Spans painted one after another, as the stops of a gradient; what no span covers shows what is behind. Cheaper than an element each.</summary>
    /// <param name="spans">In order, apart.</param>
    public string Paint(IEnumerable<(int From, int To, string Colour)> spans)
    {
        var stops = new StringBuilder();
        var at = From;
        foreach (var (from, to, colour) in spans)
        {
            // What the wall shows twice in autumn is painted once.
            if (Clip(Math.Max(from, at), to) is not { } shown) continue;
            if (shown.From > at) Stop("transparent", at, shown.From);
            Stop(colour, shown.From, shown.To);
            at = shown.To;
        }

        if (at < To) Stop("transparent", at, To);
        return stops.ToString();

        void Stop(string colour, int from, int to) => stops.Append(stops.Length > 0 ? "," : "").Append(colour).Append(' ').Append(Percent(from)).Append(' ').Append(Percent(to));
    }
}
