using System.Globalization;
using System.Security.Claims;
using Invitations.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Invitations.Web.SignIn;

/// <summary>Puts the employee's id into the cookie.</summary>
internal sealed class AccountClaims(UserManager<Account> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Viewer.EmployeeClaim, user.EmployeeId.ToString(CultureInfo.InvariantCulture)));
        return identity;
    }
}
