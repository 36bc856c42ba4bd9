using Invitations.Core.FollowUps;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Invitations.Web.Features.Inviting;

/// <summary>Finds what the viewer has not been told on the screen yet (R06). One for each circuit.</summary>
public sealed class News
{
    private HashSet<(InvitationEntryKind, int, int, int)>? _told;

    /// <summary>The unread rows that were not among those of the time before; at the first time none: the bell counts them already.</summary>
    public IReadOnlyList<InvitationEntry> Since(IEnumerable<InvitationEntry> entries)
    {
        var unread = entries.Where(e => e.IsUnread && e.Kind is not InvitationEntryKind.DeclinedByMe).ToList();
        var before = _told;
        _told = [.. unread.Select(Identity)];
        return before is null ? [] : [.. unread.Where(e => !before.Contains(Identity(e)))];
    }

    /// <summary>Anna Berg invites you: Budget talk.</summary>
    public static string InWords(InvitationEntry entry, IStringLocalizer<UiText> text) => entry.Kind switch
    {
        InvitationEntryKind.Invitation when entry.IsMoved => text["News_Changed", entry.FromName, entry.Title],
        InvitationEntryKind.Invitation => text["News_Invitation", entry.FromName, entry.Title],
        InvitationEntryKind.Assignment => text["News_Assignment", entry.FromName, entry.Title],
        InvitationEntryKind.PlaceChanged => text["News_PlaceChanged", entry.Title, entry.Location],
        InvitationEntryKind.Cancelled => text["News_Cancelled", entry.FromName, entry.Title],
        InvitationEntryKind.Declined or InvitationEntryKind.AssignmentDeclined => text["News_Declined", entry.FromName, entry.Title],
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "What one did oneself is no news."),
    };

    // The same meeting at a new time is new; its words in another language are not.
    private static (InvitationEntryKind, int, int, int) Identity(InvitationEntry entry) => (entry.Kind, entry.FollowUpId, entry.InvitationId, entry.Sequence);
}
