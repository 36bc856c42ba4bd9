using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.Repeating;
using NodaTime;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>One deletion on its way: who deletes, and what it has touched so far.</summary>
internal sealed class Deleting(DiaryDbContext diary, Viewer viewer, Instant now, UndoLog? undo)
{
    private readonly HashSet<Participant> _before = [];
    private readonly List<FollowUp> _touched = [];

    public Viewer Viewer => viewer;

    /// <summary>Reads what is to go, deletes it, and tells everybody concerned.</summary>
    public static async Task<Outcome> RunAsync(
        DiaryWriter writer, ChangeNotifier notifier, Instant now, int viewerId, int followUpId, Func<Deleting, FollowUp, Task<Outcome>> delete,
        UndoLog? undo = null)
    {
        Deleting? deleting = null;
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.ViewerAsync(viewerId) is not { } viewer) return Refusal.NotFound;
            deleting = new Deleting(diary, viewer, now, undo);
            return await diary.FollowUpAsync(followUpId) is { IsCancelled: false } opened ? await delete(deleting, opened) : Refusal.FollowUpGone;
        });
        if (outcome.IsDone) notifier.Announce(deleting!._touched, deleting._before);
        return outcome;
    }

    /// <summary>The occurrences a deletion is meant for.</summary>
    public Task<IReadOnlyList<FollowUp>> OccurrencesAsync(FollowUp opened, SeriesScope scope) => diary.OccurrencesAsync(opened, scope, now);

    /// <summary>Deletes for everybody; the opened one comes first.</summary>
    public async Task CancelAsync(IReadOnlyList<FollowUp> followUps)
    {
        var series = await diary.SeriesOfAsync(followUps[0]);
        if (series is not null && undo is not null) undo.Remember(series, goesOn: !await diary.IsAloneAsync(series, followUps[0], followUps));
        var purged = Cancel(followUps);
        // One date less leaves the rule as it is; it ends only with all that were to come.
        if (series is not null) await diary.EndSeriesAsync(series, followUps.Count > 1 ? followUps[0].Time.StartDate : null, purged);
    }

    /// <summary>Deletes what comes after one; left alone, that one happens once.</summary>
    public async Task StopAsync(FollowUp opened)
    {
        if (await diary.SeriesOfAsync(opened) is not { } series) return;
        Touch(opened);
        var later = (await OccurrencesAsync(opened, SeriesScope.ThisAndFuture)).Skip(1).Where(f => f.MayDelete(viewer)).ToList();
        var purged = Cancel(later);
        if (await diary.IsAloneAsync(series, opened, later))
        {
            opened.StandAlone();
            purged.Add(opened);
        }

        await diary.EndSeriesAsync(series, opened.Time.StartDate.PlusDays(1), purged);
    }

    /// <summary>Deletes for the viewer alone, who is invited (behaviour I8).</summary>
    public Outcome Decline(FollowUp followUp)
    {
        if (followUp.Participants.FirstOrDefault(i => i.EmployeeId == viewer.EmployeeId && followUp.OwnerId != viewer.EmployeeId) is not { } row) return Refusal.OnlyTheOwnerMayChange;
        Touch(followUp);
        return row.Answer(InvitationAnswer.Decline, viewer.EmployeeId, now);
    }

    private List<FollowUp> Cancel(IReadOnlyList<FollowUp> followUps)
    {
        var purged = new List<FollowUp>();
        foreach (var followUp in followUps)
        {
            Touch(followUp);
            followUp.ChangedOn(now);
            if (followUp.Cancel(viewer.EmployeeId)) continue;
            diary.Remove(followUp);
            purged.Add(followUp);
        }

        return purged;
    }

    private void Touch(FollowUp followUp)
    {
        undo?.Remember(followUp);
        _touched.Add(followUp);
        _before.UnionWith(followUp.Concerned());
    }
}
