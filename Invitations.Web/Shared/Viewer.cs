using System.Globalization;
using System.Security.Claims;

namespace Invitations.Web.Shared;

/// <summary>Who is looking at the screen.</summary>
public static class Viewer
{
    internal const string EmployeeClaim = "employee";

    /// <summary>The signed-in employee's id.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; pages that ask require it.</exception>
    public static int EmployeeId(this ClaimsPrincipal user) =>
        user.FindEmployeeId() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The signed-in employee's id, if somebody is signed in.</summary>
    public static int? FindEmployeeId(this ClaimsPrincipal user) =>
        int.TryParse(user.FindFirst(EmployeeClaim)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
