using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Invitations.Web.Texts;

namespace Invitations.Web.Features.Diaries;

/// <summary>What the page reads, and what it remembers of how it was looked at.</summary>
public sealed partial class DiaryPage
{
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
