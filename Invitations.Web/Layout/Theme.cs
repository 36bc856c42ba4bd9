namespace Invitations.Web.Layout;

/// <summary>The light or dark look, when the user has chosen one; otherwise the system's own decides (app.css).</summary>
internal static class Theme
{
    private const string Cookie = "theme";

    public static string? Of(HttpContext context) => context.Request.Cookies[Cookie] is "light" or "dark" ? context.Request.Cookies[Cookie] : null;
}
