using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Scheduling;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Invitations.Web.Features.FollowUps;

/// <summary>What the calendars, the lists of times and the field for the place offer; looked up only when one of them opens.</summary>
public sealed partial class FollowUpDialog
{
    private IReadOnlyList<HolidayDate> _holidays = [];
    private IReadOnlyList<TimeConflict> _taken = [];
    private IReadOnlyList<LocationSuggestion> _places = [];
    private Interval? _placesAt;
    private int _looked;

    [Inject] private ShowDaysOff ShowDaysOff { get; set; } = null!;
    [Inject] private ShowTaken ShowTaken { get; set; } = null!;
    [Inject] private SuggestLocations SuggestLocations { get; set; } = null!;

    private async Task ShowHolidaysAsync(LocalDate first) => _holidays = await ShowDaysOff.ExecuteAsync(ViewerId, first, MonthPlacement.Days);

    // The list is there at once; its marks come when they are known, and only those of the last one that was opened.
    private async Task ShowTakenAsync()
    {
        var looked = ++_looked;
        _taken = [];
        if (_form.ShowAs is ShowAs.Free || _form.DateOf(_form.StartDate) is not { } first) return;
        var last = _form.DateOf(_form.EndDate) is { } end && end > first ? end : first;
        var zone = _form.ShownZone;
        // What begins late may last into the next date.
        var window = new Interval(zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(last.PlusDays(2)).ToInstant());
        var taken = await ShowTaken.ExecuteAsync(_form.Id, ShowsSeries ? _view?.Series?.Id ?? 0 : 0, _form.OwnerId, [.. _form.Participants.Select(p => p.Participant)], window);
        if (looked == _looked && !_isClosed) _taken = taken;
    }

    // Looked up once for a time: what is typed narrows what is there already.
    private async Task<IReadOnlyList<LocationSuggestion>> PlacesAsync()
    {
        var time = _form.Time(Opening.OwnersHours).Value?.Interval;
        if (_places.Count > 0 && _placesAt == time) return _places;
        (_places, _placesAt) = (await SuggestLocations.ExecuteAsync(ViewerId, time, _form.Id), time);
        return _places;
    }
}
