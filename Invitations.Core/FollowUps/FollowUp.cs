using Invitations.Core.Assigning;
using Invitations.Core.Inviting;
using NodaTime;

namespace Invitations.Core.FollowUps;

/// <summary>Something planned: an appointment, a task or a phone call, with everybody who takes part in it.</summary>
/// <remarks>
/// <para>One row for each participant, the owner's own among them; diaries are views over these rows (R04).</para>
/// <para><see cref="Version"/> rises with every change of the owner's, so that a save on top of an older one is noticed; answers do not raise it,
/// so that they never get in the owner's way. <see cref="Sequence"/> rises with every new time, as iCalendar's SEQUENCE does (RFC 5545, 3.8.7.4),
/// so that an answer to an older time is noticed.</para>
/// </remarks>
public sealed partial class FollowUp
{
    /// <summary>The most participants one may have, the owner not counted.</summary>
    public const int MostParticipants = 500;

    private List<Invitation> _invitations = [];

    private FollowUp() => (Title, Location, Description, Time) = ("", "", "", null!); // Made by Plan; EF Core fills it in.

    /// <summary>Identity.</summary>
    public int Id { get; private set; }

    /// <summary>How often the owner has changed it; 1 when new.</summary>
    public int Version { get; private set; }

    /// <summary>How often its time has changed; 0 when new.</summary>
    public int Sequence { get; private set; }

    /// <summary>The number of what saved it last, the dialog and all that was said in it, so that the same click twice saves once.</summary>
    public Guid SavedBy { get; private set; }

    /// <summary>Appointment, task or phone call.</summary>
    public FollowUpKind Kind { get; private set; }

    /// <summary>Which type of that kind; <c>null</c> for the basic one.</summary>
    public int? TypeId { get; private set; }

    /// <summary>What it is about.</summary>
    public string Title { get; private set; }

    /// <summary>When it is.</summary>
    public FollowUpTime Time { get; private set; }

    /// <summary>When it was before it was last moved, start included; <c>null</c> if it never was.</summary>
    public Instant? MovedFromStart { get; private set; }

    /// <summary>When it ended before it was last moved, excluded.</summary>
    public Instant? MovedFromEnd { get; private set; }

    /// <summary>Where it was before the place last changed; <c>null</c> if it never did.</summary>
    public string? PreviousLocation { get; private set; }

    /// <summary>Where it is; empty for nowhere in particular.</summary>
    public string Location { get; private set; }

    /// <summary>Anything else.</summary>
    public string Description { get; private set; }

    /// <summary>Whether others may book over it.</summary>
    public ShowAs ShowAs { get; private set; }

    /// <summary>Who may read it.</summary>
    public Visibility Visibility { get; private set; }

    /// <summary>The group it is visible for, if it is.</summary>
    public int? GroupId { get; private set; }

    /// <summary>Whose work it is, and in whose diary it stands.</summary>
    public int OwnerId { get; private set; }

    /// <summary>Who invited, and gets the answers: the owner, save while an assignment waits for its answer.</summary>
    public int OrganizerId { get; private set; }

    /// <summary>Who wrote it down first.</summary>
    public int RegisteredById { get; private set; }

    /// <summary>When it was written down first.</summary>
    public Instant RegisteredAt { get; private set; }

    /// <summary>When it was last changed, handed over or deleted.</summary>
    public Instant ChangedAt { get; private set; }

    /// <summary>Whether it was deleted and lives on only until everybody has been told.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>The series it is an occurrence of; <c>null</c> for something that happens once.</summary>
    public int? SeriesId { get; private set; }

    /// <summary>That series, where it was read or is new.</summary>
    public Series? Series { get; private set; }

    /// <summary>The date the rule made, wherever the occurrence was moved to since (RFC 5545, 3.8.4.4: RECURRENCE-ID); <c>null</c> outside a series and for a date added by hand.</summary>
    public LocalDate? RuleDate { get; private set; }

    /// <summary>Whether it was changed by itself and so differs from its series.</summary>
    public bool IsException { get; private set; }

    /// <summary>Who handed it to the owner, if somebody did.</summary>
    public Assignment? Assignment { get; private set; }

    /// <summary>What the owner wrote, participants apart.</summary>
    public FollowUpContent Content => new(Kind, Title, Time, Location, Description, ShowAs, Visibility, GroupId, TypeId);

    /// <summary>All rows, those included that only have to be told of a cancellation.</summary>
    public IReadOnlyCollection<Invitation> Invitations => _invitations;

    /// <summary>Everybody who takes part, the owner included.</summary>
    public IEnumerable<Invitation> Participants => _invitations.Where(i => !i.IsWithdrawn);

    /// <summary>Who takes part besides the owner.</summary>
    public IReadOnlySet<Participant> OthersInvited() => Participants.Select(i => i.Participant).Where(p => !p.IsEmployee(OwnerId)).ToHashSet();

    /// <summary>Whether the owner has yet to say whether they take it on.</summary>
    public bool IsAssignmentOpen => Assignment is { IsOpen: true };

    /// <summary>The owner's own row.</summary>
    public Invitation OwnersRow => _invitations.Single(i => i.EmployeeId == OwnerId);

    /// <summary>Plans something.</summary>
    /// <param name="content">What was written; checked before.</param>
    /// <param name="ownerId">Whose work it is.</param>
    /// <param name="now">When it is written down.</param>
    public static Outcome<FollowUp> Plan(FollowUpContent content, int ownerId, Instant now)
    {
        if (content.Check() is { IsDone: false } refused) return refused;
        var followUp = new FollowUp { OwnerId = ownerId, OrganizerId = ownerId, RegisteredById = ownerId, RegisteredAt = now };
        var own = new Invitation(Participant.Employee(ownerId));
        own.Own();
        followUp._invitations.Add(own);
        followUp.Take(content, now);
        return followUp;
    }

    /// <summary>Takes over what the owner wrote. A new time asks everybody again; a new place is told (decision 5).</summary>
    public Outcome Change(FollowUpContent content, Instant now)
    {
        if (content.Check() is { IsDone: false } refused) return refused;
        if (OwnersRow.IsCompleted) return Refusal.CompletedIsLocked;

        var before = (Time, Location);
        Take(content, now);
        if (Time.IsMovedFrom(before.Time)) Move(before.Time);
        else if (Location != before.Location) TellPlace(before.Location);
        return Outcome.Done;
    }

    /// <summary>Makes it an occurrence of a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="ruleDate">The date the rule made; <c>null</c> for a date added by hand.</param>
    /// <param name="isException">Whether it differs from the others.</param>
    public void BelongTo(Series series, LocalDate? ruleDate, bool isException = false) => (Series, RuleDate, IsException) = (series, ruleDate, isException);

    /// <summary>Takes it out of its series: it happens once.</summary>
    public void StandAlone() => (Series, SeriesId, RuleDate, IsException) = (null, null, null, false);

    /// <summary>Notes that it was changed by itself.</summary>
    public void Deviate() => IsException = SeriesId is not null || Series is not null;

    /// <summary>Notes when something became of it that is news to somebody.</summary>
    public void ChangedOn(Instant now) => ChangedAt = now;

    /// <summary>Remembers what saved it, so that the same click twice saves once.</summary>
    public void SignedBy(Guid signature) => SavedBy = signature;

    /// <summary>Makes the participants those that are wanted: new ones are invited (R03), the others are told that they are not any more.</summary>
    /// <param name="wanted">Everybody but the owner.</param>
    /// <returns>Done, or <see cref="Refusal.TooManyParticipants"/>, <see cref="Refusal.ParticipantTwice"/>; then nothing has changed.</returns>
    public Outcome SetParticipants(IReadOnlyCollection<Participant> wanted)
    {
        if (wanted.Count > MostParticipants) return Refusal.TooManyParticipants;
        if (wanted.Distinct().Count() != wanted.Count) return Refusal.ParticipantTwice;

        var others = wanted.Where(p => !p.IsEmployee(OwnerId)).ToHashSet();
        foreach (var left in Participants.Where(i => !i.Participant.IsEmployee(OwnerId) && !others.Contains(i.Participant)).ToList())
        {
            if (!left.Withdraw()) _invitations.Remove(left);
        }

        foreach (var participant in others) Invite(participant);
        return Outcome.Done;
    }

    /// <summary>Hands the work to somebody else (R15): it moves to their diary and waits for their answer.</summary>
    /// <param name="assigneeId">Who is to do it.</param>
    /// <returns>Done, or <see cref="Refusal.AssignedToSelf"/> when they have it already, or <see cref="Refusal.CompletedIsLocked"/>.</returns>
    public Outcome AssignTo(int assigneeId)
    {
        if (assigneeId == OwnerId) return Refusal.AssignedToSelf;
        if (OwnersRow.IsCompleted) return Refusal.CompletedIsLocked;

        var assigner = IsAssignmentOpen ? Assignment!.AssignedById : OwnerId;
        if (assigneeId == assigner) return TakeBack(assigner);

        var isReassigned = Assignment is { Status: AssignmentStatus.Declined, AwaitsAcknowledgement: true } or { IsOpen: true, IsReassigned: true };
        PassOwnershipTo(assigneeId).Assigned(InvitationStatus.Unseen);
        Assignment = new Assignment(assigner, assigneeId, isReassigned);
        return Outcome.Done;
    }

    /// <summary>The assigner takes the work back before it was answered (decision 7).</summary>
    public Outcome TakeBack(int employeeId)
    {
        if (!IsAssignmentOpen) return Refusal.NothingAssigned;
        if (Assignment!.AssignedById != employeeId) return Refusal.NotYourAssignment;
        PassOwnershipTo(employeeId).Own();
        Assignment = null;
        return Outcome.Done;
    }

    /// <summary>The assignee takes the work on, or gives it back at once (R17).</summary>
    public Outcome AnswerAssignment(InvitationAnswer answer, int employeeId, string reason = "")
    {
        if (Assignment is null) return Refusal.NothingAssigned;
        if (answer is InvitationAnswer.Accept)
        {
            var accepted = Assignment.Accept(employeeId);
            if (!accepted.IsDone) return accepted;
            OwnersRow.Own();
            OrganizerId = OwnerId;
            return Outcome.Done;
        }

        var declined = Assignment.Decline(employeeId, reason);
        if (!declined.IsDone) return declined;
        PassOwnershipTo(Assignment.AssignedById).Own();
        return Outcome.Done;
    }

    /// <summary>Changes one participant's own three fields (decision 10).</summary>
    /// <returns>Done, or <see cref="Refusal.OnlyTheOwnerMayChange"/> for somebody who takes no part.</returns>
    public Outcome Mark(int employeeId, Priority priority, int? alarmMinutes, bool isCompleted, Instant now)
    {
        if (Participants.FirstOrDefault(i => i.EmployeeId == employeeId) is not { } row) return Refusal.OnlyTheOwnerMayChange;
        var wasCompleted = row.IsCompleted;
        row.Mark(priority, alarmMinutes, isCompleted, now);
        // The owner's mark locks the follow-up, so a dialog opened before it must not save on top of it.
        if (employeeId == OwnerId && isCompleted != wasCompleted) Version++;
        return Outcome.Done;
    }

    /// <summary>Marks what one employee had before their eyes.</summary>
    /// <returns>Whether that was news to anybody.</returns>
    public bool See(int employeeId, Instant now)
    {
        if (IsAssignmentOpen && OwnerId == employeeId)
        {
            if (!Assignment!.See()) return false;
            OwnersRow.See(now);
            return true;
        }

        return _invitations.FirstOrDefault(i => i.EmployeeId == employeeId) is { } row && row.See(now);
    }

    /// <summary>Deletes it: whoever takes part is told (decision 6).</summary>
    /// <param name="byId">Who deletes it, and so knows.</param>
    /// <returns>Whether there is anybody to tell; if not, it can go at once.</returns>
    public bool Cancel(int byId)
    {
        IsCancelled = true;
        Version++;
        // Work that was never taken on just disappears again from the list of whoever was asked.
        var pendingOwner = IsAssignmentOpen ? OwnerId : (int?)null;
        foreach (var row in Participants.ToList())
        {
            if (row.EmployeeId is { } id && (id == byId || id == pendingOwner) || !row.Withdraw()) _invitations.Remove(row);
        }

        Assignment = null;
        return _invitations.Count > 0;
    }

    /// <summary>Somebody has taken note of the cancellation: their row goes.</summary>
    public void Forget(Invitation row) => _invitations.Remove(row);

    private void Invite(Participant participant)
    {
        if (_invitations.FirstOrDefault(i => i.Participant == participant) is { } row)
        {
            if (!row.IsWithdrawn) return;
            row.InviteAgain();
        }
        else
        {
            row = new Invitation(participant);
            _invitations.Add(row);
            // The owner's wishes are the invited person's starting point; from then on they are their own (decision 10).
            row.Wish(OwnersRow.Priority, OwnersRow.AlarmMinutes);
        }

        row.Book(Time.Starts, Time.Ends, ShowAs is ShowAs.Busy);
    }

    private void Take(FollowUpContent content, Instant now)
    {
        (Kind, Title, Time) = (content.Kind, content.Title, content.Time);
        (Location, Description) = (content.Location, content.Description);
        (ShowAs, Visibility) = (content.ShowAs, content.Visibility);
        GroupId = content.Visibility is Visibility.Group ? content.GroupId : null;
        TypeId = content.TypeId;
        ChangedAt = now;
        Version++;
        foreach (var row in Participants) row.Book(Time.Starts, Time.Ends, ShowAs is ShowAs.Busy);
    }

    private void Move(FollowUpTime from)
    {
        Sequence++;
        (MovedFromStart, MovedFromEnd) = (from.Starts, from.Ends);
        foreach (var row in Participants.Where(i => !i.Participant.IsEmployee(OwnerId))) row.AskAgain();
    }

    private void TellPlace(string from)
    {
        PreviousLocation = from;
        foreach (var row in Participants.Where(i => !i.Participant.IsEmployee(OwnerId))) row.TellPlace();
    }

    // Somebody who took part before and gets the work keeps the one row there may be; whoever gives it away leaves the diary.
    private Invitation PassOwnershipTo(int employeeId)
    {
        var previous = OwnersRow;
        _invitations.Remove(previous);
        var next = _invitations.FirstOrDefault(i => i.EmployeeId == employeeId);
        if (next is null)
        {
            next = new Invitation(Participant.Employee(employeeId));
            next.TakeOver(previous);
            _invitations.Add(next);
        }

        OwnerId = employeeId;
        Version++;
        next.InviteAgain();
        next.Book(Time.Starts, Time.Ends, ShowAs is ShowAs.Busy);
        return next;
    }
}
