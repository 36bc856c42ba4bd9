using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Invitations.Tests.Support;

/// <summary>Choosing from the library's lists, which open outside of what they belong to, and its boxes and rings.</summary>
public static class Choosing
{
    /// <summary>Chooses what a list shows.</summary>
    public static void Choose(this IRenderedComponent<DialogScreen> screen, string list, string words)
    {
        screen.OpenList(list);
        screen.InvokeAsync(() => Lines(screen).Single(o => Said(o) == words).Click()).GetAwaiter().GetResult();
    }

    /// <summary>What a list offers, in order; it stays open.</summary>
    public static IReadOnlyList<string> Offered(this IRenderedComponent<DialogScreen> screen, string list)
    {
        screen.OpenList(list);
        return [.. Lines(screen).Select(Said)];
    }

    /// <summary>What a closed list shows.</summary>
    public static string Shown(this IRenderedComponent<DialogScreen> screen, string list) =>
        screen.Find(list).Closest(".mud-input-control")!.QuerySelector("input")!.GetAttribute("value") ?? "";

    /// <summary>The box, or the ring, with those words.</summary>
    public static IElement Choice<T>(this IRenderedComponent<T> drawn, string words)
        where T : IComponent =>
        drawn.FindAll("label:has(input)").Single(l => Said(l) == words).QuerySelector("input")!;

    private static void OpenList(this IRenderedComponent<DialogScreen> screen, string list)
    {
        screen.InvokeAsync(() => screen.Find(list).Closest(".mud-input-control")!.MouseDown()).GetAwaiter().GetResult();
        screen.WaitForState(() => Lines(screen).Any());
    }

    private static IEnumerable<IElement> Lines(IRenderedComponent<DialogScreen> screen) => screen.FindAll(".mud-popover-open .mud-list-item");

    private static string Said(IElement line) => line.TextContent.Trim();
}
