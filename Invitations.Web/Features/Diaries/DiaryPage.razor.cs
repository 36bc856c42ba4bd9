using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases;
using Invitations.Web.Features.FollowUps;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

public sealed partial class DiaryPage(
    ShowDiaries diary, ShowViewer viewer, IClock clock, FollowUpDialogs dialogs, DiaryNavigation turned, NavigationManager navigation, IJSRuntime js, IStringLocalizer<UiText> text)
    : IAsyncDisposable
{
    private const int DaysAWeek = 7;

    private readonly CancellationTokenSource _left = new();
    private DotNetObjectReference<DiaryPage>? _self;
    private IReadOnlyList<DiaryOwner> _owners = [];
    private Participant _whose;
    private LocalDate _shown;
    private LocalDateTime _now;
    private DiaryView? _view;
    private IReadOnlyList<GridColumn> _columns = [];
    private (string? Date, string? Owner)? _address;
    private string? _problem;
    private bool _isPhone, _isReady, _isReading, _isTurnedAside;

    /// <summary>Any date of the week, ISO; none for today.</summary>
    [Parameter] public string? Date { get; set; }

    /// <summary>Whose diary: <c>e3</c>, <c>r1</c>; none for the viewer's own.</summary>
    [SupplyParameterFromQuery] public string? Owner { get; set; }

    [CascadingParameter] private Profile Me { get; set; } = null!;

    private IStringLocalizer<UiText> Text => text;

    private LocalDate Today => _now.Date;

    private LocalDate FirstOfWeek => Weeks.FirstOf(_shown);

    private string Title => !_isReady
        ? text["Shell_Diary"]
        : text["Diary_PageTitle", Weeks.NumberOf(FirstOfWeek), When.Days(FirstOfWeek, FirstOfWeek.PlusDays(DaysAWeek - 1)), _view?.Name ?? Me.Name];

    /// <summary>Called by the browser when it becomes as narrow as a phone, or is no longer.</summary>
    [JSInvokable]
    public Task NarrowAsync(bool isNarrow) => InvokeAsync(() =>
    {
        _isPhone = isNarrow;
        if (_view is not null) LayOut(_view);
        StateHasChanged();
    });

    // Only the browser knows whether it is a phone, and it can be asked only now.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        _isPhone = await js.InvokeAsync<bool>("Invitations.diary.watchWidth", _self);
        _owners = await viewer.DiariesAsync();
        LookAtTheClock();
        _isReady = true;
        turned.Requested += TurnToAsync;
        navigation.LocationChanged += BackToTheAddress;
        _ = KeepTimeAsync();
        await FollowAddressAsync();
    }

    // Until it is ready, the first rendering is still on its way and follows the address itself.
    protected override Task OnParametersSetAsync() => !_isReady ? Task.CompletedTask : FollowAddressAsync();

    public async ValueTask DisposeAsync()
    {
        turned.Requested -= TurnToAsync;
        turned.Elsewhere = null;
        navigation.LocationChanged -= BackToTheAddress;
        await _left.CancelAsync();
        _left.Dispose();
        try { await js.InvokeVoidAsync("Invitations.diary.unwatchWidth"); }
        catch (JSDisconnectedException) { } // The page is gone, and what listened in it too.
        _self?.Dispose();
    }

    // Only when the address itself has changed: a parent that is drawn again sets the same parameters again.
    private async Task FollowAddressAsync()
    {
        if (_address == (Date, Owner)) return;
        _address = (Date, Owner);
        List<string> problems = [];
        _shown = Today;
        if (!string.IsNullOrEmpty(Date))
        {
            if (DiaryAddress.ReadDate(Date) is { } date) _shown = date;
            else problems.Add(text["Diary_BadDate", Date]);
        }

        _whose = Participant.Employee(Me.EmployeeId);
        if (!string.IsNullOrEmpty(Owner))
        {
            if (DiaryAddress.ReadOwner(Owner) is { } owner && _owners.Any(o => o.Whose == owner)) _whose = owner;
            else problems.Add(text["Diary_BadOwner"]);
        }

        _problem = problems.Count > 0 ? string.Join(' ', problems) : null;

        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var (whose, first) = (_whose, FirstOfWeek);
        _isReading = true;
        turned.Elsewhere = Today >= first && Today < first.PlusDays(DaysAWeek) ? null : _isPhone ? _shown : first;
        var outcome = await diary.ExecuteAsync(Me.EmployeeId, whose, first, DaysAWeek);
        // Turned on meanwhile: the later reading is the one to show.
        if ((whose, first) != (_whose, FirstOfWeek)) return;
        _isReading = false;
        if (outcome.IsDone) LayOut(outcome.Required);
        else _problem = text.Refusal(outcome);
        StateHasChanged();
    }

    private void LayOut(DiaryView view)
    {
        _view = view;
        _columns = _isPhone ? GridColumn.Dates(view, _shown, 1) : GridColumn.Dates(view, view.First, DaysAWeek);
    }

    private Task ShowAsync(LocalDate date) => GoAsync(date, _whose);

    private Task ShowOwnerAsync(Participant whose) => GoAsync(_shown, whose);

    private async Task GoAsync(LocalDate date, Participant whose)
    {
        if (!Weeks.CanShow(date)) return;
        var address = DiaryAddress.Of(date, whose.IsEmployee(Me.EmployeeId) ? null : whose);
        (_shown, _whose, _problem) = (date, whose, null);
        _address = (NodaTime.Text.LocalDatePattern.Iso.Format(date), whose.IsEmployee(Me.EmployeeId) ? null : DiaryAddress.Write(whose));
        _isTurnedAside = false;
        navigation.NavigateTo(address);
        await ReadAsync();
    }

    // Asked for by a dialog, which would close if the address changed.
    private Task TurnToAsync(LocalDate date) => InvokeAsync(async () =>
    {
        if (!Weeks.CanShow(date)) return;
        (_shown, _problem, _isTurnedAside) = (date, null, true);
        await ReadAsync();
    });

    // The bar's link to the diary leads back even when the address is the one it had all along.
    private void BackToTheAddress(object? sender, LocationChangedEventArgs e)
    {
        if (!_isTurnedAside) return;
        _isTurnedAside = false;
        _address = null;
        _ = InvokeAsync(async () =>
        {
            await Task.Yield(); // The router sets the parameters first.
            await FollowAddressAsync();
        });
    }

    private async Task PointAsync(PointedTime time)
    {
        if (!time.AllDay)
        {
            await dialogs.NewAsync(FollowUpKind.Appointment, time.Start, time.End);
            return;
        }

        // Hours to fall back on when the tick at All day is taken away.
        var start = time.Start.Date + (Me.Hours.On(time.Start.DayOfWeek)?.Start ?? new LocalTime(8, 0));
        await dialogs.NewAsync(FollowUpKind.Appointment, start, start.PlusHours(1), allDay: true);
    }

    private async Task OpenAsync(int followUpId) => await dialogs.OpenAsync(followUpId);

    private bool IsEmpty(DiaryView view) => _isPhone
        ? !view.Entries.Select(e => e.When).Concat(view.Busy.Select(b => b.When)).Any(when => EntryPlacement.Parts(when, _shown, 1, view.Zone).Any())
        : view.Entries.Count == 0 && view.Busy.Count == 0;

    private void LookAtTheClock() => _now = clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[Me.ZoneId]).LocalDateTime;

    // The line that shows the time moves on, and at midnight so does today.
    private async Task KeepTimeAsync()
    {
        using var minutes = new PeriodicTimer(TimeSpan.FromMinutes(1));
        try
        {
            while (await minutes.WaitForNextTickAsync(_left.Token))
            {
                LookAtTheClock();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) { } // The page was left.
    }
}
