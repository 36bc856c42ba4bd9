using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>Makes of what a dialog hands in what is to be stored: what it changed, on top of what is stored by now (decision record 0017).</summary>
internal static class Merging
{
    /// <summary>The same draft, everything it left as it was as it is now.</summary>
    /// <param name="draft">What was handed in.</param>
    /// <param name="opened">What is stored.</param>
    /// <param name="own">The row whose three fields the dialog shows.</param>
    /// <returns>The draft, or <see cref="Refusal.ChangedMeanwhile"/> with the name of the field that somebody else changed too.</returns>
    public static Outcome<FollowUpDraft> OnTopOf(this FollowUpDraft draft, FollowUp opened, Invitation own)
    {
        if (draft.Read is not { } read) return opened.Version == draft.Version ? draft : Refusal.ChangedMeanwhile;

        var content = FollowUpMerge.Content(read.Content, draft.Content, opened.Content);
        if (!content.IsDone) return content.WithoutValue;
        // A list of dates is made for one time: of another it would say something else.
        if (draft.Series is not null && opened.Content.Time != read.Content.Time) return new Outcome(Refusal.ChangedMeanwhile, nameof(FollowUpContent.Time));
        var owner = FollowUpMerge.Field(read.OwnerId, draft.OwnerId, opened.OwnerId, nameof(FollowUpDraft.OwnerId));
        if (!owner.IsDone) return owner.WithoutValue;
        var priority = FollowUpMerge.Field(read.Own.Priority, draft.Priority, own.Priority, nameof(FollowUpDraft.Priority));
        if (!priority.IsDone) return priority.WithoutValue;
        var alarm = FollowUpMerge.Field(read.Own.AlarmMinutes, draft.AlarmMinutes, own.AlarmMinutes, nameof(FollowUpDraft.AlarmMinutes));
        if (!alarm.IsDone) return alarm.WithoutValue;

        return draft with
        {
            Content = content.Required,
            OwnerId = owner.Required,
            Participants = FollowUpMerge.Set(read.Participants, draft.Participants, opened.OthersInvited()),
            Optional = draft.Optional is null ? null : FollowUpMerge.Set(read.Optional, draft.Optional, opened.Participants.Where(i => i.IsOptional).Select(i => i.Participant)),
            Priority = priority.Required,
            AlarmMinutes = alarm.Value,
            IsCompleted = draft.IsCompleted == read.Own.IsCompleted ? own.IsCompleted : draft.IsCompleted,
        };
    }
}
