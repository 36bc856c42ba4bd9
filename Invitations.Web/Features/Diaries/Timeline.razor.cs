using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

public sealed partial class Timeline
{
    private const int LeastFree = 15;
    private const int Shades = 4;
    private const int Few = 10;

    private ElementReference _element;
    private DotNetObjectReference<Timeline>? _self;
    private TimelineAxis _axis = new(480, 960, new HashSet<int>());
    private string[] _names = [];
    private string[] _shades = [];
    private IReadOnlyList<DayPart> _free = [];
    private string _style = "", _words = "", _clock = "";
    private (IReadOnlyList<DiaryView>, LocalDate, int, LocalDateTime)? _drawn;

    /// <summary>The diaries, in the order of the rows, all in one zone.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<DiaryView> Diaries { get; set; } = [];

    /// <summary>The first date shown.</summary>
    [Parameter, EditorRequired] public LocalDate First { get; set; }

    /// <summary>How many dates are shown.</summary>
    [Parameter] public int Days { get; set; } = 7;

    /// <summary>The time it is now, by the clock of the zone shown.</summary>
    [Parameter, EditorRequired] public LocalDateTime Now { get; set; }

    /// <summary>Whether another week, or other diaries, are being read.</summary>
    [Parameter] public bool IsBusy { get; set; }

    /// <summary>A time was pointed out across all rows; its task lasts until what came of it is done with.</summary>
    [Parameter] public EventCallback<PointedTime> OnPoint { get; set; }

    /// <summary>A name was pressed: that diary alone.</summary>
    [Parameter] public EventCallback<Participant> OnOwner { get; set; }

    /// <summary>A date was pressed: that day of all.</summary>
    [Parameter] public EventCallback<LocalDate> OnDay { get; set; }

    protected override IEnumerable<DiaryView> Views => Diaries;

    private LocalDate Today => Now.Date;

    private (int Day, int Minute)? NowAt
    {
        get
        {
            var minute = Now.Hour * 60 + Now.Minute;
            return Today >= First && Today < First.PlusDays(Days) && minute >= _axis.From && minute <= _axis.To ? (Period.DaysBetween(First, Today), minute) : null;
        }
    }

    /// <summary>Called by the browser: a time was clicked or dragged over.</summary>
    /// <param name="day">The column.</param>
    /// <param name="from">The minute of the day it starts at.</param>
    /// <param name="to">The minute it ends at, excluded.</param>
    [JSInvokable]
    public Task PointAsync(int day, int from, int to)
    {
        if (day < 0 || day >= Days || from < 0 || to <= from || to > EntryPlacement.MinutesADay) return Task.CompletedTask;
        var midnight = First.PlusDays(day).AtMidnight();
        return SayAsync(() => OnPoint.InvokeAsync(new(midnight.PlusMinutes(from), midnight.PlusMinutes(to), AllDay: false)));
    }

    protected override void OnParametersSet()
    {
        (_words, _clock) = (GridWords.Of(Text), GridWords.Clock);
        // The minute moves the line alone, unless it takes something from what is free.
        var quarter = Now.Date.AtMidnight().PlusMinutes((Now.Hour * 60 + Now.Minute + LeastFree - 1) / LeastFree * LeastFree);
        if (_drawn == (Diaries, First, Days, quarter)) return;
        _drawn = (Diaries, First, Days, quarter);
        _names = [.. Enumerable.Range(0, Days).Select(day => When.LongDate(First.PlusDays(day)))];
        _axis = TimelineAxis.Of(Diaries, First, Days);
        _style = $"--tracks:{_axis.Tracks(Days)};--axis-from:{_axis.From};--axis-span:{_axis.Span};--hours:{_axis.Span / 60};--step:{_axis.Step};--noon:{_axis.Percent(12 * 60)}";
        Share(quarter);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        await JS.InvokeVoidAsync("Invitations.timeline.attach", _element, _self);
    }

    public async ValueTask DisposeAsync()
    {
        if (_self is null) return;
        await JS.InvokeLastAsync("Invitations.timeline.detach", _element);
        _self.Dispose();
    }

    private void Share(LocalDateTime earliest)
    {
        if (Diaries.Count == 0)
        {
            (_shades, _free) = ([.. _names.Select(_ => _axis.Paint([]))], []);
            return;
        }

        var zone = Diaries[0].Zone;
        var times = EverybodyFree.Of(Diaries, new(zone.AtStartOfDay(First).ToInstant(), zone.AtStartOfDay(First.PlusDays(Days)).ToInstant()));
        var parts = times.Where(t => t.IsFree || t.Taken > 0).SelectMany(t => EntryPlacement.Parts(t.When, First, Days, zone).Select(part => (part, Colour: ShadeOf(t)))).ToLookup(p => p.part.Day);
        _shades = [.. Enumerable.Range(0, Days).Select(day => _axis.Paint(parts[day].Select(p => (p.part.Start, p.part.End, p.Colour))))];
        _free =
        [
            .. from free in times.Free(earliest.InZoneLeniently(zone).ToInstant(), Duration.FromMinutes(LeastFree))
               from part in EntryPlacement.Parts(free, First, Days, zone)
               let shown = _axis.Clip(part.Start, part.End)
               where shown is not null && shown.Value.To - shown.Value.From >= LeastFree
               select part with { Start = shown.Value.From, End = shown.Value.To },
        ];
    }

    private static string ShadeOf(SharedTime time) => time.IsFree ? "var(--mud-palette-surface)" : $"var(--share-{(time.Taken * Shades + time.Of - 1) / time.Of})";

    private string EverybodyOn(int day)
    {
        var free = string.Join(", ", _free.Where(f => f.Day == day).Select(Times));
        return $"{Text["Timeline_Everybody"]}, {_names[day]}, {(free.Length > 0 ? Text["Timeline_Free", free] : Text["Timeline_NoneFree"])}";
    }

    private static string Times(DayPart part) => $"{Time(part.Start)}–{Time(part.End)}";

    private static string Time(int minute) => When.Time(LocalTime.FromMinutesSinceMidnight(minute % EntryPlacement.MinutesADay));
}
