namespace Invitations.Core.FollowUps;

/// <summary>Which rows the Invitations dialog shows, and what can be done with one (decisions 1 and 3, R12, R13, R18).</summary>
public static class InvitationList
{
    /// <summary>The rows to show.</summary>
    /// <param name="entries">All rows of the viewer.</param>
    /// <param name="showResponses">Alone: only others' answers. With <paramref name="showDeclined"/>: the union of both.</param>
    /// <param name="showDeclined">Adds what the viewer declined.</param>
    public static IEnumerable<InvitationEntry> Shown(IEnumerable<InvitationEntry> entries, bool showResponses, bool showDeclined) =>
        entries.Where(e => e.Kind switch
        {
            InvitationEntryKind.DeclinedByMe => showDeclined,
            InvitationEntryKind.Reassigned => showResponses,
            InvitationEntryKind.Declined or InvitationEntryKind.AssignmentDeclined => true,
            _ => !showResponses || showDeclined,
        });

    /// <summary>The same with the occurrences of a series folded into one row, which stands where the first of them stood, and is unread when one of them is (S07).</summary>
    /// <remarks>Folded is what is said alike: the same sort of row, from the same person, for the same reason.</remarks>
    public static IReadOnlyList<InvitationEntry> Fold(IEnumerable<InvitationEntry> entries) =>
        [.. entries.GroupBy(e => e.SeriesId is { } series ? (series, e.Kind, e.FromId, e.Reason) : (object)e).Select(Fold)];

    /// <summary>The row the list opens on: the newest unread one, otherwise the first (R06).</summary>
    /// <param name="shown">The rows as they stand in the list.</param>
    public static InvitationEntry? OpensOn(IReadOnlyList<InvitationEntry> shown) =>
        shown.Where(e => e.IsUnread && e.Kind is not InvitationEntryKind.DeclinedByMe).MaxBy(e => e.Since) ?? shown.FirstOrDefault();

    private static InvitationEntry Fold(IGrouping<object, InvitationEntry> alike)
    {
        InvitationEntry[] rows = [.. alike.SelectMany(e => e.Rows)];
        return rows.Length == 1 ? rows[0] : rows[0] with { IsUnread = rows.Any(r => r.IsUnread), Since = rows.Max(r => r.Since), Folded = rows };
    }

    /// <summary>What can be done with a row; with no row, nothing.</summary>
    public static InvitationActions Actions(InvitationEntry? entry) => entry?.Kind switch
    {
        null => InvitationActions.None,
        InvitationEntryKind.Invitation or InvitationEntryKind.Assignment => InvitationActions.Accept | InvitationActions.Decline,
        InvitationEntryKind.PlaceChanged or InvitationEntryKind.Cancelled => InvitationActions.GotIt,
        InvitationEntryKind.Declined => InvitationActions.Reschedule | InvitationActions.GotIt,
        InvitationEntryKind.AssignmentDeclined => InvitationActions.Reassign | InvitationActions.GotIt,
        InvitationEntryKind.Reassigned => InvitationActions.Reassign | InvitationActions.TakeBack,
        InvitationEntryKind.DeclinedByMe => InvitationActions.Accept,
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "Every kind of row needs its buttons."),
    };
}

/// <summary>What can be done with a row of the Invitations dialog.</summary>
[Flags]
public enum InvitationActions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Say yes.</summary>
    Accept = 1,

    /// <summary>Say no.</summary>
    Decline = 2,

    /// <summary>Find a new time (R14).</summary>
    Reschedule = 4,

    /// <summary>Hand it to somebody else (R17).</summary>
    Reassign = 8,

    /// <summary>Take note (R13).</summary>
    GotIt = 16,

    /// <summary>Take the work back before it is answered (decision 7).</summary>
    TakeBack = 32,
}
