using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Invitations.Web.Shared;

/// <summary>The one set of line icons. Decoration: the words stand beside it or in the button's name.</summary>
/// <remarks>Not a component: a page has thirty, and Blazor would keep two kilobytes for each on every page that is open. Each is written once for all.</remarks>
public static class Icons
{
    private static readonly ConcurrentDictionary<(string Name, int Size, string Classes), RenderFragment> Written = new();

    /// <summary>Every icon's line, by its name.</summary>
    public static IReadOnlyDictionary<string, string> Lines => Paths;

    /// <summary>Every icon there is.</summary>
    public static IEnumerable<string> Names => Paths.Keys;

    /// <summary>What draws one.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="size">Pixels.</param>
    /// <param name="classes">More CSS classes; written by us, never by anybody who uses the diary.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such icon.</exception>
    public static RenderFragment Of(string name, int size = 16, string classes = "") => Written.GetOrAdd((name, size, classes), static icon =>
    {
        var markup = Markup(icon.Name, icon.Size, icon.Classes);
        return builder => builder.AddMarkupContent(0, markup);
    });

    /// <summary>The inside of an icon, for the component library's own parts, which draw the frame around it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such icon.</exception>
    public static string Svg(string name) => Paths.TryGetValue(name, out var path)
        ? $"<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"{path}\"/>"
        : throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such icon.");

    /// <summary>A box that is ticked, and one that is not; a ring with a dot, and one without.</summary>
    public const string Ticked =
        "<rect x=\"2.750\" y=\"2.750\" width=\"18.500\" height=\"18.500\" rx=\"4.500\" fill=\"currentColor\"/><path fill=\"none\" stroke=\"var(--mud-palette-primary-text)\" stroke-width=\"2.400\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"m7 12.500 3.500 3.500L17 8.500\"/>";

    /// <inheritdoc cref="Ticked"/>
    public const string Unticked = "<rect x=\"2.750\" y=\"2.750\" width=\"18.500\" height=\"18.500\" rx=\"4.500\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.700\"/>";

    /// <inheritdoc cref="Ticked"/>
    public const string Chosen = "<circle cx=\"12\" cy=\"12\" r=\"9.250\" fill=\"currentColor\"/><circle cx=\"12\" cy=\"12\" r=\"3.800\" fill=\"var(--mud-palette-primary-text)\"/>";

    /// <inheritdoc cref="Ticked"/>
    public const string Unchosen = "<circle cx=\"12\" cy=\"12\" r=\"9.250\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.700\"/>";

    private static string Markup(string name, int size, string classes)
    {
        if (!Paths.TryGetValue(name, out var path)) throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such icon.");
        var style = size == 16 ? "" : string.Create(CultureInfo.InvariantCulture, $" style=\"inline-size:{size}px;block-size:{size}px\"");
        var more = classes.Length == 0 ? "" : " " + classes;
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"icon{more}\" width=\"{size}\" height=\"{size}\"{style} viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>");
    }

    // On a 24-pixel square, strokes only.
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["alarm"] = "M12 21a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM12 9.5v4l2.5 1.5M3 6.5 6 4M21 6.5 18 4",
        ["archive"] = "M3.5 4.5h17v4h-17zM5 8.5v11h14v-11M10 12.5h4",
        ["arrow-left"] = "M20 12H4M11 5l-7 7 7 7",
        ["arrow-right"] = "M4 12h16M13 5l7 7-7 7",
        ["bell"] = "M6 9.5a6 6 0 0 1 12 0c0 6 2.5 7.5 2.5 7.5h-17S6 15.5 6 9.5ZM10 20.5a2.2 2.2 0 0 0 4 0",
        ["box"] = "M3.5 7.5 12 3l8.5 4.5v9L12 21l-8.5-4.5zM3.5 7.5 12 12l8.5-4.5M12 12v9",
        ["building"] = "M5 21V4h10v17M15 9h4v12M3 21h18M8.5 8h3M8.5 12h3M8.5 16h3",
        ["calendar"] = "M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8",
        ["check"] = "m4.5 12.5 5 5 10-11",
        ["chevron-down"] = "m6 9 6 6 6-6",
        ["chevron-left"] = "m15 5-7 7 7 7",
        ["chevron-right"] = "m9 5 7 7-7 7",
        ["chevron-up"] = "m6 15 6-6 6 6",
        ["clock"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2",
        ["cross"] = "M6 6l12 12M18 6 6 18",
        ["door"] = "M6 21V3.5h12V21M3 21h18M14.5 12h.01",
        ["exclamation"] = "M12 4v10.5M12 19.5h.01",
        ["eye"] = "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z",
        ["globe"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3Z",
        ["info"] = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.5h.01",
        ["keyboard"] = "M3 6.500h18v11H3zM6.500 10h.01M10 10h.01M13.500 10h.01M17 10h.01M8 14h8",
        ["link"] = "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1.5-1.5",
        ["lock"] = "M5 11h14v10H5zM8 11V7.5a4 4 0 0 1 8 0V11",
        ["mail"] = "M3.5 5.5h17v13h-17zM3.5 6.5 12 13l8.5-6.5",
        ["menu"] = "M4 6.5h16M4 12h16M4 17.5h16",
        ["moon"] = "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z",
        ["more"] = "M6 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0ZM13 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0ZM20 12a1 1 0 1 1-2 0 1 1 0 0 1 2 0Z",
        ["pencil"] = "M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3",
        ["phone"] = "M8.5 3.5h-4c-.6 0-1 .5-1 1 0 8.8 7.2 16 16 16 .5 0 1-.4 1-1v-4l-4.5-1.5-2 2.5a13 13 0 0 1-6.5-6.5l2.5-2z",
        ["pin"] = "M12 21.5s-7-6-7-11.5a7 7 0 0 1 14 0c0 5.5-7 11.5-7 11.5ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
        ["plus"] = "M12 5v14M5 12h14",
        ["printer"] = "M7 8.5V3.5h10v5M7 17.5H3.5v-9h17v9H17M7 14h10v6.5H7z",
        ["projector"] = "M3 8h18v9H3zM8 15a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM14 12.5h4M6 17v2M18 17v2",
        ["question"] = "M8.5 8.5a3.5 3.5 0 1 1 5 3.200c-1 .5-1.5 1.200-1.5 2.300v.5M12 18.5h.01",
        ["refresh"] = "M20 5v5h-5M4 19v-5h5M19.5 10A8 8 0 0 0 5.5 7.5M4.5 14a8 8 0 0 0 14 2.5",
        ["repeat"] = "m16.5 3 3.5 3.5L16.5 10M20 6.5H8a4 4 0 0 0-4 4V12M7.5 21 4 17.5 7.5 14M4 17.5h12a4 4 0 0 0 4-4V12",
        ["search"] = "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20.5 20.5 15.200 15.200",
        ["settings"] = "M4 7h9M17 7h3M4 17h3M11 17h9M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM9 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
        ["sign-out"] = "M14 4H5v16h9M10 12h11M17.5 8.5 21 12l-3.5 3.5",
        ["tasks"] = "M4 4h16v16H4zM8 12l3 3 5-6",
        ["trash"] = "M4 6.5h16M9 6.5V4h6v2.5M6 6.5 7 20.5h10l1-14M10 10.5v6M14 10.5v6",
        ["undo"] = "M8 4.5 3.5 9 8 13.5M3.5 9h10.5a6 6 0 0 1 0 12H9",
        ["user"] = "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5a7.5 7.5 0 0 1 15 0",
        ["users"] = "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20a6.5 6.5 0 0 1 13 0M15.5 4.800a3.5 3.5 0 0 1 0 6.400M17.5 14a6.5 6.5 0 0 1 4 6",
    };
}
