namespace Invitations.Core.Inviting;

public sealed partial class Invitation
{
    /// <summary>The same row as it stands now, for a memory of its own.</summary>
    internal Invitation Copy() => (Invitation)MemberwiseClone();

    /// <summary>The same row to be stored anew: it was taken away meanwhile.</summary>
    internal Invitation Anew()
    {
        var row = Copy();
        (row.Id, row.FollowUpId) = (0, 0);
        return row;
    }

    /// <summary>Whether a change left another answer, or another thing to be told, than there was.</summary>
    internal bool IsAnsweredUnlike(Invitation other) => Answering != other.Answering;

    /// <summary>Whether a yes or a no has come since.</summary>
    internal bool IsAnsweredSince(Invitation after) => Status is InvitationStatus.Accepted or InvitationStatus.Declined && Status != after.Status;

    /// <summary>Puts back what was answered, seen and told, so that nobody is asked or told a second time.</summary>
    internal void PutBackAnswer(Invitation before)
    {
        (Notice, NoticeIsRead, SeenAt, AnsweredAt, Reason, AwaitsAcknowledgement, DeclineIsRead) =
            (before.Notice, before.NoticeIsRead, before.SeenAt, before.AnsweredAt, before.Reason, before.AwaitsAcknowledgement, before.DeclineIsRead);
        Set(before.Status);
    }

    /// <summary>Puts back the participant's own fields, each unless it has been changed since.</summary>
    internal void PutBackOwnPart(Invitation before, Invitation after)
    {
        if (Priority == after.Priority) Priority = before.Priority;
        if (AlarmMinutes == after.AlarmMinutes) AlarmMinutes = before.AlarmMinutes;
        if (IsCompleted == after.IsCompleted) (IsCompleted, CompletedAt) = (before.IsCompleted, before.CompletedAt);
    }

    private (InvitationStatus, InvitationNotice, bool, NodaTime.Instant?, string, bool, bool) Answering =>
        (Status, Notice, NoticeIsRead, SeenAt, Reason, AwaitsAcknowledgement, DeclineIsRead);
}
