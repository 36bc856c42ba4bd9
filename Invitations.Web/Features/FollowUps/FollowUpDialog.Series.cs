using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Repeating;
using Invitations.Web.Features.FollowUps.Repeating;
using Invitations.Web.Features.FollowUps.Writing;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Invitations.Web.Features.FollowUps;

/// <summary>How it repeats: the dialog of the rule, the dates that are taken, and how much of a series a change is for.</summary>
public sealed partial class FollowUpDialog
{
    private SeriesCheck? _seriesCheck;
    private string? _seriesProblem;
    private bool _needsTime, _isAsking;

    [Inject] private CheckSeries CheckSeries { get; set; } = null!;
    [Inject] private StopRepeating Stop { get; set; } = null!;

    // Whoever may not change it is told of this occurrence only.
    private bool ShowsSeries => _form.Series is not null && !IsReadOnly;

    private string Recurrence => _form.Series?.Rule() is { IsDone: true } rule ? RecurrenceWords.Of(Text, rule.Required) : Text["Series_Never"];

    private string? RecurrenceSpan => _form.Series?.Dates().Value is [var first, .., var last] ? When.Days(first.Date, last.Date) : null;

    private async Task RepeatAsync()
    {
        if (_isAsking) return;
        var time = _form.Time(Opening.OwnersHours);
        _needsTime = !time.IsDone || time.Required.Interval is null;
        if (_needsTime) return;

        var parameters = new Dictionary<string, object>
        {
            [nameof(RecurrenceDialog.Time)] = time.Required,
            [nameof(RecurrenceDialog.IsStored)] = _view is { Series: not null },
            [nameof(RecurrenceDialog.Check)] = (SeriesForm series) => LookAsync(series, time.Required),
        };
        if (_form.Series is { } series) parameters[nameof(RecurrenceDialog.Series)] = series;
        if (_form.ShownZone.Id != time.Required.ZoneId && !_form.AllDay) parameters[nameof(RecurrenceDialog.OtherZone)] = Zones.Words(time.Required.ZoneId);
        _isAsking = true;
        var answer = await Dialogs.ShowAsync<RecurrenceDialog, RecurrenceAnswer>(Text["Series_Title"], parameters, DialogSize.Wide);
        _isAsking = false;
        if (answer is null || _isClosed) return;
        if (answer.IsStop) await StopAsync();
        else await ChangeAsync(() => _form.Repeat(answer.Series));
    }

    private async Task StopAsync()
    {
        if (_isBusy || _view is not { } view) return;
        var date = When.Date(view.Content.Time.StartDateIn(Zone));
        if (!await Dialogs.AskAsync(new(Text["Series_StopAsk"], Text["Series_StopWords", date], Text["Series_Stop"], Text["Series_GoOn"], TakesAway: true))) return;
        await DoAsync(async () => await Stop.ExecuteAsync(ViewerId, _form.Id));
    }

    private async Task CheckSeriesAsync(int asked, FollowUpTime time)
    {
        var check = await LookAsync(_form.Series!, time);
        if (asked != _asked) return;
        (_check, _seriesCheck, _checkedTime) = (null, check.Value, time);
        _seriesProblem = check.Refusal is { } refusal ? SeriesWords.Of(Text, _form.Series!, refusal) : null;
    }

    private async Task<Outcome<SeriesCheck>> LookAsync(SeriesForm series, FollowUpTime time)
    {
        var draft = _form.SeriesDraft(series);
        if (!draft.IsDone) return new Outcome(draft.Refusal, draft.About);
        return await CheckSeries.ExecuteAsync(
            ViewerId, _form.Id, time, _form.ShowAs, _form.OwnerId, [.. _form.Participants.Select(p => p.Participant)], draft.Required, [.. _form.Optional()]);
    }

    private HashSet<Participant> Taken => [.. (_check?.Conflicts ?? []).Concat((_seriesCheck?.Taken ?? []).SelectMany(t => t.Conflicts)).Select(c => c.Whose)];

    private Task MoveDateAsync(OccurrenceConflict taken) => MendAsync(taken, series =>
    {
        var to = taken.MoveTo!.Value;
        // A whole day starts when its owner does.
        series.MoveTo(taken.Occurrence, to, _checkedTime is { AllDay: true } ? to.TimeOfDay : _checkedTime?.StartTime);
    });

    private Task TakeRoomAsync(OccurrenceConflict taken) => MendAsync(taken, series => series.TakeRoom(taken.Occurrence, taken.Room!.Value.Swap, taken.Room.Value.Name));

    private Task SkipDateAsync(OccurrenceConflict taken) => MendAsync(taken, series => series.Delete(taken.Occurrence), isSkipped: true);

    // The date leaves the list at once; that the others are as they were is looked up while the user goes on.
    private Task MendAsync(OccurrenceConflict taken, Action<SeriesForm> mend, bool isSkipped = false)
    {
        if (_isOutdated || _seriesCheck?.Taken.Contains(taken) is not true) return Task.CompletedTask;
        if (_seriesCheck is { } check) _seriesCheck = check with { Total = check.Total - (isSkipped ? 1 : 0), Taken = [.. check.Taken.Where(t => t != taken)] };
        return ChangeAsync(() =>
        {
            mend(_form.Series!);
            _form.StartOnFirstDate();
        });
    }

    // That one date is done says nothing of the others.
    private bool IsOfInterestToOthers
    {
        get
        {
            var isCompleted = _form.IsCompleted;
            _form.IsCompleted = _view?.Own.IsCompleted ?? isCompleted;
            var isChanged = IsChanged;
            _form.IsCompleted = isCompleted;
            return isChanged;
        }
    }

    // One question: how much of the series, or whether at all.
    private async Task<SeriesScope?> AskDeleteAsync(FollowUpView view, string words)
    {
        if (view.HasFuture()) return await AskScopeAsync("Series_AskDelete", words);
        return await Dialogs.AskAsync(new(Text["FollowUp_DeleteAsk", view.Content.Title], words, Text["FollowUp_Delete"], Text["FollowUp_Keep"], TakesAway: true)) ? SeriesScope.OnlyThis : null;
    }

    /// <summary>Asks how much of a series is meant, unless it is the last of it.</summary>
    /// <param name="question">The key of what is asked.</param>
    /// <param name="takesAway">What is lost by it; <see langword="null"/> for nothing.</param>
    /// <returns>How much; <see langword="null"/> when the question was cancelled.</returns>
    private async Task<SeriesScope?> AskScopeAsync(string question, string? takesAway = null)
    {
        if (_view is not { } view || !view.HasFuture()) return SeriesScope.OnlyThis;
        if (_isAsking) return null;
        _isAsking = true;
        var scope = await Dialogs.AskScopeAsync(Text, view, Text[question, view.Content.Title, When.Date(view.Content.Time.StartDateIn(Zone))], takesAway);
        _isAsking = false;
        return scope;
    }
}
