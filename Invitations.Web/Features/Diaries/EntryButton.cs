using System.Globalization;
using Invitations.Web.Shared;
using Microsoft.AspNetCore.Components.Rendering;

namespace Invitations.Web.Features.Diaries;

/// <summary>One entry, or one day's part of it, written straight into whatever shows it; the grid's script hears clicks and keys for all of them.</summary>
/// <remarks>
/// Not a component: a full week has two hundred, and Blazor would keep two kilobytes for each besides what is drawn. Each attribute and element is kept two hundred
/// times for every diary that is open, so nothing is said twice: the name is the title and what is heard after it, the badge is a class, the browser knows that Tab comes to none of
/// them, the style stands in app.css.
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
        builder.AddAttribute(1, "class", string.Intern(entry.CssClass.Length > 0 ? $"entry {face.Look} {entry.CssClass}" : $"entry {face.Look}"));
        if (entry.Style.Length > 0) builder.AddAttribute(2, "style", entry.Style);
        if (face.FollowUpId == 0) builder.AddAttribute(3, "aria-disabled", "true");
        else builder.AddAttribute(4, "data-open", Number(face.FollowUpId));
        builder.AddAttribute(5, "data-day", Number(entry.Day));
        builder.AddAttribute(6, "data-last-day", Number(entry.LastDay));
        builder.AddAttribute(7, "data-from", Number(entry.From));
        builder.AddAttribute(8, "data-to", Number(entry.To));
        builder.AddAttribute(9, "data-may-move", entry.MayMove);
        builder.AddAttribute(10, "data-goes-on", entry.GoesOn);

        // What is seen beside the title is among what is heard, in another order.
        if (entry.Lead.Length > 0)
        {
            builder.OpenElement(11, "time");
            builder.AddAttribute(12, "aria-hidden", "true");
            builder.AddContent(13, entry.Lead);
            builder.CloseElement();
        }

        builder.OpenElement(14, "b");
        builder.AddContent(15, face.Title);
        builder.CloseElement();
        builder.OpenElement(16, "i");
        builder.AddContent(17, face.Heard);
        builder.CloseElement();
        if (face.Detail.Length > 0)
        {
            builder.OpenElement(18, "small");
            builder.AddAttribute(19, "aria-hidden", "true");
            builder.AddContent(20, face.Detail);
            builder.CloseElement();
        }

        foreach (var icon in face.Icons) builder.AddMarkupContent(21, IconSprite.Of(icon));
        builder.CloseElement();
    }

    // Not in the viewer's culture: some write a minus that is no hyphen.
    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An entry with its place.</summary>
/// <param name="Face">What it shows.</param>
/// <param name="Style">Where it stands.</param>
/// <param name="CssClass">More classes.</param>
/// <param name="Day">The first of its days, where what it stands in does not say it.</param>
/// <param name="LastDay">Its last day, for what takes whole ones.</param>
/// <param name="From">The minute of the day it starts at, where the style does not say it.</param>
/// <param name="To">The minute of the day it ends at, excluded.</param>
/// <param name="Lead">Words before its title: when it starts, where its place does not tell.</param>
/// <param name="MayMove">Whether the viewer may put it elsewhere.</param>
/// <param name="GoesOn">Whether it goes on on the next date, so that its end is not here.</param>
public readonly record struct EntryDrawing(
    EntryFace Face, string Style = "", string CssClass = "", int? Day = null, int? LastDay = null, int? From = null, int? To = null, string Lead = "",
    bool MayMove = false, bool GoesOn = false);
