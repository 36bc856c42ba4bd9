using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Invitations.Tests.Support;

/// <summary>The library's fields as a person uses them: lists to choose from, boxes and rings to click, each by its words.</summary>
internal static class FieldElements
{
    /// <summary>Opens a list to choose from and chooses by what it shows.</summary>
    /// <param name="screen">Where open lists appear too.</param>
    /// <param name="field">The selector of the field.</param>
    /// <param name="words">What the option says.</param>
    public static void Choose(this IRenderedComponent<DialogScreen> screen, string field, string words)
    {
        screen.OpenList(field);
        screen.WaitForState(() => screen.FindOption(words) is not null);
        screen.InvokeAsync(() => screen.FindOption(words)!.Click()).GetAwaiter().GetResult();
    }

    /// <summary>What a list offers, opened and left open.</summary>
    public static IReadOnlyList<string> Offered(this IRenderedComponent<DialogScreen> screen, string field)
    {
        screen.OpenList(field);
        screen.WaitForState(() => screen.FindAll(Open).Count > 0);
        return [.. screen.FindAll(Open).Select(o => o.TextContent.Trim())];
    }

    /// <summary>The box, or the ring, with those words.</summary>
    public static IElement Choice<TComponent>(this IRenderedComponent<TComponent> drawn, string words)
        where TComponent : IComponent =>
        drawn.FindAll("label:has(input)").Single(l => l.TextContent.Trim() == words).QuerySelector("input")!;

    private const string Open = ".mud-popover-open .mud-list-item";

    private static void OpenList(this IRenderedComponent<DialogScreen> screen, string field) =>
        screen.InvokeAsync(() => screen.Find(field).Closest(".mud-input-control")!.MouseDown()).GetAwaiter().GetResult();

    private static IElement? FindOption(this IRenderedComponent<DialogScreen> screen, string words) =>
        screen.FindAll(Open).FirstOrDefault(o => o.TextContent.Trim() == words);
}
