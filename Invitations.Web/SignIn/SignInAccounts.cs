using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Web.SignIn;

/// <summary>Makes accounts outside the sign-in screens.</summary>
public sealed class SignInAccounts(IDbContextFactory<SignInDbContext> contexts, IPasswordHasher<Account> hasher, ILookupNormalizer normalizer)
{
    /// <summary>Whether anybody can sign in at all.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Users.AnyAsync(cancellation);
    }

    /// <summary>Makes the account unless the user name exists. The rules for passwords do not apply: the demo company's password is short on purpose.</summary>
    /// <param name="userName">In any case.</param>
    /// <param name="employeeId">Who signs in with it.</param>
    /// <param name="password">Kept only as its hash.</param>
    /// <param name="cancellation">Stops before anything is saved.</param>
    public async Task EnsureAsync(string userName, int employeeId, string password, CancellationToken cancellation = default)
    {
        var normalized = normalizer.NormalizeName(userName);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Users.AnyAsync(u => u.NormalizedUserName == normalized, cancellation)) return;

        var account = new Account
        {
            UserName = userName,
            NormalizedUserName = normalized,
            EmployeeId = employeeId,
            LockoutEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = hasher.HashPassword(account, password);
        db.Users.Add(account);
        await db.SaveChangesAsync(cancellation);
    }
}
