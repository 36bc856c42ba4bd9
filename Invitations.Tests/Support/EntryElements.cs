using AngleSharp.Dom;

namespace Invitations.Tests.Support;

/// <summary>What an entry of the diary says of itself.</summary>
internal static class EntryElements
{
    /// <summary>What is seen in bold.</summary>
    public static string Title(this IElement entry) => entry.QuerySelector("b")!.TextContent;

    /// <summary>What is heard: the browser says the title, the comma of the style sheet and what follows. Journeys find entries by it as the browser has it.</summary>
    public static string NameOf(this IElement entry) => $"{entry.Title()}, {entry.QuerySelector("i")!.TextContent}";

    /// <summary>The follow-up it opens, as it is written.</summary>
    public static string? Opens(this IElement entry) => entry.GetAttribute("data-open");

    /// <summary>The column it stands in.</summary>
    public static string? Day(this IElement entry) => entry.Closest("[data-day]")!.GetAttribute("data-day");
}
