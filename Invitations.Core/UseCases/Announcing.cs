using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;

namespace Invitations.Core.UseCases;

/// <summary>Says what changed, by id, to everybody concerned before the change or after it.</summary>
internal static class Announcing
{
    public static void Announce(this ChangeNotifier notifier, FollowUp followUp, IEnumerable<Participant>? before = null) =>
        notifier.Publish(new DiaryChange(followUp.Id, [.. followUp.Concerned().Union(before ?? [])]));
}
