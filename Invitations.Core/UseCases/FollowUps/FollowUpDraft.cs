using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Repeating;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>What a follow-up dialog hands in when somebody saves.</summary>
/// <param name="Id">The follow-up; 0 for a new one.</param>
/// <param name="Version">The version that was opened; 0 for a new one.</param>
/// <param name="Dialog">The dialog, so that the same click twice saves once; a new number each time it is opened, and after each save.</param>
/// <param name="Content">What was written.</param>
/// <param name="OwnerId">Whose work it is to be; another than before hands it over (R15).</param>
/// <param name="Participants">Everybody but the owner.</param>
/// <param name="Noted">Answers the organizer noted for people who gave them elsewhere (Toggle status).</param>
/// <param name="Priority">The saver's own priority; the owner's when the saver takes no part.</param>
/// <param name="AlarmMinutes">When they are reminded, in minutes before the start; <c>null</c> for not at all.</param>
/// <param name="IsCompleted">Their own mark that it is done.</param>
/// <param name="Optional">Those of the participants it can go ahead without.</param>
/// <param name="Series">How it is to repeat from now on; <c>null</c> to leave that as it is.</param>
/// <param name="Scope">How much of a series the change is meant for.</param>
public sealed record FollowUpDraft(
    int Id,
    int Version,
    Guid Dialog,
    FollowUpContent Content,
    int OwnerId,
    IReadOnlyCollection<Participant> Participants,
    IReadOnlyDictionary<Participant, InvitationStatus> Noted,
    Priority Priority = Priority.Medium,
    int? AlarmMinutes = null,
    bool IsCompleted = false,
    IReadOnlyCollection<Participant>? Optional = null,
    SeriesDraft? Series = null,
    SeriesScope Scope = SeriesScope.OnlyThis);
