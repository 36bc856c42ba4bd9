using MudBlazor;

namespace Invitations.Web.Shared;

/// <summary>The component library's looks for a button of the browser's own, on what every open page keeps.</summary>
/// <remarks>A <c>MudButton</c> is two components and takes some 4.6 KB of each page that is open; the bar, its menus, the search and the small calendar would hold ten of them (decision record 0016).</remarks>
public static class ButtonLook
{
    /// <summary>An icon alone, without an edge.</summary>
    public const string Icon = "mud-button-root mud-icon-button";

    /// <summary>Words, or a square with an icon, without an edge.</summary>
    public static string Text { get; } = Of(Variant.Text);

    /// <summary>The classes a <c>MudButton</c> of medium size has.</summary>
    public static string Of(Variant variant, Color color = Color.Default)
    {
        var look = $"mud-button-{variant.ToString().ToLowerInvariant()}";
        return $"mud-button-root mud-button {look} {look}-{color.ToString().ToLowerInvariant()} {look}-size-medium";
    }
}
