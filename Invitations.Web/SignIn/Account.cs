using Microsoft.AspNetCore.Identity;

namespace Invitations.Web.SignIn;

/// <summary>A user name and password by which one employee signs in.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>The employee who signs in with it; one account each.</summary>
    public int EmployeeId { get; set; }
}
