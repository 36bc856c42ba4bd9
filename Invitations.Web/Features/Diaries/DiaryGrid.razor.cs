using System.Globalization;
using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

public sealed partial class DiaryGrid
{
    private ElementReference _element;
    private DotNetObjectReference<DiaryGrid>? _self;
    private GridLayout _layout = null!;
    private IReadOnlyList<GutterScale> _scales = [];
    private IReadOnlyList<DayPart> _free = [];
    private string _words = "", _clock = "";
    private (IReadOnlyList<GridColumn>, LocalDateTime, bool, string?, IReadOnlyList<Interval>, bool, bool)? _drawn;
    private bool _isDrawn;

    /// <summary>What stands side by side: at least one column, at most a hundred, all in one zone.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<GridColumn> Columns { get; set; } = [];

    /// <summary>The time it is now, by the clock of the zone shown.</summary>
    [Parameter, EditorRequired] public LocalDateTime Now { get; set; }

    /// <summary>Whether something else is being read.</summary>
    [Parameter] public bool IsBusy { get; set; }

    /// <summary>The IANA id of a zone whose hours stand beside those of the zone shown.</summary>
    [Parameter] public string? SecondZone { get; set; }

    /// <summary>When all the diaries are free, for the column of everybody.</summary>
    [Parameter] public IReadOnlyList<Interval> Free { get; set; } = [];

    /// <summary>Empty time was clicked or dragged over; its task lasts until what came of it is done with.</summary>
    [Parameter] public EventCallback<PointedTime> OnPoint { get; set; }

    /// <summary>The heading of a date was pressed.</summary>
    [Parameter] public EventCallback<LocalDate> OnDay { get; set; }

    /// <summary>The name over a column was pressed.</summary>
    [Parameter] public EventCallback<Participant> OnOwner { get; set; }

    protected override IEnumerable<DiaryView> Views => Columns.Where(c => !c.IsEverybody).Select(c => c.View).Distinct();

    private LocalDate Today => Now.Date;

    private GridColumn First => Columns[0];

    // In another's diary it invites them; where nothing may be pointed at, nobody listens.
    private bool MayAdd => OnPoint.HasDelegate;

    private bool HasEverybody => First.IsEverybody;

    // The narrow column has a width of its own.
    private int Shown => Columns.Count - (HasEverybody ? 1 : 0);

    private string Look => "diary-grid" + (HasEverybody ? " with-everybody" : "") + (First.Heading is null ? Columns.Count is 1 ? " one" : "" : " people") + (_scales.Count > 1 ? " two-zones" : "");

    // Most of an hour before the day begins, so that it does not begin at the very edge, and no figures of an hour are cut in two.
    private int Top => Math.Max(0, (_layout.Begins ?? 8 * 60) - 50);

    /// <summary>Called by the browser: empty time was clicked or dragged over.</summary>
    /// <param name="column">Which, from 0.</param>
    /// <param name="from">The minute of the day it starts at.</param>
    /// <param name="to">The minute it ends at, excluded; may be on the next date.</param>
    [JSInvokable]
    public Task PointAsync(int column, int from, int to)
    {
        if (!MayAddIn(column) || from < 0 || from >= EntryPlacement.MinutesADay || to <= from || to > 2 * EntryPlacement.MinutesADay) return Task.CompletedTask;
        var midnight = Columns[column].Date.AtMidnight();
        return SayAsync(() => OnPoint.InvokeAsync(new(midnight.PlusMinutes(from), midnight.PlusMinutes(to), AllDay: false, Columns[column])));
    }

    /// <summary>Called by the browser: the strip above the hours was clicked.</summary>
    [JSInvokable]
    public Task PointAllDayAsync(int column)
    {
        if (!MayAddIn(column)) return Task.CompletedTask;
        var midnight = Columns[column].Date.AtMidnight();
        return SayAsync(() => OnPoint.InvokeAsync(new(midnight, midnight, AllDay: true, Columns[column])));
    }

    protected override void OnParametersSet()
    {
        var toDraw = (Columns, Now, IsBusy, SecondZone, Free, MayAdd, OnMove is null);
        _isDrawn = _drawn == toDraw;
        if (_isDrawn) return;
        _drawn = toDraw;
        if (!ReferenceEquals(_layout?.Columns, Columns)) _layout = GridLayout.Of(Columns, Text);
        var zone = First.View.Zone;
        (_words, _clock) = (GridWords.Of(Text), GridWords.Clock);
        _scales = [GutterScale.Of(First.Date, zone, zone), .. SecondZone is { } second && second != First.View.ZoneId ? [GutterScale.Of(First.Date, zone, DateTimeZoneProviders.Tzdb[second])] : Array.Empty<GutterScale>()];
        _free = HasEverybody ? [.. Free.SelectMany(f => EntryPlacement.Parts(f, First.Date, 1, zone))] : [];
    }

    // The page is drawn again for its small calendar and its menus; what it hands in here is the same then, and the same would be drawn, and kept twice.
    protected override bool ShouldRender() => !_isDrawn;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        _isDrawn = true;
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        await JS.InvokeVoidAsync("Invitations.diary.attach", _element, _self);
    }

    public async ValueTask DisposeAsync()
    {
        if (_self is null) return;
        await JS.InvokeLastAsync("Invitations.diary.detach", _element);
        _self.Dispose();
    }

    private bool MayAddIn(int column) => MayAdd && column >= 0 && column < Columns.Count;

    private bool MayMove(EntryFace face) => OnMove is not null && face.MayMove;

    private EntryDrawing BarOf(PlacedRun<EntryFace> run, int column) => new(
        run.Entry, $"--wide:{run.LastDay - run.Day + 1};--row:{run.Row}", $"bar {Edges(run.IsContinued, run.Continues)}",
        LastDay: column + run.LastDay - run.Day, MayMove: MayMove(run.Entry));

    private EntryDrawing EntryOf(PlacedEntry<EntryFace> placed, int column) => new(
        placed.Entry, Place(placed), Size(placed.Part), MayMove: MayMove(placed.Entry), GoesOn: placed.Part.Continues);

    private static int MinuteOf(LocalTime time) => time.Hour * 60 + time.Minute;

    private static LocalTime TimeAt(int minute) => LocalTime.FromMinutesSinceMidnight(minute % EntryPlacement.MinutesADay);

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private static string NameOf(GridColumn column) => column.Heading is { } whose ? $"{whose}, {When.LongDate(column.Date)}" : When.LongDate(column.Date);

    private string AllDayNameOf(GridColumn column)
    {
        var date = When.LongAllDay(Text, column.Date, column.Date);
        return column.Heading is { } whose ? $"{whose}, {date}" : date;
    }

    private string HeadLook(GridColumn column) => "date" + (column.Heading is null && column.Date == Today ? " today" : "") + (HolidayOf(column) is null ? "" : " is-holiday");

    // Where diaries stand side by side, each has the holidays of its own country.
    private string? HolidayOf(GridColumn column) =>
        column.IsEverybody || column.View.Holidays.Where(h => h.Date == column.Date).Select(h => (Holiday?)h.Holiday).FirstOrDefault() is not { } holiday ? null : Text.Holiday(holiday);

    private string ColumnLook(int column) =>
        "column" + (Columns[column].View.Whose.Kind is ParticipantKind.Employee && !Columns[column].IsEverybody ? " shaded" : "") + (Columns[column].IsEverybody ? " everybody" : "");

    private static string Edges(bool isContinued, bool continues) => $"{(isContinued ? "continued " : "")}{(continues ? "continues" : "")}";

    private static string Size(DayPart part) => (part.End - part.Start) switch { <= 20 => "short tiny", < 45 => "short", _ => "" };

    private static string Block(int from, int to) => string.Create(CultureInfo.InvariantCulture, $"--from:{from};--to:{to}");

    private static string Place(PlacedEntry<EntryFace> placed)
    {
        // What stands alone, in the first lane or in one alone is the style sheet's.
        var beside = placed.Lanes == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $";--of:{placed.Lanes}");
        if (placed.Lane > 0) beside += string.Create(CultureInfo.InvariantCulture, $";--lane:{placed.Lane}");
        if (placed.LanesWide > 1) beside += string.Create(CultureInfo.InvariantCulture, $";--wide:{placed.LanesWide}");
        return string.Create(CultureInfo.InvariantCulture, $"--from:{placed.Part.Start};--to:{placed.Part.End}{beside}");
    }
}
