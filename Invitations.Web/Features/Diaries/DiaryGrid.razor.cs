using System.Globalization;
using Invitations.Core.Diaries;
using Invitations.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>A time somebody pointed out on the grid.</summary>
/// <param name="Start">Included, by the clock on the viewer's wall.</param>
/// <param name="End">Excluded; midnight of the next date for the end of a date.</param>
/// <param name="AllDay">Whether it was in the strip above the hours: then only the dates count.</param>
public readonly record struct PointedTime(LocalDateTime Start, LocalDateTime End, bool AllDay);

public sealed partial class DiaryGrid
{
    private const int PixelsAnHour = 56;

    private ElementReference _element;
    private DotNetObjectReference<DiaryGrid>? _self;
    private IReadOnlyList<PlacedEntry<EntryFace>> _placed = [];
    private IReadOnlyList<PlacedRun<EntryFace>> _runs = [];
    private IReadOnlyList<DayPart> _working = [];
    private int _rows = 1;

    /// <summary>The diary, as the viewer may see it; it may hold more dates than are shown.</summary>
    [Parameter, EditorRequired] public DiaryView View { get; set; } = null!;

    /// <summary>The first date shown.</summary>
    [Parameter, EditorRequired] public LocalDate First { get; set; }

    /// <summary>How many dates are shown.</summary>
    [Parameter] public int Days { get; set; } = 7;

    /// <summary>The time it is now, by the clock on the viewer's wall.</summary>
    [Parameter, EditorRequired] public LocalDateTime Now { get; set; }

    /// <summary>Whether another week is being read.</summary>
    [Parameter] public bool IsBusy { get; set; }

    /// <summary>Empty time was clicked or dragged over; its task lasts until what came of it is done with.</summary>
    [Parameter] public EventCallback<PointedTime> OnPoint { get; set; }

    /// <summary>The follow-up to open.</summary>
    [Parameter] public EventCallback<int> OnOpen { get; set; }

    /// <summary>-1 for the previous week, 1 for the next.</summary>
    [Parameter] public EventCallback<int> OnTurn { get; set; }

    private LocalDate Today => Now.Date;

    private (int Day, int Minute)? NowAt =>
        Today >= First && Today < First.PlusDays(Days) ? (Period.DaysBetween(First, Today), MinuteOf(Now.TimeOfDay)) : null;

    // Most of an hour before the day begins, so that it does not begin at the very edge, and no figures of an hour are cut in two.
    private int Top => Math.Max(0, (_working.Count > 0 ? _working.Min(w => w.Start) : 8 * 60) - 50);

    /// <summary>Called by the browser: empty time was clicked or dragged over.</summary>
    /// <param name="day">The column.</param>
    /// <param name="from">The minute of the day it starts at.</param>
    /// <param name="to">The minute it ends at, excluded; may be on the next date.</param>
    [JSInvokable]
    public Task PointAsync(int day, int from, int to)
    {
        if (!View.MayAdd || day < 0 || day >= Days || from < 0 || from >= EntryPlacement.MinutesADay || to <= from || to > 2 * EntryPlacement.MinutesADay) return Task.CompletedTask;
        var midnight = First.PlusDays(day).AtMidnight();
        return SayAsync(() => OnPoint.InvokeAsync(new(midnight.PlusMinutes(from), midnight.PlusMinutes(to), AllDay: false)));
    }

    /// <summary>Called by the browser: the strip above the hours was clicked.</summary>
    [JSInvokable]
    public Task PointAllDayAsync(int day)
    {
        if (!View.MayAdd || day < 0 || day >= Days) return Task.CompletedTask;
        var midnight = First.PlusDays(day).AtMidnight();
        return SayAsync(() => OnPoint.InvokeAsync(new(midnight, midnight, AllDay: true)));
    }

    /// <summary>Called by the browser: an entry is to be opened.</summary>
    [JSInvokable]
    public Task OpenAsync(int followUpId) => SayAsync(() => OnOpen.InvokeAsync(followUpId));

    /// <summary>Called by the browser: the keyboard asks for another week.</summary>
    [JSInvokable]
    public Task TurnAsync(int weeks) => SayAsync(() => OnTurn.InvokeAsync(Math.Sign(weeks)));

    protected override void OnParametersSet()
    {
        var zone = View.Zone;
        var faces = View.Entries.Select(e => EntryFace.Of(e, Text, zone)).Concat(View.Busy.Select(b => EntryFace.Of(b, Text, zone))).ToList();
        _placed = EntryPlacement.Place(faces.Where(f => f.Dates is null), f => f.When, First, Days, zone);
        _runs = EntryPlacement.PlaceRuns(faces.Where(f => f.Dates is not null), f => f.Dates!.Value, First, Days);
        _rows = _runs.Count == 0 ? 1 : _runs.Max(r => r.Row) + 1;
        _working = [.. View.Working.SelectMany(w => EntryPlacement.Parts(w, First, Days, zone))];
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

    // What the browser calls directly does not pass the page's guard by itself.
    private async Task SayAsync(Func<Task> act)
    {
        try { await InvokeAsync(act); }
        catch (Exception e) { await DispatchExceptionAsync(e); }
    }

    private static int MinuteOf(LocalTime time) => time.Hour * 60 + time.Minute;

    // Several busy times may be alike, and none has an identity to be told by; an entry has one part a date.
    private static object? KeyOf(EntryFace face, int day) => face.FollowUpId > 0 ? (face.FollowUpId, day) : null;

    private static string Edges(bool isContinued, bool continues) => $"{(isContinued ? "continued " : "")}{(continues ? "continues" : "")}";

    private static string Size(DayPart part) => (part.End - part.Start) switch { <= 20 => "short tiny", < 45 => "short", _ => "" };

    private static string Block(int day, int from, int to) => string.Create(CultureInfo.InvariantCulture, $"--day:{day};--from:{from};--to:{to}");

    private static string Place(PlacedEntry<EntryFace> placed)
    {
        var pixels = (placed.Part.End - placed.Part.Start) * PixelsAnHour / 60;
        var lines = Math.Clamp((pixels - 6) / 15 - (placed.Entry.Detail.Length > 0 ? 1 : 0), 1, 3);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"--from:{placed.Part.Start};--to:{placed.Part.End};--lane:{placed.Lane};--lanes:{placed.Lanes};--lanes-wide:{placed.LanesWide};--lines:{lines}");
    }
}
