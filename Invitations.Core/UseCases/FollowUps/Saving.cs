using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Repeating;
using Invitations.Core.UseCases.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>One save on its way: who saves what, what it has touched so far, and the steps all kinds of save have in common.</summary>
internal sealed class Saving(DiaryDbContext diary, Viewer viewer, FollowUpDraft draft, Instant now, UndoLog? undo = null)
{
    private readonly HashSet<Participant> _before = [];
    private readonly List<FollowUp> _touched = [];
    private readonly Dictionary<FollowUp, BookedResources> _booked = [];

    public DiaryDbContext Diary => diary;

    public Viewer Viewer => viewer;

    /// <summary>What is saved: as it was handed in, until it is known what of it was changed.</summary>
    public FollowUpDraft Draft { get; set; } = draft;

    /// <summary>The number of what was handed in, which stays with what it has saved.</summary>
    public Guid Signature { get; } = draft.Signature();

    public Instant Now => now;

    /// <summary>The one that was opened, or the first of those that are new.</summary>
    public FollowUp? Opened { get; private set; }

    /// <summary>Everything that changed; empty when the same click had saved it already.</summary>
    public IReadOnlyCollection<FollowUp> Touched => _touched;

    /// <summary>What each of those that changed had booked before.</summary>
    public IReadOnlyDictionary<FollowUp, BookedResources> Booked => _booked;

    /// <summary>Whom it concerned before.</summary>
    public IReadOnlyCollection<Participant> Before => _before;

    /// <summary>Says which follow-up the dialog goes on with.</summary>
    public Outcome Done(FollowUp opened)
    {
        Opened = opened;
        return Outcome.Done;
    }

    /// <summary>Notes that a follow-up is about to change, and who is concerned by it as it stands.</summary>
    public void Touch(FollowUp followUp)
    {
        undo?.Remember(followUp);
        _booked.TryAdd(followUp, BookedResources.Of(followUp));
        _touched.Add(followUp);
        _before.UnionWith(followUp.Concerned());
    }

    /// <summary>Notes a follow-up that is new; whoever plans it adds it.</summary>
    public void Add(FollowUp followUp)
    {
        undo?.Made(followUp);
        _touched.Add(followUp);
    }

    /// <summary>Whether all participants are there still: somebody may have been deleted while the dialog was open; those who take part already may stay, as old bookings keep their rooms.</summary>
    public async Task<Outcome> CheckParticipantsAsync(IEnumerable<Participant> already)
    {
        if (Draft.Participants.Count > FollowUp.MostParticipants) return Refusal.TooManyParticipants;
        var rooms = Draft.Series?.Occurrences.Select(o => o.Room).OfType<RoomSwap>().Select(r => Participant.Resource(r.ToId)) ?? [];
        return await diary.AreThereAsync(Draft.Participants.Union(rooms).Except(already).ToHashSet());
    }

    /// <summary>Whether the group it is to be visible for is one of the owner's.</summary>
    public async Task<Outcome> CheckGroupAsync(int ownerId) =>
        Draft.Content.Visibility is not Visibility.Group || await diary.Groups.AnyAsync(g => g.Id == Draft.Content.GroupId && g.Members.Any(m => m.EmployeeId == ownerId))
            ? Outcome.Done
            : Refusal.GroupMissing;

    /// <summary>Whether the type can be chosen still: the one it has already may stay.</summary>
    public async Task<Outcome> CheckTypeAsync(int? already) =>
        Draft.Content.TypeId is not { } id || id == already || await diary.Types.AnyAsync(t => t.Id == id && t.Kind == Draft.Content.Kind && t.Name != "" && !t.IsDeleted)
            ? Outcome.Done
            : Refusal.TypeGone;

    /// <summary>The hours whole days are measured by.</summary>
    public Task<WorkingHours> HoursAsync(int ownerId) => diary.Employees.Where(e => e.Id == ownerId).Select(e => e.Hours).SingleAsync();

    /// <summary>The dialog shows an administrator who takes part their own three fields, and one who does not the owner's; the same they save.</summary>
    public void Mark(FollowUp followUp) => OwnRow(followUp).Mark(Draft.Priority, Draft.AlarmMinutes, Draft.IsCompleted, now);

    /// <summary>Whose three fields the dialog shows and saves.</summary>
    public Invitation OwnRow(FollowUp followUp) => followUp.Participants.FirstOrDefault(i => i.EmployeeId == viewer.EmployeeId) ?? followUp.OwnersRow;

    /// <summary>What was changed for one participant or another, as far as it is meant for later occurrences too: done is done only once.</summary>
    public RowChanges RowChanges(FollowUp opened)
    {
        var row = OwnRow(opened);
        var were = opened.Participants.Where(i => i.IsOptional).Select(i => i.Participant).ToHashSet();
        return new(
            row.Priority == Draft.Priority ? null : Draft.Priority, row.AlarmMinutes != Draft.AlarmMinutes, Draft.AlarmMinutes,
            Draft.Participants.Where(p => Draft.Optional is not null && were.Contains(p) != Draft.Optional.Contains(p)).ToHashSet());
    }

    /// <summary>Takes over the answers the organizer noted for others.</summary>
    public Outcome Note(FollowUp followUp)
    {
        foreach (var (participant, status) in Draft.Noted)
        {
            if (participant.IsEmployee(followUp.OwnerId)) continue;
            var row = followUp.Participants.FirstOrDefault(i => i.Participant == participant);
            if (row?.NoteAnswer(status, now) is { IsDone: false } cannot) return cannot;
        }

        return Outcome.Done;
    }

    /// <summary>Takes over who is optional, where that was said.</summary>
    /// <param name="followUp">Where.</param>
    /// <param name="only">Whose mark was changed; <c>null</c> for all.</param>
    public void MakeOptional(FollowUp followUp, IReadOnlySet<Participant>? only = null)
    {
        if (Draft.Optional is not { } optional) return;
        foreach (var row in followUp.Participants.Where(i => only is null || only.Contains(i.Participant))) row.MakeOptional(optional.Contains(row.Participant));
    }

    /// <summary>Hands the work over when another owner was chosen (R15).</summary>
    public async Task<Outcome> HandOverAsync(int fromId)
    {
        if (Draft.OwnerId == fromId) return Outcome.Done;
        if (!await diary.Employees.AnyAsync(e => e.Id == Draft.OwnerId)) return Refusal.ParticipantGone;
        // What somebody else has by now stays theirs.
        foreach (var followUp in _touched.Where(f => f.OwnerId == fromId && !f.IsCancelled))
        {
            if (followUp.AssignTo(Draft.OwnerId) is { IsDone: false } refused) return refused;
            followUp.ChangedOn(now);
        }

        return Outcome.Done;
    }
}

/// <summary>What a dialog changed in the rows of participants, apart from who they are.</summary>
/// <param name="Priority">The saver's own new priority; <c>null</c> for as it is.</param>
/// <param name="IsAlarmChanged">Whether their own alarm changed.</param>
/// <param name="AlarmMinutes">Their new alarm.</param>
/// <param name="Optional">Who was made optional, or is no longer.</param>
internal sealed record RowChanges(Priority? Priority, bool IsAlarmChanged, int? AlarmMinutes, IReadOnlySet<Participant> Optional);
