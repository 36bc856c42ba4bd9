using Invitations.Core;
using Microsoft.AspNetCore.Identity;

namespace Invitations.Web.SignIn;

/// <summary>Makes the employee behind the first account, with the administrator's role.</summary>
/// <returns>The employee's id, or why there is none.</returns>
public delegate Task<Outcome<int>> CreateAdministratorEmployee(string name, string zone);

/// <summary>What came of asking for the first administrator.</summary>
public enum FirstAdministratorResult
{
    /// <summary>The account is there and can sign in.</summary>
    Done,

    /// <summary>Somebody was first; nothing was made.</summary>
    AlreadyThere,

    /// <summary>The password is shorter than <see cref="SignInRegistration.ShortestPassword"/>.</summary>
    PasswordTooShort,

    /// <summary>The user name is empty or has letters that cannot be used.</summary>
    UserNameNotUsable,

    /// <summary>The employee could not be made: <see cref="FirstAdministratorAnswer.Employee"/> says why.</summary>
    EmployeeRefused,
}

/// <summary>The result, and what came of making the employee where that was tried.</summary>
public readonly record struct FirstAdministratorAnswer(FirstAdministratorResult Result, Outcome<int> Employee = default)
{
    /// <summary>Lets a step say <c>return FirstAdministratorResult.X;</c>.</summary>
    public static implicit operator FirstAdministratorAnswer(FirstAdministratorResult result) => new(result);
}

/// <summary>The first start with no account at all asks for the first administrator, once.</summary>
public sealed class FirstAdministrator(IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private volatile bool _exists;

    /// <summary>Whether it is still to be made. Once somebody has an account the answer stays no without asking the database.</summary>
    public async Task<bool> IsMissingAsync(CancellationToken cancellation)
    {
        if (_exists) return false;
        await using var scope = scopes.CreateAsyncScope();
        _exists = await scope.ServiceProvider.GetRequiredService<SignInAccounts>().AnyAsync(cancellation);
        return !_exists;
    }

    /// <summary>Makes the employee and the account. Of two who ask at once one wins; the other is told and nothing is made for them.</summary>
    /// <param name="name">The person's full name.</param>
    /// <param name="userName">What they sign in with.</param>
    /// <param name="password">At least <see cref="SignInRegistration.ShortestPassword"/> characters.</param>
    /// <param name="zone">The IANA name of their time zone.</param>
    /// <param name="cancellation">Stops before anything is saved.</param>
    public async Task<FirstAdministratorAnswer> CreateAsync(string name, string userName, string password, string zone, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (!await IsMissingAsync(cancellation)) return FirstAdministratorResult.AlreadyThere;

            await using var scope = scopes.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var account = new Account { UserName = CleanText.Line(userName), LockoutEnabled = true };

            // Asked before the employee is made, so that a refused account leaves no employee behind.
            foreach (var validator in users.PasswordValidators)
                if (!(await validator.ValidateAsync(users, account, password)).Succeeded) return FirstAdministratorResult.PasswordTooShort;
            account.SecurityStamp = Guid.NewGuid().ToString("N");
            foreach (var validator in users.UserValidators)
                if (!(await validator.ValidateAsync(users, account)).Succeeded) return FirstAdministratorResult.UserNameNotUsable;

            var employee = await scope.ServiceProvider.GetRequiredService<CreateAdministratorEmployee>()(name, zone);
            if (!employee.IsDone) return new(FirstAdministratorResult.EmployeeRefused, employee);
            account.EmployeeId = employee.Value;
            var created = await users.CreateAsync(account, password);
            if (!created.Succeeded) throw new InvalidOperationException(string.Join(' ', created.Errors.Select(e => e.Description)));
            _exists = true;
            return FirstAdministratorResult.Done;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _oneAtATime.Dispose();
}
