using Invitations.Core.FollowUps;

namespace Invitations.Web.Shared;

/// <summary>How a colour is drawn: the CSS class that gives fill, ink and edge (app.css).</summary>
public static class EntryColours
{
    /// <summary>The class of a colour.</summary>
    public static string CssClass(this EntryColour colour) => $"kind-{(int)colour + 1}";
}
