using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Web.SignIn;

/// <summary>The accounts, in the diary's own database file but with migrations of their own: Core knows people, not passwords.</summary>
public sealed class SignInDbContext(DbContextOptions<SignInDbContext> options) : IdentityUserContext<Account, int>(options)
{
    /// <summary>Where its migrations are remembered, apart from the diary's.</summary>
    public const string MigrationsTable = "__SignInMigrations";

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.HasIndex(a => a.EmployeeId).IsUnique();
        });
        builder.Entity<IdentityUserClaim<int>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<int>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<int>>().ToTable("AccountTokens");
    }
}
