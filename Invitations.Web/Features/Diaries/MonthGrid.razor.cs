using System.Globalization;
using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Web.Features.Diaries;

/// <summary>A month of one diary.</summary>
/// <remarks>
/// The keyboard: one tab stop. Left and right go between the dates; down goes over what stands on a date, then to the date a week later, and up back
/// to the date and to the one a week earlier; with Ctrl both go by weeks. Home and End are the ends of the week, with Ctrl those of the month; PageUp and PageDown turn it.
/// Enter opens what the focus is on: a date leads to its day, an entry opens. Space on a date plans something on it. M takes an entry up: arrows carry it,
/// Enter puts it down, Ctrl+Enter a copy of it, T puts it into the to-do list, Escape leaves it where it was. Delete deletes, C marks it done.
/// </remarks>
public sealed partial class MonthGrid
{
    /// <summary>No more lines a cell than these, however high the window: what is drawn is bounded, whatever the month holds.</summary>
    public const int MostLines = 6;

    private const int MostDots = 3;

    private ElementReference _element;
    private DotNetObjectReference<MonthGrid>? _self;
    private IReadOnlyList<MonthWeek<Item>> _weeks = [];
    private List<Item> _items = [];
    private HashSet<LocalDate>? _worked;
    private (DiaryView View, LocalDate First)? _read;
    private int _lines = 4;
    private LocalDate _chosen, _month;
    private LocalDate? _listed;

    /// <summary>The diary, as the viewer may see it, from <see cref="FirstOf"/> for <see cref="MonthPlacement.Days"/> dates.</summary>
    [Parameter, EditorRequired] public DiaryView View { get; set; } = null!;

    /// <summary>Any date of the month; on a phone the date whose entries are listed first.</summary>
    [Parameter, EditorRequired] public LocalDate Month { get; set; }

    /// <summary>The time it is now, by the clock on the viewer's wall.</summary>
    [Parameter, EditorRequired] public LocalDateTime Now { get; set; }

    /// <summary>Whether another month is being read.</summary>
    [Parameter] public bool IsBusy { get; set; }

    /// <summary>Dots for entries, and a list of the chosen date's below.</summary>
    [Parameter] public bool IsPhone { get; set; }

    /// <summary>The follow-up to open.</summary>
    [Parameter] public EventCallback<int> OnOpen { get; set; }

    /// <summary>The date whose day is asked for.</summary>
    [Parameter] public EventCallback<LocalDate> OnDay { get; set; }

    /// <summary>The first date of the week that is asked for.</summary>
    [Parameter] public EventCallback<LocalDate> OnWeek { get; set; }

    /// <summary>-1 for the previous month, 1 for the next.</summary>
    [Parameter] public EventCallback<int> OnTurn { get; set; }

    /// <summary>Empty dates were clicked or dragged over: whole dates, the last included.</summary>
    [Parameter] public EventCallback<PointedTime> OnPoint { get; set; }

    /// <summary>An entry was put on another date; its task lasts until it is there or was refused.</summary>
    [Parameter] public EventCallback<EntryMove> OnMove { get; set; }

    /// <summary>A copy of an entry was put on another date.</summary>
    [Parameter] public EventCallback<EntryMove> OnCopy { get; set; }

    /// <summary>Something of the to-do list was put on a date.</summary>
    [Parameter] public EventCallback<EntryMove> OnPlace { get; set; }

    /// <summary>The follow-up that was put on the to-do list.</summary>
    [Parameter] public EventCallback<int> OnPark { get; set; }

    /// <summary>The follow-up to delete.</summary>
    [Parameter] public EventCallback<int> OnDelete { get; set; }

    /// <summary>An entry is to be marked done, or no longer.</summary>
    [Parameter] public EventCallback<EntryDone> OnComplete { get; set; }

    /// <summary>The first date shown of a month.</summary>
    public static LocalDate FirstOf(LocalDate month) => Weeks.FirstOf(new(month.Year, month.Month, 1));

    private LocalDate First => FirstOf(Month);

    private LocalDate Today => Now.Date;

    // In another's diary it invites them; where nothing may be pointed at, nobody listens.
    private bool MayAdd => OnPoint.HasDelegate;

    /// <summary>Called by the browser: this many lines fit into a cell.</summary>
    [JSInvokable]
    public Task FitAsync(int lines) => SayAsync(() =>
    {
        lines = Math.Clamp(lines, 1, MostLines);
        if (lines == _lines) return Task.CompletedTask;
        _lines = lines;
        PlaceAll();
        StateHasChanged();
        return Task.CompletedTask;
    });

    /// <summary>Called by the browser: dates were clicked or dragged over, the last included.</summary>
    [JSInvokable]
    public Task PointAsync(int from, int to)
    {
        if (!MayAdd || from < 0 || to < from || to >= MonthPlacement.Days) return Task.CompletedTask;
        return SayAsync(() => OnPoint.InvokeAsync(new(First.PlusDays(from).AtMidnight(), First.PlusDays(to).AtMidnight(), AllDay: true)));
    }

    /// <summary>Called by the browser: an entry is to be opened.</summary>
    [JSInvokable]
    public Task OpenAsync(int followUpId) => SayAsync(() =>
    {
        _listed = null;
        return OnOpen.InvokeAsync(followUpId);
    });

    /// <summary>Called by the browser: an entry was carried to another date, which may be one of the small calendar's.</summary>
    /// <param name="followUpId">Which.</param>
    /// <param name="from">The date it was taken by, as an index.</param>
    /// <param name="to">The date it was put on, ISO.</param>
    /// <param name="isCopy">Whether it stays and a copy is put there.</param>
    [JSInvokable]
    public Task MoveAsync(int followUpId, int from, string to, bool isCopy)
    {
        if (_items.Find(i => i.Entry?.FollowUpId == followUpId)?.Entry is not { } entry) return Task.CompletedTask;
        if (LocalDatePattern.Iso.Parse(to) is not { Success: true, Value: var target } || !Weeks.CanShow(target)) return Task.CompletedTask;
        var days = Period.DaysBetween(First.PlusDays(from), target);
        if (days == 0 && !isCopy) return Task.CompletedTask;
        return SayAsync(() =>
        {
            _listed = null;
            return (isCopy ? OnCopy : OnMove).InvokeAsync(Moved(entry, days));
        });
    }

    /// <summary>Called by the browser: something of the to-do list was put on a date, where it begins with the working day.</summary>
    /// <param name="followUpId">Which.</param>
    /// <param name="to">The date, ISO.</param>
    /// <param name="minutes">How long it takes.</param>
    /// <param name="version">Of the follow-up, as the list showed it.</param>
    [JSInvokable]
    public Task PlaceAsync(int followUpId, string to, int minutes, int version)
    {
        if (LocalDatePattern.Iso.Parse(to) is not { Success: true, Value: var date } || !Weeks.CanShow(date) || minutes is < 1 or > EntryPlacement.MinutesADay) return Task.CompletedTask;
        var start = View.Working.Select(w => Wall(w.Start)).Where(w => w.Date == date).Append(date.At(new(8, 0))).First();
        return SayAsync(() => OnPlace.InvokeAsync(new(followUpId, version, start, start.PlusMinutes(minutes), false, View.ZoneId)));
    }

    /// <summary>Called by the browser: an entry was put on the to-do list.</summary>
    [JSInvokable]
    public Task ParkAsync(int followUpId) => SayAsync(() => OnPark.InvokeAsync(followUpId));

    /// <summary>Called by the browser: an entry is to be deleted.</summary>
    [JSInvokable]
    public Task DeleteAsync(int followUpId) => SayAsync(() =>
    {
        _listed = null;
        return OnDelete.InvokeAsync(followUpId);
    });

    /// <summary>Called by the browser: an entry is to be marked done, or no longer.</summary>
    [JSInvokable]
    public Task CompleteAsync(int followUpId) => SayAsync(() =>
        _items.Find(i => i.Entry?.FollowUpId == followUpId)?.Entry is { } entry ? OnComplete.InvokeAsync(new(followUpId, !entry.IsCompleted)) : Task.CompletedTask);

    /// <summary>Called by the browser: the keyboard asks for another month.</summary>
    [JSInvokable]
    public Task TurnAsync(int months) => SayAsync(() => OnTurn.InvokeAsync(Math.Sign(months)));

    /// <summary>Called by the browser: Escape, the list's own button, or a click beside it.</summary>
    [JSInvokable]
    public Task CloseListAsync() => SayAsync(() =>
    {
        _listed = null;
        StateHasChanged();
        return Task.CompletedTask;
    });

    protected override void OnParametersSet()
    {
        if (_month != Month)
        {
            (_month, _chosen, _listed) = (Month, Month, null);
        }

        // The minute's tick and a parent drawn again change nothing of what stands where.
        if (_read is { } read && ReferenceEquals(read.View, View) && read.First == First) return;
        _read = (View, First);
        var zone = View.Zone;
        _items = [.. View.Entries.Select(e => Item.Of(e, zone)).Concat(View.Busy.Select(b => Item.Of(b, zone))).OrderBy(i => i.Starts)];
        _worked = View.Whose.Kind is ParticipantKind.Employee
            ? [.. View.Working.SelectMany(w => new[] { w.Start.InZone(zone).Date, MonthPlacement.DatesOf(w, zone).Last })]
            : null;
        PlaceAll();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        await JS.InvokeVoidAsync("Invitations.month.attach", _element, _self);
    }

    public async ValueTask DisposeAsync()
    {
        if (_self is null) return;
        await JS.InvokeLastAsync("Invitations.month.detach", _element);
        _self.Dispose();
    }

    private void PlaceAll() => _weeks = MonthPlacement.Place(_items, i => (i.First, i.Last), i => i.AllDay, First, MonthPlacement.Weeks, _lines);

    // The time on the wall stays, also over a clock change.
    private EntryMove Moved(DiaryEntry entry, int days)
    {
        if (entry.AllDay) return new(entry.FollowUpId, entry.Version, entry.FirstDate.PlusDays(days).AtMidnight(), entry.LastDate.PlusDays(days).AtMidnight(), true, View.ZoneId);
        var (start, end) = (Wall(entry.When.Start), Wall(entry.When.End));
        // In the hour that comes twice an end may read earlier than its start.
        if (end <= start) end = start.PlusTicks(entry.When.Duration.BclCompatibleTicks);
        return new(entry.FollowUpId, entry.Version, start.PlusDays(days), end.PlusDays(days), false, View.ZoneId);
    }

    private Task ChooseAsync(LocalDate date)
    {
        if (!IsPhone) return OnDay.InvokeAsync(date);
        _chosen = date;
        return Task.CompletedTask;
    }

    // What the browser calls directly does not pass the page's guard by itself.
    private async Task SayAsync(Func<Task> act)
    {
        try { await InvokeAsync(act); }
        catch (Exception e) { await DispatchExceptionAsync(e); }
    }

    private IEnumerable<Item> On(LocalDate date) => _items.Where(i => i.First <= date && date <= i.Last).OrderBy(i => i is { AllDay: true } or { IsLong: true } ? 0 : 1);

    private EntryFace FaceOf(Item item) => item.Entry is { } entry ? EntryFace.Of(entry, Text, View.Zone) : EntryFace.Of(item.Busy!, Text, View.Zone);

    private LocalDateTime Wall(Instant moment) => moment.InZone(View.Zone).LocalDateTime;

    // When it starts, once: a bar that goes on from the week before has said it there.
    private EntryDrawing LineOf(PlacedRun<Item> run, LocalDate date) => new(
        FaceOf(run.Entry), Place(run), Shape(run), Index(date), Index(date) + run.LastDay - run.Day, Lead: LeadOf(run),
        MayMove: run.Entry.Entry?.MayMove is true);

    private EntryDrawing LineOn(Item item, LocalDate date) => new(
        FaceOf(item), CssClass: "line", Day: Index(date), LastDay: Index(date), Lead: LeadOn(item, date), MayMove: item.Entry?.MayMove is true);

    private string LeadOf(PlacedRun<Item> run) => run.Entry.AllDay || run.IsContinued ? "" : When.Time(Wall(run.Entry.Starts).TimeOfDay);

    private string LeadOn(Item item, LocalDate date)
    {
        if (item.AllDay || (item.First < date && date < item.Last)) return Text["Diary_AllDay"];
        var (start, end) = (Wall(item.Starts), Wall(item.Ends));
        return item.IsLong ? item.First == date ? $"{When.Time(start.TimeOfDay)}–" : $"–{When.Time(end.TimeOfDay)}" : When.Times(start.TimeOfDay, end.TimeOfDay);
    }

    // Days are read by name; the name of a holiday and how much there is follow.
    private string NameOf(MonthDay<Item> day, string? holiday)
    {
        var count = day.Count switch { 0 => "", 1 => Text["Month_FollowUp"].Value, _ => Text["Month_FollowUps", day.Count] };
        return string.Join(", ", new[] { When.LongDate(day.Date), holiday ?? "", count }.Where(w => w.Length > 0));
    }

    private string? HolidayOn(LocalDate date)
    {
        foreach (var holiday in View.Holidays)
        {
            if (holiday.Date == date) return Text.Holiday(holiday.Holiday);
        }

        return null;
    }

    private string Look(LocalDate date, string? holiday) => string.Concat(
        "cell", date.Day == 1 ? " first" : "", date == Today ? " today" : "", date.Month == Month.Month ? "" : " other", IsOff(date) || holiday is not null ? " off" : "", IsPhone && date == _chosen ? " chosen-day" : "");

    // A room has no hours, and so no date on which it does not work.
    private bool IsOff(LocalDate date) => _worked?.Contains(date) == false;

    private int Index(LocalDate date) => Period.DaysBetween(First, date);

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    // Several busy times may be alike, and none has an identity to be told by; an entry has one part a week.
    private static object? KeyOf(Item item, LocalDate date) => item.Entry is { } entry ? (entry.FollowUpId, date) : null;

    private static string Shape(PlacedRun<Item> run) =>
        $"{(run.Entry.AllDay || run.Entry.IsLong ? "bar" : "chip")}{(run.IsContinued ? " continued" : "")}{(run.Continues ? " continues" : "")}";

    private static string Place(PlacedRun<Item> run) => string.Create(CultureInfo.InvariantCulture, $"--row:{run.Row};--wide:{run.LastDay - run.Day + 1}");

    // Below its date, or above it in the lower half; never over the edge.
    private string ListLook(LocalDate date) => $"day-list{(Index(date) >= 21 ? " up" : "")}{(Index(date) % 7 >= 5 ? " end" : "")}";

    private string ListPlace(LocalDate date)
    {
        var (week, day) = Math.DivRem(Index(date), 7);
        return string.Create(CultureInfo.InvariantCulture, $"--week:{week};--day:{day}");
    }

    // An entry or a busy time with the dates it touches.
    private sealed record Item(DiaryEntry? Entry, BusyEntry? Busy, Instant Starts, Instant Ends, bool AllDay, LocalDate First, LocalDate Last)
    {
        public bool IsLong => First < Last;

        public static Item Of(DiaryEntry entry, DateTimeZone zone)
        {
            var (first, last) = entry.AllDay ? (entry.FirstDate, entry.LastDate) : MonthPlacement.DatesOf(entry.When, zone);
            return new(entry, null, entry.When.Start, entry.When.End, entry.AllDay, first, last);
        }

        public static Item Of(BusyEntry busy, DateTimeZone zone)
        {
            var (first, last) = MonthPlacement.DatesOf(busy.When, zone);
            return new(null, busy, busy.When.Start, busy.When.End, busy.AllDay, first, last);
        }
    }
}
