using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Web.Features.FollowUps.Participants;

namespace Invitations.Web.Features.FollowUps.Writing;

public sealed partial class FollowUpForm
{
    /// <summary>
    /// Somebody else has changed it: what nobody touched here shows what it is now; what was touched stays as it was written, and remembers what it was when it was
    /// read, so that a clash is noticed when it is saved (decision record 0017).
    /// </summary>
    public void Rebase(FollowUpView view)
    {
        if (Read is not { } read) return;
        var (theirs, was, now) = (Of(view), read.Content, view.Content);
        Version = theirs.Version;
        var time = was.Time;
        if (Behind is { } behind && behind.IsWhat(this) && behind.Time == was.Time)
        {
            SetTime(now.Time, view.ZoneId);
            time = now.Time;
        }

        var (kind, type) = ((Kind, TypeId) == (was.Kind, was.TypeId)) switch
        {
            true => (Kind, TypeId) = (now.Kind, now.TypeId),
            false => (was.Kind, was.TypeId),
        };
        var (visibility, group) = (Visibility == was.Visibility && (Visibility is not Visibility.Group || GroupId == was.GroupId)) switch
        {
            true => (Visibility, GroupId) = (now.Visibility, now.GroupId),
            false => (was.Visibility, was.GroupId),
        };
        var content = new FollowUpContent(
            kind, Take(Title, was.Title, now.Title, to => Title = to), time, Take(Location, was.Location, now.Location, to => Location = to),
            Take(Description, was.Description, now.Description, to => Description = to), Take(ShowAs, was.ShowAs, now.ShowAs, to => ShowAs = to), visibility, group, type);
        var owner = Take(OwnerId, read.OwnerId, view.Owner.Id, _ => (OwnerId, OwnerName) = (view.Owner.Id, view.Owner.Name));
        TakeParticipants(read, theirs);
        if (Series is not { IsTouched: true }) Series = theirs.Series;
        var own = new OwnPart(
            Take(Priority, read.Own.Priority, view.Own.Priority, to => Priority = to),
            Take(Alarm, read.Own.AlarmMinutes, view.Own.AlarmMinutes, to => (HasAlarm, AlarmMinutes) = (to is not null, to ?? UsualLeadTime)),
            Take(IsCompleted, read.Own.IsCompleted, view.Own.IsCompleted, to => IsCompleted = to));
        Read = FollowUpRead.Of(view) with { Content = content, OwnerId = owner, Own = own };
    }

    // What it is to be compared with from now on.
    private static T Take<T>(T written, T was, T now, Action<T> show)
    {
        if (!EqualityComparer<T>.Default.Equals(written, was)) return was;
        show(now);
        return now;
    }

    // Whoever was added here stays added, and whoever was taken out stays out.
    private void TakeParticipants(FollowUpRead read, FollowUpForm theirs)
    {
        var (mine, was) = (Participants.ToDictionary(p => p.Participant), read.Participants.ToHashSet());
        var added = Participants.Where(p => !was.Contains(p.Participant));
        var kept = theirs.Participants.Where(p => mine.ContainsKey(p.Participant) || !was.Contains(p.Participant)).Select(p => mine.TryGetValue(p.Participant, out var written)
            ? p with { Noted = written.Noted, IsPlace = written.IsPlace, IsOptional = written.IsOptional == read.Optional.Contains(p.Participant) ? p.IsOptional : written.IsOptional }
            : p).ToList();
        Participants = [.. kept, .. added.Where(p => !kept.Exists(k => k.Participant == p.Participant))];
    }
}
