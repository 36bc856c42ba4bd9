using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.Directory;
using Invitations.Web.Features.FollowUps;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

public sealed partial class DiaryPage(
    ShowDiaries diaries, ShowFullness fullness, KeepGroupViews views, KeepDiarySettings settings, DiaryChanges changes, IClock clock, FollowUpDialogs followUps, IDialogService dialogs, DiaryNavigation turned,
    NavigationManager navigation, IJSRuntime js, IStringLocalizer<UiText> text)
    : IAsyncDisposable
{
    private readonly CancellationTokenSource _left = new();
    private DotNetObjectReference<DiaryPage>? _self;
    private ViewChoices _choices = new([], [], []);
    private DiaryLook _look = new(DiaryTab.Week);
    private DiaryPlace _place = null!;
    private LocalDateTime _now;
    private ShownDiaries? _shown;
    private DiaryReading? _read;
    private IReadOnlyList<Participant> _listensTo = [];
    private Address? _address;
    private string? _problem;
    private bool _isPhone, _isReady, _isReading, _isTurnedAside;

    /// <summary><c>day</c>, <c>week</c>, <c>month</c> or <c>view</c>; none for the one last looked at.</summary>
    [Parameter] public string? Tab { get; set; }

    /// <summary>Any date of it, ISO; none for today.</summary>
    [Parameter] public string? Date { get; set; }

    /// <summary>Whose diary: <c>e3</c>, <c>r1</c>; none for the viewer's own.</summary>
    [SupplyParameterFromQuery] public string? Owner { get; set; }

    /// <summary>Whose diaries the View tab shows: <c>g3</c>, <c>u1</c>, <c>rooms</c>, <c>e1,e2,r1</c>; none for those last looked at.</summary>
    [SupplyParameterFromQuery] public string? Show { get; set; }

    /// <summary><c>week</c> for a week of the View tab; a day otherwise.</summary>
    [SupplyParameterFromQuery] public string? Scale { get; set; }

    [CascadingParameter] private Profile Me { get; set; } = null!;

    private IStringLocalizer<UiText> Text => text;

    private LocalDate Today => _now.Date;

    // The zone the diary is shown in, when it is not the viewer's own.
    private string? OtherZone => _look.ZoneId is { } zone && zone != Me.ZoneId ? zone : null;

    private DateTimeZone Zone => DateTimeZoneProviders.Tzdb[OtherZone ?? Me.ZoneId];

    private string Title => _place is null || _read is null ? text["Shell_Diary"] : _place switch
    {
        { Tab: DiaryTab.Week } => text["Diary_PageTitle", Weeks.NumberOf(_place.First), When.Days(_place.First, _place.Last), _read.Own.Name],
        { Tab: DiaryTab.View } => text["Diary_PageTitleOther", When.Days(_place.First, _place.Last), _shown is { Name.Length: > 0 } shown ? shown.Name : text["DiaryTab_View"]],
        { Tab: DiaryTab.Month } => text["Diary_PageTitleOther", When.Capital(When.Month(_place.Date)), _read.Own.Name],
        _ => text["Diary_PageTitleOther", When.Capital(When.LongDate(_place.Date)), _read.Own.Name],
    };

    /// <summary>Called by the browser when it becomes as narrow as a phone, or is no longer.</summary>
    [JSInvokable]
    public Task NarrowAsync(bool isNarrow) => InvokeAsync(() =>
    {
        _isPhone = isNarrow;
        StateHasChanged();
    });

    // Only the browser knows whether it is a phone, and it can be asked only now.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        _isPhone = await js.InvokeAsync<bool>("Invitations.openDiary", _self);
        _look = await settings.ReadAsync(Me.EmployeeId);
        await ReadChoicesAsync();
        LookAtTheClock();
        _place = new(DiaryTab.Week, Today, Participant.Employee(Me.EmployeeId));
        _isReady = true;
        turned.Requested += TurnAsideAsync;
        navigation.LocationChanged += BackToTheAddress;
        _ = KeepTimeAsync();
        await FollowAddressAsync();
    }

    // Until it is ready, the first rendering is still on its way and follows the address itself.
    protected override Task OnParametersSetAsync() => !_isReady ? Task.CompletedTask : FollowAddressAsync();

    public async ValueTask DisposeAsync()
    {
        turned.Requested -= TurnAsideAsync;
        turned.Elsewhere = null;
        navigation.LocationChanged -= BackToTheAddress;
        await _left.CancelAsync();
        _left.Dispose();
        await js.InvokeLastAsync("Invitations.diary.unwatchWidth");
        _self?.Dispose();
    }

    // Only when the address itself has changed: a parent that is drawn again sets the same parameters again.
    private async Task FollowAddressAsync()
    {
        var address = new Address(Tab, Date, Owner, Show, Scale);
        if (_address == address) return;
        _address = address;
        List<string> problems = [];

        // A phone begins with today, and it is not how one looks at it elsewhere.
        var tab = _isPhone ? DiaryTab.Day : _look.Tab;
        if (!string.IsNullOrEmpty(Tab))
        {
            if (DiaryAddress.ReadTab(Tab) is { } wanted) tab = wanted;
            else problems.Add(text["Diary_BadTab", Tab]);
        }

        var date = Today;
        if (!string.IsNullOrEmpty(Date))
        {
            if (DiaryAddress.ReadDate(Date) is { } wanted) date = wanted;
            else problems.Add(text["Diary_BadDate", Date]);
        }

        var whose = Participant.Employee(Me.EmployeeId);
        if (!string.IsNullOrEmpty(Owner))
        {
            if (DiaryAddress.ReadOwner(Owner) is { } wanted && _choices.Everybody.Any(o => o.Whose == wanted)) whose = wanted;
            else problems.Add(text["Diary_BadOwner"]);
        }

        var show = _look.Show;
        if (!string.IsNullOrEmpty(Show))
        {
            if (DiaryShow.Parse(Show) is { } wanted) show = wanted;
            else problems.Add(text["Diary_BadShow"]);
        }

        // Without a scale of its own, the address of the tab alone is the one last looked at.
        var scale = Scale is null && Show is null && Date is null ? _look.Scale : DiaryAddress.ReadScale(Scale);
        _place = new(tab, date, whose, show, scale);
        _problem = problems.Count > 0 ? string.Join(' ', problems) : null;
        await ReadAsync();
        await RememberAsync();
    }

    private async Task GoAsync(DiaryPlace place)
    {
        if (!Weeks.CanShow(place.Date)) return;
        var address = DiaryAddress.Of(place, Me.EmployeeId);
        (_place, _problem, _isTurnedAside) = (place, null, false);
        var query = navigation.ToAbsoluteUri(address).Query;
        _address = new(
            DiaryAddress.WordOf(place.Tab), NodaTime.Text.LocalDatePattern.Iso.Format(place.Date),
            place.Tab is not DiaryTab.View && !place.Whose.IsEmployee(Me.EmployeeId) ? DiaryAddress.Write(place.Whose) : null,
            place.Tab is DiaryTab.View ? place.Show?.ToString() : null,
            query.Contains("scale=", StringComparison.Ordinal) ? "week" : null);
        navigation.NavigateTo(address);
        await ReadAsync();
        await RememberAsync();
    }

    // Asked for by a dialog, which would close if the address changed.
    private Task TurnAsideAsync(LocalDate date) => InvokeAsync(async () =>
    {
        if (!Weeks.CanShow(date)) return;
        (_place, _problem, _isTurnedAside) = (_place with { Date = date }, null, true);
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

    private void LookAtTheClock() => _now = clock.GetCurrentInstant().InZone(Zone).LocalDateTime;

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

    private sealed record Address(string? Tab, string? Date, string? Owner, string? Show, string? Scale);
}
