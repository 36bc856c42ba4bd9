using System.Globalization;
using Invitations.Web.Shared;
using Microsoft.AspNetCore.Components.Rendering;

namespace Invitations.Web.Features.Diaries;

/// <summary>One entry, or one day's part of it, written straight into whatever shows it; the grid's script hears clicks and keys for all of them.</summary>
/// <remarks>
/// Not a component: a full week has two hundred, and Blazor would keep two kilobytes for each besides what is drawn. Every attribute is sent two hundred times,
/// so icons are taken from one drawing, the name is said once, and the style stands in app.css, without a scope on each element (decision record 0015).
/// </remarks>
public static class EntryButton
{
    /// <summary>Writes it. What stands beside it in the same element has to be written by this too, or by nothing.</summary>
    /// <param name="builder">Of the element around it.</param>
    /// <param name="entry">What and where.</param>
    /// <param name="key">What it is told by among those beside it; <see langword="null"/> where nothing tells it.</param>
    public static void Write(RenderTreeBuilder builder, in EntryDrawing entry, object? key = null)
    {
        var face = entry.Face;
        builder.OpenElement(0, "button");
        builder.SetKey(key);
        builder.AddAttribute(1, "class", entry.CssClass.Length > 0 ? $"entry {face.Look} {entry.CssClass}" : $"entry {face.Look}");
        builder.AddAttribute(2, "id", entry.IsFirstPart && face.FollowUpId > 0 ? Text($"entry-{face.FollowUpId}") : null);
        builder.AddAttribute(3, "style", entry.Style.Length > 0 ? entry.Style : null);
        builder.AddAttribute(4, "tabindex", entry.IsStop ? "0" : "-1");
        if (face.FollowUpId == 0) builder.AddAttribute(6, "aria-disabled", "true");
        else builder.AddAttribute(7, "data-open", Number(face.FollowUpId));
        builder.AddAttribute(8, "data-day", Number(entry.Day));
        builder.AddAttribute(9, "data-last-day", Number(entry.LastDay));
        builder.AddAttribute(10, "data-from", Number(entry.From));
        builder.AddAttribute(11, "data-to", Number(entry.To));
        builder.AddAttribute(12, "data-may-move", entry.MayMove);
        builder.AddAttribute(13, "data-goes-on", entry.GoesOn);

        // Heard, not seen; the words that are seen are in it, in another order.
        Words(builder, "name", face.Name);
        builder.OpenElement(14, "span");
        builder.AddAttribute(15, "aria-hidden", "true");
        builder.AddAttribute(16, "class", "words");
        if (entry.Lead.Length > 0) Words(builder, "lead", entry.Lead);
        Words(builder, "title", face.Title);
        if (face.Detail.Length > 0) Words(builder, "detail", face.Detail);
        builder.CloseElement();

        if (face.HasConflict || face.Icons.Count > 0) Icons(builder, face);
        builder.CloseElement();
    }

    private static void Words(RenderTreeBuilder builder, string look, string words)
    {
        builder.OpenElement(17, "span");
        builder.AddAttribute(18, "class", look);
        builder.AddContent(19, words);
        builder.CloseElement();
    }

    private static void Icons(RenderTreeBuilder builder, EntryFace face)
    {
        builder.OpenElement(20, "span");
        builder.AddAttribute(21, "class", "icons");
        foreach (var icon in face.Icons)
        {
            builder.OpenElement(22, "svg");
            builder.OpenElement(23, "use");
            builder.AddAttribute(24, "href", IconSprite.Of(icon));
            builder.CloseElement();
            builder.CloseElement();
        }

        if (face.HasConflict)
        {
            builder.OpenElement(25, "span");
            builder.AddAttribute(26, "class", "conflict-badge");
            builder.AddContent(27, "!");
            builder.CloseElement();
        }

        builder.CloseElement();
    }

    // Not in the viewer's culture: some write a minus that is no hyphen.
    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An entry with its place.</summary>
/// <param name="Face">What it shows.</param>
/// <param name="Style">Where it stands.</param>
/// <param name="CssClass">More classes.</param>
/// <param name="Day">Its column.</param>
/// <param name="LastDay">Its last column, for a bar above the hours.</param>
/// <param name="From">The minute of the day it starts at, where the style does not say it.</param>
/// <param name="To">The minute of the day it ends at, excluded.</param>
/// <param name="Lead">Words before its title: when it starts, where its place does not tell.</param>
/// <param name="MayMove">Whether the viewer may put it elsewhere.</param>
/// <param name="GoesOn">Whether it goes on on the next date, so that its end is not here.</param>
/// <param name="IsFirstPart">Whether this is the first part, which keeps the entry's own id: the focus comes back to it even when it was moved meanwhile.</param>
/// <param name="IsStop">Whether Tab comes to it; in a grid only the one the script chooses.</param>
public readonly record struct EntryDrawing(
    EntryFace Face, string Style = "", string CssClass = "", int? Day = null, int? LastDay = null, int? From = null, int? To = null, string Lead = "",
    bool MayMove = false, bool GoesOn = false, bool IsFirstPart = true, bool IsStop = false);
