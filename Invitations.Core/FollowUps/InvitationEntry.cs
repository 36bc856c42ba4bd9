using NodaTime;

namespace Invitations.Core.FollowUps;

/// <summary>What a row of the Invitations dialog is about.</summary>
public enum InvitationEntryKind
{
    /// <summary>An invitation I have to answer.</summary>
    Invitation,

    /// <summary>Work handed to me that I have to answer (R16).</summary>
    Assignment,

    /// <summary>A new place I have to take note of.</summary>
    PlaceChanged,

    /// <summary>A cancellation I have to take note of.</summary>
    Cancelled,

    /// <summary>Somebody's "no" to my invitation (R13).</summary>
    Declined,

    /// <summary>Somebody's "no" to work I handed them (R17).</summary>
    AssignmentDeclined,

    /// <summary>Work I handed on after a refusal and that waits for its answer: it reads Assigned (R17).</summary>
    Reassigned,

    /// <summary>An invitation I declined and can still accept.</summary>
    DeclinedByMe,
}

/// <summary>One row of the Invitations dialog.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="InvitationId">The participant's row it is about; 0 where it is about an assignment.</param>
/// <param name="Sequence">Which time it shows, so that an answer to an older one is noticed.</param>
/// <param name="FollowUpKind">Appointment, task or phone call.</param>
/// <param name="Title">What it is about; empty when the viewer was left out of it and may not read on.</param>
/// <param name="Time">When.</param>
/// <param name="Location">Where.</param>
/// <param name="FromId">Who invited, assigned, or said no.</param>
/// <param name="FromName">Their name.</param>
/// <param name="IsUnread">Whether the viewer has not had it before their eyes yet; counts in the bell.</param>
/// <param name="IsMoved">Whether the viewer is asked again because the time changed.</param>
/// <param name="MovedFrom">When it was before, start included and end excluded; <c>null</c> if not moved or without a time.</param>
/// <param name="PreviousLocation">Where it was before the place changed.</param>
/// <param name="Reason">Why not; empty when no reason was given.</param>
/// <param name="SeriesId">The series it is an occurrence of; <c>null</c> for something that happens once.</param>
public sealed record InvitationEntry(
    InvitationEntryKind Kind,
    int FollowUpId,
    int InvitationId,
    int Sequence,
    FollowUpKind FollowUpKind,
    string Title,
    FollowUpTime Time,
    string Location,
    int FromId,
    string FromName,
    bool IsUnread,
    bool IsMoved,
    Interval? MovedFrom,
    string? PreviousLocation,
    string Reason,
    int? SeriesId = null)
{
    /// <summary>Since when it has been as it is: which of two unread rows is the newer.</summary>
    public Instant Since { get; init; }

    /// <summary>The rows it stands for, each with its own date: itself alone, or the occurrences of a series folded into one.</summary>
    public IReadOnlyList<InvitationEntry> Rows => Folded.Count == 0 ? [this] : Folded;

    /// <summary>How many dates it stands for.</summary>
    public int Dates => Math.Max(Folded.Count, 1);

    /// <summary>The rows folded into this one, by date; none when it stands for itself alone.</summary>
    internal IReadOnlyList<InvitationEntry> Folded { get; init; } = [];

    /// <summary>Whether an answer of the viewer's is waited for.</summary>
    public bool IsToAnswer => Kind is InvitationEntryKind.Invitation or InvitationEntryKind.Assignment;

    /// <summary>Whether it is somebody's answer to the viewer, or work handed on after one.</summary>
    public bool IsResponse => Kind is InvitationEntryKind.Declined or InvitationEntryKind.AssignmentDeclined or InvitationEntryKind.Reassigned;

    /// <summary>The row, whatever has become of it since: what a screen remembers a selection by.</summary>
    public (int FollowUpId, int InvitationId) Key => (FollowUpId, InvitationId);
}
