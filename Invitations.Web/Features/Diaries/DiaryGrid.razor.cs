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
    private DiaryEntry? _carried;
    private IReadOnlyList<GutterScale> _scales = [];
    private IReadOnlyList<DayPart> _free = [];
    private string _words = "", _clock = "";

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

    /// <summary>The follow-up to open.</summary>
    [Parameter] public EventCallback<int> OnOpen { get; set; }

    /// <summary>-1 for what is before the dates shown, 1 for what is after them.</summary>
    [Parameter] public EventCallback<int> OnTurn { get; set; }

    /// <summary>The heading of a date was pressed.</summary>
    [Parameter] public EventCallback<LocalDate> OnDay { get; set; }

    /// <summary>The name over a column was pressed.</summary>
    [Parameter] public EventCallback<Participant> OnOwner { get; set; }

    /// <summary>An entry was put elsewhere; says whether it may stay there. Without it nothing is moved.</summary>
    [Parameter] public Func<EntryMove, Task<bool>>? OnMove { get; set; }

    /// <summary>A copy of an entry was put somewhere; says whether it may stay there.</summary>
    [Parameter] public Func<EntryMove, Task<bool>>? OnCopy { get; set; }

    /// <summary>Something of the to-do list was given a time; says whether it may have it.</summary>
    [Parameter] public Func<EntryMove, Task<bool>>? OnPlace { get; set; }

    /// <summary>An entry was put into the to-do list; says whether it may be there.</summary>
    [Parameter] public Func<int, Task<bool>>? OnPark { get; set; }

    /// <summary>An entry is to be deleted.</summary>
    [Parameter] public EventCallback<int> OnDelete { get; set; }

    /// <summary>An entry is to be marked done, or no longer.</summary>
    [Parameter] public EventCallback<EntryDone> OnComplete { get; set; }

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

    /// <summary>Called by the browser: an entry is to be opened.</summary>
    [JSInvokable]
    public Task OpenAsync(int followUpId) => SayAsync(() => OnOpen.InvokeAsync(followUpId));

    /// <summary>Called by the browser: the keyboard, a swipe or something held at the edge asks for other dates.</summary>
    /// <param name="by">-1 or 1.</param>
    /// <param name="carried">The follow-up that is carried along, which the dates turned to do not have.</param>
    [JSInvokable]
    public Task TurnAsync(int by, int carried = 0)
    {
        _carried = EntryOf(carried);
        return SayAsync(() => OnTurn.InvokeAsync(Math.Sign(by)));
    }

    /// <summary>Called by the browser: an entry was let go, or something of the to-do list.</summary>
    /// <returns>Whether it may stay there.</returns>
    [JSInvokable]
    public Task<bool> DropAsync(GridDrop drop) => AskAsync(async () =>
    {
        var entry = EntryOf(drop.Id);
        if (GridMoves.Of(drop, entry, First.View.ZoneId) is not { } move) return false;
        var act = entry is null ? OnPlace : drop.Copies ? OnCopy : entry.MayMove ? OnMove : null;
        return act is not null && await act(move);
    });

    /// <summary>Called by the browser: an entry was put into the to-do list.</summary>
    /// <returns>Whether it may be there.</returns>
    [JSInvokable]
    public Task<bool> ParkAsync(int followUpId) => AskAsync(async () => OnPark is not null && EntryOf(followUpId) is { MayMove: true } && await OnPark(followUpId));

    /// <summary>Called by the browser: an entry is to be deleted.</summary>
    [JSInvokable]
    public Task DeleteAsync(int followUpId) => SayAsync(() => EntryOf(followUpId) is null ? Task.CompletedTask : OnDelete.InvokeAsync(followUpId));

    /// <summary>Called by the browser: an entry is to be marked done, or no longer.</summary>
    [JSInvokable]
    public Task CompleteAsync(int followUpId) => SayAsync(() => EntryOf(followUpId) is { } entry ? OnComplete.InvokeAsync(new(followUpId, !entry.IsCompleted)) : Task.CompletedTask);

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_layout?.Columns, Columns)) _layout = GridLayout.Of(Columns, Text);
        var zone = First.View.Zone;
        (_words, _clock) = (GridWords.Of(Text), GridWords.Clock);
        _scales = [GutterScale.Of(First.Date, zone, zone), .. SecondZone is { } second && second != First.View.ZoneId ? [GutterScale.Of(First.Date, zone, DateTimeZoneProviders.Tzdb[second])] : Array.Empty<GutterScale>()];
        _free = HasEverybody ? [.. Free.SelectMany(f => EntryPlacement.Parts(f, First.Date, 1, zone))] : [];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        await JS.InvokeVoidAsync("Invitations.diary.attach", _element, _self);
    }

    public async ValueTask DisposeAsync()
    {
        if (_self is null) return;
        try { await JS.InvokeVoidAsync("Invitations.diary.detach", _element); }
        catch (JSDisconnectedException) { } // The page is gone, and what listened in it too.
        _self.Dispose();
    }

    private bool MayAddIn(int column) => MayAdd && column >= 0 && column < Columns.Count;

    // The same follow-up may stand in several diaries.
    private DiaryEntry? EntryOf(int followUpId) =>
        Columns.Where(c => !c.IsEverybody).Select(c => c.View).Distinct().SelectMany(v => v.Entries).FirstOrDefault(e => e.FollowUpId == followUpId)
        ?? (_carried?.FollowUpId == followUpId ? _carried : null);

    private bool MayMove(EntryFace face) => OnMove is not null && face.MayMove;

    // What the browser calls directly does not pass the page's guard by itself.
    private async Task SayAsync(Func<Task> act)
    {
        try { await InvokeAsync(act); }
        catch (Exception e) { await DispatchExceptionAsync(e); }
    }

    private async Task<bool> AskAsync(Func<Task<bool>> ask)
    {
        var stays = false;
        await SayAsync(async () => stays = await ask());
        return stays;
    }

    private EntryDrawing BarOf(PlacedRun<EntryFace> run, int column) => new(
        run.Entry, $"--wide:{run.LastDay - run.Day + 1};--row:{run.Row}", $"bar {Edges(run.IsContinued, run.Continues)}", column, column + run.LastDay - run.Day,
        MayMove: MayMove(run.Entry), IsFirstPart: _layout.IsFirst(run.Entry.FollowUpId, column));

    private EntryDrawing EntryOf(PlacedEntry<EntryFace> placed, int column) => new(
        placed.Entry, Place(placed), Size(placed.Part), column, MayMove: MayMove(placed.Entry), GoesOn: placed.Part.Continues,
        IsFirstPart: _layout.IsFirst(placed.Entry.FollowUpId, column));

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

    // Several busy times may be alike, and none has an identity to be told by; an entry has one part a column.
    private static object? KeyOf(EntryFace face, int column) => face.FollowUpId > 0 ? (face.FollowUpId, column) : null;

    private static string Edges(bool isContinued, bool continues) => $"{(isContinued ? "continued " : "")}{(continues ? "continues" : "")}";

    private static string Size(DayPart part) => (part.End - part.Start) switch { <= 20 => "short tiny", < 45 => "short", _ => "" };

    private static string Block(int from, int to) => string.Create(CultureInfo.InvariantCulture, $"--from:{from};--to:{to}");

    private static string Place(PlacedEntry<EntryFace> placed)
    {
        var beside = placed.Lanes == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $";--lane:{placed.Lane};--of:{placed.Lanes};--wide:{placed.LanesWide}");
        return string.Create(CultureInfo.InvariantCulture, $"--from:{placed.Part.Start};--to:{placed.Part.End}{beside}");
    }
}
