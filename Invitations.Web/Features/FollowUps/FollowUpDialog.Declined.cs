using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Web.Features.FollowUps.Writing;
using Invitations.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace Invitations.Web.Features.FollowUps;

/// <summary>After a no: who said it and why, and another time (R14); and what becomes of work that is handed over (R16).</summary>
public sealed partial class FollowUpDialog
{
    private const int MostDeclines = 3;

    private string? _tab;

    [Inject] private UndoMessages Messages { get; set; } = null!;

    // The rest of many stand on Participants, which is in front.
    private string? Declines
    {
        get
        {
            if (!Opening.IsForReschedule || _view is null) return null;
            var all = _view.Participants.Where(p => p.Status is InvitationStatus.Declined).ToList();
            var words = all.Take(MostDeclines).Select(p => p.Reason.Length == 0 ? Text["Invitations_DeclinedBy", p.Name].Value : Text["Invitations_DeclinedByBecause", p.Name, p.Reason].Value);
            if (all.Count > MostDeclines) words = words.Append(Text["FollowUp_AndMore", all.Count - MostDeclines]);
            return all.Count == 0 ? null : string.Join(" · ", words);
        }
    }

    // Beside what is said of the whole series.
    private bool OffersOther => Opening.IsForReschedule && _checkedTime is { } time && _check?.FirstAvailable is { } other && other.IsMovedFrom(time);

    private Task<TimeCheck> CheckTimeAsync(FollowUpTime time) => CheckTime.ExecuteAsync(
        _form.Id, time, _form.ShowAs, _form.OwnerId, [.. _form.Participants.Select(p => p.Participant)], [.. _form.Optional()],
        Opening.IsForReschedule ? Opening.View?.Content.Time : null);

    // It is one date of a series that was declined: that one is offered another time, whatever there is to say of them all.
    private async Task FindOtherAsync(int asked, FollowUpTime time)
    {
        if (!Opening.IsForReschedule || asked != _asked) return;
        var check = await CheckTimeAsync(time);
        if (asked == _asked) _check = check with { Conflicts = [] };
    }

    // Whoever handed it over and takes it back has it again: nothing waits for anybody.
    private string? AssignedWords(int toId, string name) =>
        _view?.Assignment is { IsOpen: true } work && work.By.Id == toId ? null
        : toId == ViewerId ? Text["Assign_SaidToYou"].Value
        : Text["Assign_Said", name].Value;
}
