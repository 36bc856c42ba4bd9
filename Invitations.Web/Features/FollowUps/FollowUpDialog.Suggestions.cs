using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Web.Features.FollowUps.Participants;
using Invitations.Web.Features.FollowUps.Writing;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Invitations.Web.Features.FollowUps;

/// <summary>Who is optional, and what is suggested where a time does not suit all.</summary>
public sealed partial class FollowUpDialog
{
    private Suggestions? _suggestions;
    private bool _isExplaining;

    [Inject] private SuggestTimes Suggest { get; set; } = null!;
    [Inject] private FindParticipants Find { get; set; } = null!;

    // Only what is looked at is looked up: the explanation when it is open, what comes nearest when there is no time for all.
    private bool IsSuggesting => !IsReadOnly && _checkedTime is not null && (_isExplaining || _check is { NoneBecause: not null });

    private Task ToggleOptionalAsync() => _chosen is { } whose ? ChangeAsync(() => _form.ToggleOptional(whose)) : Task.CompletedTask;

    private Task ExplainAsync(bool explain)
    {
        _isExplaining = explain;
        return SuggestAsync(_asked);
    }

    // What was suggested before stays until the next is there, so that nothing jumps.
    private async Task SuggestAsync(int asked)
    {
        var suggestions = !IsSuggesting ? null : await Suggest.ExecuteAsync(
            ViewerId, _form.Id, _checkedTime!, _form.OwnerId, [.. _form.Participants.Select(p => p.Participant)], [.. _form.Optional()]);
        if (asked == _asked) _suggestions = suggestions;
    }

    // A press may have been on its way when the answer changed: only what is offered now is taken.
    private Task TakeFirstAsync(FollowUpTime time) =>
        !_isOutdated && _check?.FirstAvailable == time ? ChangeAsync(() => _form.MoveTo(time, Opening.Viewer.ZoneId)) : Task.CompletedTask;

    private Task TakePatternAsync(FollowUpTime first) =>
        !_isOutdated && _seriesCheck?.FirstAvailable == first ? ChangeAsync(() => _form.MovePattern(first, Opening.Viewer.ZoneId)) : Task.CompletedTask;

    private async Task TakeClashingAsync(ClashingTime time)
    {
        if (_isOutdated || _suggestions?.FewestClashes.Contains(time) is not true) return;
        var room = time.Room is { } place ? await ResourceAsync(place, time.RoomName) : null;
        await ChangeAsync(() => _form.Take(time, room, Opening.Viewer.ZoneId));
    }

    private async Task TakeAsync(SmallerChange change)
    {
        if (_isOutdated || _suggestions?.Changes.Contains(change) is not true) return;
        var instead = change.Instead is { } resource ? await ResourceAsync(resource, change.InsteadName) : null;
        await ChangeAsync(() => _form.Take(change, instead, Opening.Viewer.ZoneId));
    }

    // When it is; every date of a series.
    private IReadOnlyList<Interval> AllTimes()
    {
        if (_form.Time(Opening.OwnersHours) is not { IsDone: true, Required: { Interval: { } single } time }) return [];
        if (!ShowsSeries || _form.SeriesDraft(_form.Series!).Value is not { } series) return [single];
        return [.. series.Occurrences.Select(o => time.OnDate(o.Date, Opening.OwnersHours, o.StartTime).Value?.Interval).OfType<Interval>()];
    }

    private async Task<FormParticipant> ResourceAsync(Participant resource, string name)
    {
        var found = await Find.ExecuteAsync(ParticipantKind.Resource, null, name, null, 0);
        return found.FirstOrDefault(c => c.Participant == resource) is { } candidate ? FormParticipant.Of(candidate) : new(resource.Kind, resource.Id, name, "");
    }
}
