using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;

namespace Invitations.Core.UseCases;

/// <summary>Says what changed, by id, to everybody concerned before the change or after it.</summary>
internal static class Announcing
{
    public static void Announce(this ChangeNotifier notifier, FollowUp followUp, IEnumerable<Participant>? before = null) => notifier.Announce([followUp], before);

    /// <summary>What changed at once is announced at once.</summary>
    public static void Announce(this ChangeNotifier notifier, IReadOnlyCollection<FollowUp> followUps, IEnumerable<Participant>? before = null)
    {
        if (followUps.Count == 0) return;
        notifier.Publish(new DiaryChange([.. followUps.Select(f => f.Id)], followUps.SelectMany(f => f.Concerned()).Concat(before ?? []).ToHashSet()));
    }
}
