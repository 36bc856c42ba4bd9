using System.Diagnostics.CodeAnalysis;

namespace Invitations.Web.SignIn;

/// <summary>Where somebody goes after signing in: back where they wanted to, but never to another site.</summary>
public static class ReturnAddress
{
    /// <summary>Where there is nothing to go back to.</summary>
    public const string Home = "/";

    /// <summary>The address when it is a path on this site, otherwise <see cref="Home"/>.</summary>
    public static string Safe(string? address) => IsLocal(address) ? address : Home;

    // Browsers read a backslash as a slash and leave out tabs and line ends, so "/\evil", "//evil" and "/\t/evil" all lead elsewhere.
    private static bool IsLocal([NotNullWhen(true)] string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
