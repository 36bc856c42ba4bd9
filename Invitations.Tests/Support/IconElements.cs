using Bunit;
using Invitations.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace Invitations.Tests.Support;

/// <summary>Which icons are drawn.</summary>
internal static class IconElements
{
    /// <summary>The name of each, told by its line.</summary>
    public static IEnumerable<string> IconNames<TComponent>(this IRenderedComponent<TComponent> drawn)
        where TComponent : IComponent =>
        drawn.FindAll("svg.icon path").Select(p => Icons.Lines.Single(line => line.Value == p.GetAttribute("d")).Key);
}
