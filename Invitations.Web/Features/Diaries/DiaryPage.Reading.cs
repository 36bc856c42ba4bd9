using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>What the page reads, and what it remembers of how it was looked at.</summary>
public sealed partial class DiaryPage
{
    private const int CalendarDays = 42;

    private IReadOnlyList<DayFullness> _fullness = [];
    private (Participant Whose, LocalDate First)? _measured;
    private LocalDate? _calendarFirst;

    // The small calendar's bars are of the diary shown; in the View tab of the one shown before.
    private Task MeasureFromAsync(LocalDate first)
    {
        _calendarFirst = first;
        return MeasureAsync();
    }

    private async Task MeasureAsync(bool again = false)
    {
        if (_calendarFirst is not { } first || (!again && _measured == (_place.Whose, first))) return;
        var asked = (_place.Whose, first);
        _measured = asked;
        var outcome = await fullness.ExecuteAsync(Me.EmployeeId, _place.Whose, first, CalendarDays);
        if (_measured != asked) return;
        _fullness = outcome.IsDone ? outcome.Required : [];
        StateHasChanged();
    }

    private async Task ReadAgainAsync()
    {
        await ReadAsync();
        await MeasureAsync(again: true);
    }

    // Another's tasks where another's diary is shown; a room has none.
    private int ToDoOwner => _place.Tab is not DiaryTab.View && _place.Whose.Kind is ParticipantKind.Employee ? _place.Whose.Id : Me.EmployeeId;

    // Group views were changed: what is shown now may be another one, or none any more.
    private async Task ShowChangedAsync(DiaryShow? show)
    {
        await ReadChoicesAsync();
        await GoAsync(_place with { Show = show });
    }

    private async Task ReadChoicesAsync()
    {
        var choices = await views.ListAsync(Me.EmployeeId);
        if (choices.IsDone) _choices = choices.Required;
    }

    private async Task ReadAsync()
    {
        if (_place.Tab is DiaryTab.View) FindWhomToShow();
        else _shown = null;
        var place = _place;
        IReadOnlyList<Participant> whose = _shown is { } shown ? [.. shown.Whose.Select(o => o.Whose)] : [place.Whose];
        _isReading = true;
        turned.Elsewhere = place.Holds(Today) ? null : place.Tab is DiaryTab.Month ? new(place.Date.Year, place.Date.Month, 1) : place.First;

        var outcome = await diaries.ExecuteAsync(Me.EmployeeId, whose, place.First, place.Days, OtherZone);
        // Turned on meanwhile: the later reading is the one to show.
        if (place != _place) return;
        _isReading = false;
        if (outcome.IsDone)
        {
            _read = DiaryReading.Of(place, outcome.Required, clock.GetCurrentInstant(), text["Diary_Everybody"]);
            if (!_listensTo.SequenceEqual(whose)) _listensTo = whose;
        }
        else
        {
            _problem = text.Refusal(outcome);
        }

        StateHasChanged();
        await MeasureAsync();
    }

    // A view that is not there any more, or never was, is said; one's own group stands in for it.
    private void FindWhomToShow()
    {
        var found = _place.Show is { } show ? _choices.Find(show) : null;
        if (_place.Show is not null && found is null) _problem = text["Diary_BadShow"];
        if (found is { Gone: > 0 }) _problem = text["Diary_ShowGone"];
        if (found is { LeftOut: > 0 }) _problem = text["Diary_ShowTooMany", DiaryShow.Most];
        DiaryShow own = new DiaryShow.These([Participant.Employee(Me.EmployeeId)]);
        _shown = found ?? (Me.Groups.Count > 0 ? _choices.Find(new DiaryShow.OfUserGroup(Me.Groups[0].Id)) : null) ?? _choices.Find(own);
        if (_shown is not null) _place = _place with { Show = _shown.Show };
    }

    // A convenience: when it cannot be written down now, the diary opens as it did before.
    private async Task RememberAsync()
    {
        var look = _look with
        {
            Tab = _isPhone ? _look.Tab : _place.Tab,
            Show = _place.Tab is DiaryTab.View ? _place.Show : _look.Show,
            Scale = _place.Tab is DiaryTab.View ? _place.Scale : _look.Scale,
        };
        if (look == _look) return;
        _look = look;
        await settings.KeepAsync(Me.EmployeeId, look);
    }

    private async Task ChooseZoneAsync()
    {
        var chosen = await dialogs.ShowAsync<ZoneDialog, ZoneChoice>(text["Zone_Title"], new() { [nameof(ZoneDialog.HomeZone)] = Me.ZoneId, [nameof(ZoneDialog.Chosen)] = OtherZone ?? Me.ZoneId }, DialogSize.Narrow);
        if (chosen is null || chosen.ZoneId == (OtherZone ?? Me.ZoneId)) return;
        _look = _look with { ZoneId = chosen.ZoneId == Me.ZoneId ? null : chosen.ZoneId };
        LookAtTheClock();
        await settings.KeepAsync(Me.EmployeeId, _look);
        await ReadAsync();
    }
}
