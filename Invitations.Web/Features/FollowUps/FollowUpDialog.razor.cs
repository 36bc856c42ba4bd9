using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Web.Features.Assigning;
using Invitations.Web.Features.FollowUps.Participants;
using Invitations.Web.Features.FollowUps.Writing;
using Invitations.Web.Features.Inviting;
using Invitations.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;
using NodaTime;

namespace Invitations.Web.Features.FollowUps;

public sealed partial class FollowUpDialog : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private FollowUpForm _form = null!;
    private FollowUpView? _view;
    private string _saved = "";
    private IOutcome? _refused;
    private TimeCheck? _check;
    private FollowUpTime? _checkedTime;
    private Participant? _chosen;
    private int _asked;
    private bool _isBusy, _isClosed, _isStale;

    // What is offered was worked out for this; until it has been worked out for what is written now, none of it can be taken.
    private string _question = "";
    private bool _isOutdated = true;

    /// <summary>What it begins with.</summary>
    [Parameter, EditorRequired] public FollowUpOpening Opening { get; set; } = null!;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject] private IDialogService Dialogs { get; set; } = null!;
    [Inject] private Drafts Drafts { get; set; } = null!;
    [Inject] private OpenFollowUp Open { get; set; } = null!;
    [Inject] private SaveFollowUp Save { get; set; } = null!;
    [Inject] private ChangeOwnPart ChangeOwn { get; set; } = null!;
    [Inject] private DeleteFollowUp Delete { get; set; } = null!;
    [Inject] private AssignFollowUp Assign { get; set; } = null!;
    [Inject] private AnswerInvitation Answer { get; set; } = null!;
    [Inject] private CheckTime CheckTime { get; set; } = null!;
    [Inject] private AssignDialogs AssignDialogs { get; set; } = null!;
    [Inject] private ReasonDialogs ReasonDialogs { get; set; } = null!;

    private int ViewerId => Opening.Viewer.EmployeeId;

    private DateTimeZone Zone => DateTimeZoneProviders.Tzdb[Opening.Viewer.ZoneId];

    private bool MayChange => _view?.Rights.MayChange ?? true;

    private bool IsLocked => _form.IsCompleted && _view is { Own.IsCompleted: true };

    private bool IsReadOnly => !MayChange || IsLocked;

    private bool MaySave => MayChange || _view is { Rights.MayChangeOwnPart: true };

    private bool MayAssign => (_view?.Rights.MayAssign ?? true) && !IsLocked;

    private InvitationStatus? OwnStatus => _view?.Participants.FirstOrDefault(p => p.Participant.IsEmployee(ViewerId))?.Status;

    private bool MayAccept => _view is { Rights.MayAnswer: true };

    // Once said, a yes is taken back through Delete, as any entry of the diary is.
    private bool MayDecline => _view is { Rights.MayDecline: true } && OwnStatus is not InvitationStatus.Accepted;

    private bool IsOwner => _form.OwnerId == ViewerId;

    private bool IsHandedOver => _form.OwnerId != (_view?.Owner.Id ?? ViewerId);

    private bool IsTitleMissing => _form.WasTried && string.IsNullOrWhiteSpace(_form.Title);

    private bool IsChanged => MaySave && _form.Snapshot() != _saved;

    private IEnumerable<Participant> Watched => _form.Participants.Select(p => p.Participant)
        .Where(p => p.Kind is not ParticipantKind.ExternalPerson).Append(Participant.Employee(_form.OwnerId)).Append(Participant.Employee(ViewerId)).Distinct();

    // The one it has stays, though nobody else can choose it any more.
    private IEnumerable<TypeChoice> Types => _view is { Content.TypeId: { } id } view && Opening.Types.All(t => t.Id != id)
        ? Opening.Types.Append(new(id, view.TypeName, view.Colour))
        : Opening.Types;

    private string? Note => _view switch
    {
        { IsCancelled: true } => Text["FollowUp_IsCancelled"].Value,
        { Assignment: { IsOpen: true } work } when work.To.Id == ViewerId => Text["FollowUp_AskedBy", work.By.Name].Value,
        { Assignment: { IsOpen: true } work } when MayAssign => Text["FollowUp_WaitsFor", work.To.Name].Value,
        _ when IsLocked => Text["FollowUp_IsLocked"].Value,
        { Rights.MayAnswer: true, Organizer: var organizer } => Text["FollowUp_InvitedBy", organizer.Name].Value,
        null when _form.Kind is FollowUpKind.Task && _checkedTime is { Starts: null } => Text["FollowUp_DeadlineOnly"].Value,
        _ => null,
    };

    private IReadOnlyList<ParticipantLine> Lines
    {
        get
        {
            var saved = _view?.Participants.ToDictionary(p => p.Participant) ?? [];
            var taken = Taken;
            var organizerId = _view?.Organizer.Id ?? ViewerId;
            var owner = Participant.Employee(_form.OwnerId);
            return [
                new(owner, _form.OwnerName, "", InvitationStatus.Accepted, "", null, true, organizerId == _form.OwnerId, IsHandedOver || saved.GetValueOrDefault(owner) is { IsAssigned: true }, false, taken.Contains(owner)),
                .. _form.Participants.Where(p => p.Participant != owner).Select(p => Line(p, saved.GetValueOrDefault(p.Participant), organizerId, taken))];
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        _asked = -1; // What is still being looked up is of no interest any more.
    }

    protected override void OnInitialized()
    {
        (_form, _view) = (Opening.Form, Opening.View);
        _saved = Opening.IsRestored ? "" : _form.Snapshot();
        _tab = Opening.IsForReschedule ? "participants" : null;
        Opening.MayClose = MayCloseAsync;
    }

    protected override Task OnInitializedAsync() => CheckAsync(++_asked);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !Opening.IsRestored) return;
        await Drafts.FillAsync(FollowUpDialogs.DraftKey);
        // What came back has been looked into as well: only then is it no fault of the draft's when something fails.
        await SettleAsync();
        await Drafts.SucceedAsync(FollowUpDialogs.DraftKey);
    }

    private ParticipantLine Line(FormParticipant participant, ParticipantView? saved, int organizerId, HashSet<Participant> taken)
    {
        var status = participant.Noted ?? saved?.Status ?? (participant.Kind is ParticipantKind.Resource ? InvitationStatus.Accepted : InvitationStatus.Unseen);
        return new(
            participant.Participant, participant.Name, participant.Detail, status, status == saved?.Status ? saved.Reason : "", saved?.SeenAt?.InZone(Zone).LocalDateTime,
            false, participant.Participant.IsEmployee(organizerId), false, saved is null && participant.Noted is null, taken.Contains(participant.Participant), participant.IsOptional);
    }

    private Task ChangeAsync(Action change)
    {
        change();
        // What was refused is being mended; only that somebody else saved it stays so.
        if (MaySave && _refused is { Refusal: not Refusal.ChangedMeanwhile }) _refused = null;
        return SettleAsync();
    }

    private Task RefreshAsync(DiaryChange change)
    {
        _isStale |= _form.Id > 0 && change.IsAbout(_form.Id);
        _isOutdated = true;
        return SettleAsync();
    }

    // Waits until the typing pauses; only the last of several changes is looked into.
    private async Task SettleAsync()
    {
        var asked = ++_asked;
        if (_form.Question() != _question) _isOutdated = true;
        await KeepAsync();
        await Task.Delay(Pause);
        if (asked != _asked || _isClosed) return;
        if (_isStale) await RereadAsync();
        if (_isOutdated) await CheckAsync(asked);
    }

    // At once, before anything that takes time: the connection does not wait to be lost.
    private async Task KeepAsync()
    {
        if (!MaySave || _isClosed) return;
        if (IsChanged) await Drafts.KeepAsync(FollowUpDialogs.DraftKey, _form);
        else await Drafts.ForgetAsync(FollowUpDialogs.DraftKey);
    }

    private async Task CheckAsync(int asked)
    {
        _question = _form.Question();
        await AnswerQuestionAsync(asked);
        if (asked == _asked) _isOutdated = false;
    }

    private async Task AnswerQuestionAsync(int asked)
    {
        var time = _form.Time(Opening.OwnersHours);
        if (!time.IsDone)
        {
            (_check, _seriesCheck, _checkedTime) = (null, null, null);
            return;
        }

        _needsTime = false;
        if (ShowsSeries)
        {
            await CheckSeriesAsync(asked, time.Required);
            await FindOtherAsync(asked, time.Required);
            return;
        }

        var check = await CheckTimeAsync(time.Required);
        if (asked != _asked) return;
        (_check, _seriesCheck, _checkedTime) = (check, null, time.Required);
        await SuggestAsync(asked);
    }

    private async Task SaveAsync()
    {
        if (_isBusy || _isClosed) return;
        _form.WasTried = true;
        var isOwn = !MayChange || IsLocked;
        var draft = isOwn ? default(Outcome<FollowUpDraft>) : _form.Draft(Opening.OwnersHours);
        if (!draft.IsDone)
        {
            _refused = draft;
            return;
        }

        // Another rule is always meant for this and all future.
        var scope = draft.Value is { Series: not null } ? SeriesScope.ThisAndFuture : IsOfInterestToOthers ? await AskScopeAsync("Series_AskSave") : SeriesScope.OnlyThis;
        if (scope is not { } meant) return;
        await DoAsync(
            async () => isOwn ? await SaveOwnAsync(meant) : await Save.ExecuteAsync(ViewerId, draft.Required with { Scope = meant }),
            !isOwn && IsHandedOver ? AssignedWords(_form.OwnerId, _form.OwnerName) : null);
    }

    private async Task<IOutcome> SaveOwnAsync(SeriesScope scope) => await ChangeOwn.ExecuteAsync(ViewerId, _form.Id, _form.Priority, _form.Alarm, _form.IsCompleted, scope);

    private async Task AnswerAsync(InvitationAnswer answer)
    {
        if (_isBusy) return;
        var reason = answer is InvitationAnswer.Decline ? await ReasonDialogs.AskAsync() : "";
        if (reason is null) return; // Cancelling the reason cancels the decline (decision 8).
        var hasOwnPart = IsChanged;
        await DoAsync(async () =>
        {
            var answered = await Answer.ExecuteAsync(ViewerId, _form.Id, answer, _view!.Sequence, reason);
            // A declined assignment takes the row away, and the three fields with it.
            return answered.IsDone && hasOwnPart && answer is InvitationAnswer.Accept ? await SaveOwnAsync(SeriesScope.OnlyThis) : answered;
        });
    }

    private async Task AssignAsync()
    {
        var time = _form.Time(Opening.OwnersHours);
        var chosen = await AssignDialogs.ChooseAsync(ViewerId, _form.Id, time.IsDone ? time.Required.Interval : null, _form.OwnerId);
        if (chosen is null || _isClosed) return;
        if (MayChange)
        {
            await ChangeAsync(() => (_form.OwnerId, _form.OwnerName) = (chosen.Participant.Id, chosen.Name));
            return;
        }

        // The work is with somebody else already; there is nothing here to save, so it is handed on at once.
        if (await AskScopeAsync("Series_AskAssign") is not { } scope) return;
        await DoAsync(async () => await Assign.ExecuteAsync(ViewerId, _form.Id, chosen.Participant.Id, scope), AssignedWords(chosen.Participant.Id, chosen.Name));
    }

    private async Task TakeBackAsync()
    {
        if (await AskScopeAsync("Series_AskTakeBack") is { } scope) await DoAsync(async () => await Assign.TakeBackAsync(ViewerId, _form.Id, scope));
    }

    private async Task DeleteAsync()
    {
        if (_isBusy || _view is not { } view) return;
        var words = view.Rights is { MayChange: false, MayTakeBack: false } ? Text["FollowUp_DeleteDeclines", view.Organizer.Name]
            : view.Participants.Count > 1 || view.Assignment is { IsOpen: true } ? Text["FollowUp_DeleteForAll"]
            : Text["FollowUp_DeleteForMe"];
        if (await AskDeleteAsync(view, words) is not { } scope) return;
        await DoAsync(async () => await Delete.ExecuteAsync(ViewerId, _form.Id, scope));
    }

    private async Task AddAsync()
    {
        var already = _form.Participants.Select(p => p.Participant).Append(Participant.Employee(_form.OwnerId)).Distinct().ToList();
        var parameters = new Dictionary<string, object>
        {
            [nameof(PickerDialog.FollowUpId)] = _form.Id,
            [nameof(PickerDialog.SeriesId)] = ShowsSeries ? _view?.Series?.Id ?? 0 : 0,
            [nameof(PickerDialog.Times)] = AllTimes(),
            [nameof(PickerDialog.People)] = already.Count(p => p.Kind is not ParticipantKind.Resource),
            [nameof(PickerDialog.Already)] = already,
        };
        var chosen = await Dialogs.ShowAsync<PickerDialog, List<Candidate>>(Text["Picker_Title"], parameters);
        if (chosen is { Count: > 0 } && !_isClosed) await ChangeAsync(() => _form.Add(chosen.Select(FormParticipant.Of)));
    }

    private Task RemoveAsync()
    {
        if (_chosen is not { } gone) return Task.CompletedTask;
        // The next line is chosen, so that Remove keeps the focus of whoever goes on with the keyboard.
        var at = _form.Participants.FindIndex(p => p.Participant == gone);
        _chosen = _form.Participants.Where(p => p.Participant != gone).Select(p => (Participant?)p.Participant).ElementAtOrDefault(Math.Min(at, _form.Participants.Count - 2));
        return ChangeAsync(() => _form.Remove(gone));
    }

    private Task ToggleAsync()
    {
        if (_chosen is not { } whose) return Task.CompletedTask;
        var saved = _view?.Participants.FirstOrDefault(p => p.Participant == whose)?.Status ?? InvitationStatus.Unseen;
        return ChangeAsync(() => _form.ToggleStatus(whose, saved));
    }

    // One thing at a time, and the dialog closes when it is done; otherwise it stays with everything typed and says why.
    private async Task DoAsync(Func<Task<IOutcome>> act, string? said = null)
    {
        if (_isBusy || _isClosed) return;
        _isBusy = true;
        try
        {
            var outcome = await act();
            _refused = outcome.IsDone ? null : outcome;
            if (outcome.IsDone)
            {
                await FinishAsync();
                if (said is not null) Messages.Say(said);
            }
            else if (outcome.Refusal is Refusal.TimeChangedMeanwhile) await RereadAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task CancelAsync()
    {
        if (await MayCloseAsync()) Close();
    }

    private async Task<bool> MayCloseAsync()
    {
        if (_isBusy) return false;
        return !IsChanged || await Dialogs.AskAsync(new(
            Text["FollowUp_DiscardAsk"], Text["FollowUp_DiscardWords"], Text["FollowUp_Discard"], Text["FollowUp_GoOnWriting"], TakesAway: true));
    }

    private async Task AskBeforeLeaving(LocationChangingContext context)
    {
        if (!_isClosed && !await MayCloseAsync()) context.PreventNavigation();
    }

    // Before it is seen to close: whoever then goes elsewhere at once shall not find it again there.
    private async Task FinishAsync()
    {
        if (_isClosed) return;
        _isClosed = true;
        await Drafts.ForgetAsync(FollowUpDialogs.DraftKey);
        Dialog.Close();
    }

    // A second click must not close the dialog underneath.
    private void Close()
    {
        if (_isClosed) return;
        _isClosed = true;
        Dialog.Close();
    }
}
