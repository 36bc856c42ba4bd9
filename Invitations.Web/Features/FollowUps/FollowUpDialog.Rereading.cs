using Invitations.Core;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Web.Features.FollowUps.Writing;

namespace Invitations.Web.Features.FollowUps;

/// <summary>What others save while it is open: shown where nobody has written, and never written over (decision record 0017).</summary>
public sealed partial class FollowUpDialog
{
    // Answers come in while somebody types: what they said is shown, what is typed stays.
    private async Task RereadAsync()
    {
        _isStale = false;
        var read = await Open.ReadAsync(ViewerId, _form.Id);
        if (_isClosed) return;
        if (!read.IsDone)
        {
            // Gone, or private now: nothing can be saved any more, but what is typed can still be copied.
            if (_view is not null) _view = _view with { Rights = new(false, false, false, false, false, false, false) };
            _refused = read;
            return;
        }

        var wasChanged = IsChanged;
        _view = read.Required;
        if (!wasChanged) Adopt(_view);
        else if (!MayChange) AdoptExceptOwn(_view);
        else Rebase(_view);
    }

    private void Adopt(FollowUpView view)
    {
        _form = FollowUpForm.Of(view);
        _form.MarkPlaces(Opening.Places);
        _saved = _form.Snapshot();
    }

    // What is typed stays; what was only read is read again.
    private void Rebase(FollowUpView view)
    {
        _form.Rebase(view);
        var saved = FollowUpForm.Of(view);
        (saved.Dialog, saved.Read) = (_form.Dialog, _form.Read);
        foreach (var form in new[] { _form, saved }) form.MarkPlaces(Opening.Places);
        _saved = saved.Snapshot();
    }

    private void AdoptExceptOwn(FollowUpView view)
    {
        var own = new OwnPart(_form.Priority, _form.Alarm, _form.IsCompleted);
        Adopt(view);
        _form.SetOwn(own);
    }

    private async Task ShowTheirsAsync()
    {
        var read = await Open.ReadAsync(ViewerId, _form.Id);
        _refused = read.IsDone ? null : (IOutcome)read;
        if (!read.IsDone) return;
        _view = read.Required;
        Adopt(_view);
        await SettleAsync();
    }

    // What both changed is as it was written here; what only they changed is as they left it.
    private async Task KeepMineAsync()
    {
        var read = await Open.ReadAsync(ViewerId, _form.Id);
        _refused = read.IsDone ? null : (IOutcome)read;
        if (!read.IsDone) return;
        _view = read.Required;
        Rebase(_view);
        _form.Read = FollowUpRead.Of(_view);
        await SaveAsync();
    }
}
