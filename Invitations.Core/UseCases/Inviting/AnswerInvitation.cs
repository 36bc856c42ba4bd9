using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Inviting;

/// <summary>Says yes or no to an invitation, or to work handed over (R11, R12, R13, R17).</summary>
public sealed class AnswerInvitation(DiaryWriter writer, ChangeNotifier notifier, IClock clock)
{
    // The one write that comes in hundreds at once, when a large meeting is called; so its two readings are prepared once.
    private static readonly Func<DiaryDbContext, int, int, Task<Found?>> FindAsync = EF.CompileAsyncQuery((DiaryDbContext diary, int followUpId, int viewerId) => (
        from f in diary.FollowUps
        where f.Id == followUpId
        select new Found
        {
            Sequence = f.Sequence,
            IsCancelled = f.IsCancelled,
            OwnerId = f.OwnerId,
            OrganizerId = f.OrganizerId,
            AssigneeId = f.Assignment == null ? 0 : f.Assignment.AssigneeId,
            Row = f.Invitations.FirstOrDefault(i => i.EmployeeId == viewerId),
        }).FirstOrDefault());

    private static readonly Func<DiaryDbContext, int, IAsyncEnumerable<Who>> WhoTakesPart = EF.CompileAsyncQuery((DiaryDbContext diary, int followUpId) =>
        diary.Invitations.Where(i => i.FollowUpId == followUpId).Select(i => new Who(i.EmployeeId, i.ResourceId, i.ExternalPersonId)));

    /// <summary>Records the answer. Touches the one row it is about; another person's answer at the same moment survives.</summary>
    /// <param name="viewerId">Who answers.</param>
    /// <param name="followUpId">To what.</param>
    /// <param name="answer">Yes or no.</param>
    /// <param name="sequence">Which time was on the screen when they answered.</param>
    /// <param name="reason">Why not; at most 254 characters, empty for none.</param>
    /// <returns>
    /// Done, or <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.NotYourInvitation"/>, <see cref="Refusal.TimeChangedMeanwhile"/>,
    /// or a refusal of <see cref="Invitation.Answer"/> or <see cref="FollowUp.AnswerAssignment"/>.
    /// </returns>
    public Task<Outcome> ExecuteAsync(int viewerId, int followUpId, InvitationAnswer answer, int sequence, string reason = "") =>
        ExecuteAsync(viewerId, [(followUpId, sequence)], answer, reason);

    /// <summary>Records one answer to several invitations, for example to the occurrences of a series: to all of them or to none.</summary>
    /// <param name="viewerId">Who answers.</param>
    /// <param name="invitations">To what, and which time of each was on the screen.</param>
    /// <param name="answer">Yes or no.</param>
    /// <param name="reason">Why not; at most 254 characters, empty for none.</param>
    /// <returns>Done, or the first refusal; then nothing was answered.</returns>
    public async Task<Outcome> ExecuteAsync(int viewerId, IReadOnlyCollection<(int FollowUpId, int Sequence)> invitations, InvitationAnswer answer, string reason = "")
    {
        HashSet<Participant> concerned = [];
        var outcome = await writer.WriteAsync(async diary => invitations.Count == 1
            ? await AnswerOneAsync(diary, viewerId, invitations.Single(), answer, reason, concerned)
            : await AnswerAllAsync(diary, viewerId, invitations, answer, reason, concerned));
        if (outcome.IsDone) notifier.Publish(new DiaryChange([.. invitations.Select(i => i.FollowUpId)], concerned));
        return outcome;
    }

    private async Task<Outcome> AnswerOneAsync(
        DiaryDbContext diary, int viewerId, (int FollowUpId, int Sequence) invitation, InvitationAnswer answer, string reason, HashSet<Participant> concerned)
    {
        var found = await FindAsync(diary, invitation.FollowUpId, viewerId);
        if (found is null) return Refusal.FollowUpGone;
        if (found.Check(viewerId, invitation.Sequence) is { IsDone: false } refused) return refused;
        if (found.IsAssignedTo(viewerId))
        {
            var followUp = (await diary.FollowUpAsync(invitation.FollowUpId))!;
            concerned.UnionWith(followUp.Concerned());
            return Take(followUp, viewerId, answer, reason);
        }

        concerned.UnionWith([Participant.Employee(found.OwnerId), Participant.Employee(found.OrganizerId)]);
        await foreach (var who in WhoTakesPart(diary, invitation.FollowUpId)) concerned.Add(who.Participant);
        return found.Row!.Answer(answer, viewerId, clock.GetCurrentInstant(), reason);
    }

    // Read in one go: a row of the list may stand for a thousand dates.
    private async Task<Outcome> AnswerAllAsync(
        DiaryDbContext diary, int viewerId, IReadOnlyCollection<(int FollowUpId, int Sequence)> invitations, InvitationAnswer answer, string reason, HashSet<Participant> concerned)
    {
        int[] ids = [.. invitations.Select(i => i.FollowUpId)];
        var followUps = await diary.FollowUpsAsync(ids);
        var now = clock.GetCurrentInstant();
        foreach (var (followUpId, sequence) in invitations)
        {
            if (!followUps.TryGetValue(followUpId, out var followUp)) return Refusal.FollowUpGone;
            var found = Found.In(followUp, viewerId);
            if (found.Check(viewerId, sequence) is { IsDone: false } no) return no;
            concerned.UnionWith(followUp.Concerned());
            var outcome = found.IsAssignedTo(viewerId) ? Take(followUp, viewerId, answer, reason) : found.Row!.Answer(answer, viewerId, now, reason);
            if (!outcome.IsDone) return outcome;
        }

        return Outcome.Done;
    }

    private Outcome Take(FollowUp followUp, int viewerId, InvitationAnswer answer, string reason)
    {
        var outcome = followUp.AnswerAssignment(answer, viewerId, reason);
        if (outcome.IsDone) followUp.ChangedOn(clock.GetCurrentInstant());
        return outcome;
    }

    private sealed class Found
    {
        public required int Sequence { get; init; }
        public required bool IsCancelled { get; init; }
        public required int OwnerId { get; init; }
        public required int OrganizerId { get; init; }
        public required int AssigneeId { get; init; }
        public required Invitation? Row { get; init; }

        public static Found In(FollowUp followUp, int viewerId) => new()
        {
            Sequence = followUp.Sequence,
            IsCancelled = followUp.IsCancelled,
            OwnerId = followUp.OwnerId,
            OrganizerId = followUp.OrganizerId,
            AssigneeId = followUp.Assignment?.AssigneeId ?? 0,
            Row = followUp.Invitations.FirstOrDefault(i => i.EmployeeId == viewerId),
        };

        public bool IsAssignedTo(int viewerId) => AssigneeId == viewerId && (OwnerId == viewerId || Row is null);

        public Outcome Check(int viewerId, int sequence)
        {
            if (IsCancelled) return Row is null ? Refusal.FollowUpGone : Refusal.NoLongerInvited;
            // One's own work is not an invitation.
            if (!IsAssignedTo(viewerId) && (Row is null || OwnerId == viewerId)) return Refusal.NotYourInvitation;
            return Sequence == sequence ? Outcome.Done : Refusal.TimeChangedMeanwhile;
        }
    }

    private sealed record Who(int? EmployeeId, int? ResourceId, int? ExternalPersonId)
    {
        public Participant Participant =>
            EmployeeId is { } e ? Participant.Employee(e)
            : ResourceId is { } r ? Participant.Resource(r)
            : Participant.ExternalPerson(ExternalPersonId!.Value);
    }
}
