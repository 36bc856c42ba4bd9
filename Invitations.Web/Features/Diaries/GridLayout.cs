using Invitations.Core.Diaries;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>Where everything stands in the columns of a grid. Dates of one diary that follow each other are placed together, so that a bar runs over them.</summary>
internal sealed class GridLayout
{
    private readonly List<PlacedEntry<EntryFace>>[] _entries;
    private readonly List<PlacedRun<EntryFace>>[] _bars;
    private readonly List<DayPart>[] _working;

    private GridLayout(IReadOnlyList<GridColumn> columns)
    {
        Columns = columns;
        (_entries, _bars, _working) = (Lists<PlacedEntry<EntryFace>>(), Lists<PlacedRun<EntryFace>>(), Lists<DayPart>());

        List<T>[] Lists<T>() => [.. columns.Select(_ => new List<T>())];
    }

    /// <summary>The columns it was made for.</summary>
    public IReadOnlyList<GridColumn> Columns { get; }

    /// <summary>How many rows the strip above the hours has; at least one.</summary>
    public int Rows { get; private set; } = 1;

    /// <summary>The minute the earliest working day begins; none where nobody works.</summary>
    public int? Begins => _working.SelectMany(w => w).Select(w => (int?)w.Start).Min();

    /// <summary>The whole hours that hold everybody's working times and everything with hours, the last excluded; eight to four when there is nothing. What paper shows.</summary>
    public (int From, int To) Hours
    {
        get
        {
            var parts = _working.SelectMany(w => w).Concat(_entries.SelectMany(e => e).Select(e => e.Part)).ToList();
            return parts.Count == 0 ? (8, 16) : (parts.Min(p => p.Start) / 60, (parts.Max(p => p.End) + 59) / 60);
        }
    }

    /// <summary>Entries with hours in a column, by start and lane.</summary>
    public IReadOnlyList<PlacedEntry<EntryFace>> Entries(int column) => _entries[column];

    /// <summary>Bars that begin in a column.</summary>
    public IReadOnlyList<PlacedRun<EntryFace>> Bars(int column) => _bars[column];

    /// <summary>Working times of a column; none on a holiday.</summary>
    public IReadOnlyList<DayPart> Working(int column) => _working[column];

    /// <summary>Places everything.</summary>
    public static GridLayout Of(IReadOnlyList<GridColumn> columns, IStringLocalizer<UiText> text)
    {
        var layout = new GridLayout(columns);
        for (var at = 0; at < columns.Count;)
        {
            var days = 1;
            while (at + days < columns.Count && Follows(columns[at + days - 1], columns[at + days])) days++;
            if (!columns[at].IsEverybody) layout.Place(at, days, text);
            at += days;
        }

        return layout;
    }

    private static bool Follows(GridColumn before, GridColumn after) =>
        ReferenceEquals(before.View, after.View) && !before.IsEverybody && after.Date == before.Date.PlusDays(1);

    private void Place(int at, int days, IStringLocalizer<UiText> text)
    {
        var (view, first) = (Columns[at].View, Columns[at].Date);
        var zone = view.Zone;
        var faces = view.Entries.Select(e => EntryFace.Of(e, text, zone)).Concat(view.Busy.Select(b => EntryFace.Of(b, text, zone))).ToList();
        foreach (var entry in EntryPlacement.Place(faces.Where(f => f.Dates is null), f => f.When, first, days, zone)) _entries[at + entry.Part.Day].Add(entry);
        foreach (var bar in EntryPlacement.PlaceRuns(faces.Where(f => f.Dates is not null), f => f.Dates!.Value, first, days))
        {
            _bars[at + bar.Day].Add(bar);
            Rows = Math.Max(Rows, bar.Row + 1);
        }

        foreach (var part in view.Working.SelectMany(w => EntryPlacement.Parts(w, first, days, zone))) _working[at + part.Day].Add(part);
    }
}
