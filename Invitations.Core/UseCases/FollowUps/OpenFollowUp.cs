using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.Repeating;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>Opens a follow-up to read or change it. Whoever is invited has then seen it (decision 4).</summary>
public sealed class OpenFollowUp(IDbContextFactory<DiaryDbContext> contexts, DiaryWriter writer, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Opens it, and marks it seen by the viewer.</summary>
    /// <returns>What the viewer may see, or <see cref="Refusal.FollowUpGone"/>, <see cref="Refusal.FollowUpNotYours"/>.</returns>
    public async Task<Outcome<FollowUpView>> ExecuteAsync(int viewerId, int followUpId)
    {
        var opened = await ReadAsync(viewerId, followUpId);
        if (!opened.IsDone || !await SeeAsync(viewerId, followUpId)) return opened;
        return await ReadAsync(viewerId, followUpId);
    }

    /// <summary>Reads it without marking anything: for previews, and for screens that read again.</summary>
    public async Task<Outcome<FollowUpView>> ReadAsync(int viewerId, int followUpId)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        diary.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        if (await diary.ViewerAsync(viewerId) is not { } viewer) return Refusal.NotFound;
        if (await diary.FollowUpAsync(followUpId) is not { } followUp) return Refusal.FollowUpGone;
        if (!followUp.MaySee(viewer)) return Refusal.FollowUpNotYours;
        var own = followUp.Invitations.FirstOrDefault(i => i.EmployeeId == viewerId);
        if (followUp.IsCancelled && own is null) return Refusal.FollowUpGone;

        var names = await diary.NamesAsync([.. followUp.Concerned(), Participant.Employee(followUp.RegisteredById)]);
        var zoneId = await diary.Employees.Where(e => e.Id == viewerId).Select(e => e.ZoneId).SingleAsync();
        var type = await diary.Types.FirstAsync(t => followUp.TypeId == null ? t.Kind == followUp.Kind && t.Name == "" : t.Id == followUp.TypeId);
        return View(followUp, viewer, own, names, zoneId) with
        {
            Series = await diary.SeriesAsync(followUp.SeriesId, viewer),
            TypeName = type.Name,
            Colour = type.Colour,
        };
    }

    private async Task<bool> SeeAsync(int viewerId, int followUpId)
    {
        // Most openings are news to nobody; only those that are wait for the write lock.
        await using (var diary = await contexts.CreateDbContextAsync())
        {
            var news = await diary.FollowUps.AnyAsync(f => f.Id == followUpId && (
                f.Invitations.Any(i => i.EmployeeId == viewerId && (i.Status == InvitationStatus.Unseen || i.Notice != InvitationNotice.None && !i.NoticeIsRead))
                || f.Assignment != null && f.Assignment.AssigneeId == viewerId && f.Assignment.Status == Assigning.AssignmentStatus.Unseen));
            if (!news) return false;
        }

        FollowUp? seen = null;
        var outcome = await writer.WriteAsync(async diary =>
        {
            seen = await diary.FollowUpAsync(followUpId);
            return seen is not null && seen.See(viewerId, clock.GetCurrentInstant()) ? Outcome.Done : Refusal.FollowUpGone;
        });
        if (outcome.IsDone) notifier.Announce(seen!);
        return outcome.IsDone;
    }

    private static FollowUpView View(
        FollowUp followUp, Viewer viewer, Invitation? own, Dictionary<Participant, (string Name, string Detail)> names, string zoneId)
    {
        Person Employee(int id) => new(id, names[Participant.Employee(id)].Name);
        var rows = followUp.IsCancelled ? followUp.Invitations : followUp.Participants;
        var participants =
            from row in rows
            let name = names[row.Participant]
            let isOwner = row.EmployeeId == followUp.OwnerId
            orderby !isOwner, Order(row.Participant.Kind), name.Name
            select new ParticipantView(
                row.Participant, name.Name, name.Detail, row.Status, row.Reason, row.SeenAt, isOwner, IsAssigned: isOwner && followUp.IsAssignmentOpen, row.IsOptional);

        var part = own ?? followUp.Invitations.FirstOrDefault(i => i.EmployeeId == followUp.OwnerId);
        var assignment = followUp.Assignment is { } a && (a.IsOpen || a.AwaitsAcknowledgement && a.MayKnowDecline(viewer.EmployeeId))
            ? new AssignmentView(Employee(a.AssignedById), Employee(a.AssigneeId), a.IsOpen, a.AwaitsAcknowledgement, a.Reason)
            : null;

        return new FollowUpView(
            followUp.Id, followUp.Version, followUp.Sequence,
            followUp.Content, Employee(followUp.OwnerId), Employee(followUp.OrganizerId), [.. participants],
            part is null ? new OwnPart(Priority.Medium, null, false) : new OwnPart(part.Priority, part.AlarmMinutes, part.IsCompleted),
            WhatMay(followUp, viewer, own), assignment, Employee(followUp.RegisteredById), followUp.RegisteredAt, followUp.IsCancelled, zoneId);
    }

    private static FollowUpRights WhatMay(FollowUp followUp, Viewer viewer, Invitation? own)
    {
        var takesPart = own is { IsWithdrawn: false } && !followUp.IsCancelled;
        var isOwner = followUp.OwnerId == viewer.EmployeeId;
        var isInvited = takesPart && (!isOwner || followUp.IsAssignmentOpen);
        return new(
            MayChange: followUp.MayChange(viewer),
            MayAnswer: isInvited && own!.Status is not InvitationStatus.Accepted,
            MayDecline: isInvited && own!.Status is not InvitationStatus.Declined,
            MayChangeOwnPart: takesPart,
            MayAssign: followUp.MayAssign(viewer),
            MayTakeBack: followUp.MayTakeBack(viewer),
            MayDelete: followUp.MayDelete(viewer) || isInvited && !isOwner && own!.Status is not InvitationStatus.Declined);
    }

    private static int Order(ParticipantKind kind) => kind switch
    {
        ParticipantKind.Employee => 0,
        ParticipantKind.Resource => 1,
        ParticipantKind.ExternalPerson => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Every kind needs its place."),
    };
}
