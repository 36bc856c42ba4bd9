using Invitations.Core.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Web.SignIn;

/// <summary>Registers the accounts, the cookie and who may come in.</summary>
public static class SignInRegistration
{
    /// <summary>Characters in a password at least; length serves better than rules about signs.</summary>
    public const int ShortestPassword = 10;

    /// <summary>Wrong passwords in a row before the account rests.</summary>
    public const int FailuresBeforeLockout = 5;

    /// <summary>How long it rests.</summary>
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(5);

    /// <summary>Adds all of it, on the diary's database.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, string connectionString)
    {
        services.AddDbContextFactory<SignInDbContext>(options => Configure(options, connectionString));
        // The folder of the database, so that a restart signs nobody out and one backup holds all that must be kept.
        services.AddDataProtection().SetApplicationName("Invitations").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(DiaryConnection.Folder(connectionString), "keys")));

        services.AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = ShortestPassword;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = FailuresBeforeLockout;
                options.Lockout.DefaultLockoutTimeSpan = Lockout;
                options.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<SignInDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "invitations";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = cookie.AccessDeniedPath = SignInEndpoints.Page;
            cookie.ReturnUrlParameter = SignInEndpoints.ReturnKey;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, StampRevalidation>();

        services.AddScoped<SignInAccounts>();
        services.AddSingleton<FirstAdministrator>();
        services.AddHealthChecks().AddDbContextCheck<SignInDbContext>(tags: ["ready"]);
        return services;
    }

    /// <summary>Brings the accounts' tables up to date.</summary>
    public static async Task MigrateSignInAsync(this IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<SignInDbContext>>().CreateDbContextAsync();
        await db.Database.MigrateWhenPendingAsync();
    }

    /// <summary>Makes up what the first sign-in page will ask for and no table is needed for: the model of the accounts, and the keys that cookies are sealed with.</summary>
    /// <returns>A task of its own, to be awaited before the accounts are used.</returns>
    public static Task PrepareSignInAsync(this IServiceProvider services) => Task.Run(() =>
    {
        using var db = services.GetRequiredService<IDbContextFactory<SignInDbContext>>().CreateDbContext();
        _ = db.Model;
        _ = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(PrepareSignInAsync)).Protect([]);
    });

    internal static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connectionString)
    {
        options.UseDiaryDatabase(connectionString);
        // UseDiaryDatabase has the one say in how the file is opened; only the table of migrations is this context's own.
        return options.UseSqlite(sqlite => sqlite.MigrationsHistoryTable(SignInDbContext.MigrationsTable));
    }
}
