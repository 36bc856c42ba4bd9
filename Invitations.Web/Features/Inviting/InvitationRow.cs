using Invitations.Core.FollowUps;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Invitations.Web.Features.Inviting;

/// <summary>One row of the list, and whether it was news when the dialog showed it first.</summary>
/// <param name="Entry">What it is about.</param>
/// <param name="IsNew">Bold while the dialog is open, though it counts as seen at once (decision 4).</param>
public sealed record InvitationRow(InvitationEntry Entry, bool IsNew)
{
    /// <summary>What a selection remembers it by.</summary>
    public (int FollowUpId, int InvitationId) Key => Entry.Key;

    /// <summary>The one word that says where it stands: a key of the texts.</summary>
    public string StatusKey => Entry.Kind switch
    {
        InvitationEntryKind.Invitation => Entry.IsMoved ? "Invitations_Changed" : IsNew ? "Invitations_New" : "Invitations_Seen",
        InvitationEntryKind.Assignment or InvitationEntryKind.Reassigned => "Invitations_Assigned",
        InvitationEntryKind.PlaceChanged => "Invitations_NewPlace",
        InvitationEntryKind.Cancelled => "Invitations_Cancelled",
        InvitationEntryKind.Declined or InvitationEntryKind.AssignmentDeclined or InvitationEntryKind.DeclinedByMe => "Invitations_Declined",
        _ => throw new InvalidOperationException($"Every kind of row needs its word; {Entry.Kind} has none."),
    };

    /// <summary>How the mark beside the word is coloured.</summary>
    public string MarkClass => StatusKey switch
    {
        "Invitations_New" => "new",
        "Invitations_Declined" => "declined",
        "Invitations_Seen" or "Invitations_Cancelled" => "seen",
        _ => "assigned",
    };

    /// <summary>What is drawn in the mark; a new row has a dot.</summary>
    public string? MarkIcon => StatusKey switch
    {
        "Invitations_New" => null,
        "Invitations_Seen" => "eye",
        "Invitations_Changed" => "clock",
        "Invitations_Assigned" => "arrow-right",
        "Invitations_NewPlace" => "pin",
        _ => "cross",
    };

    /// <summary>The entries with a word for those whose title the viewer may not read.</summary>
    public static IReadOnlyList<InvitationEntry> Named(IEnumerable<InvitationEntry> entries, IStringLocalizer<UiText> text) =>
        [.. entries.Select(e => e.Title.Length > 0 ? e : e with { Title = text["Invitations_Private"] })];
}
