using Invitations.Core;
using Invitations.Tests.Support;
using Invitations.Web.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Invitations.Tests.UseCases.SignIn;

public sealed class MakingTheFirstAdministratorTests : IAsyncLifetime
{
    private const string LongEnough = "ten letters";

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _employees = [];
    private Outcome<int> _employee = 7;
    private ServiceProvider _services = null!;

    private FirstAdministrator First => _services.GetRequiredService<FirstAdministrator>();

    public async Task InitializeAsync()
    {
        var services = new ServiceCollection().AddLogging().AddSignIn($"Data Source={_folder.File("invitations.db")}");
        services.AddSingleton<CreateAdministratorEmployee>((name, _) =>
        {
            lock (_employees) _employees.Add(name);
            return Task.FromResult(_employee);
        });
        _services = services.BuildServiceProvider();
        await _services.MigrateSignInAsync();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_is_asked_for_until_somebody_can_sign_in()
    {
        (await First.IsMissingAsync(default)).Should().BeTrue();

        (await MakeAsync("root")).Result.Should().Be(FirstAdministratorResult.Done);

        (await First.IsMissingAsync(default)).Should().BeFalse();
        (await AccountAsync("root"))!.EmployeeId.Should().Be(7);
    }

    [Fact]
    public async Task It_is_made_only_once()
    {
        await MakeAsync("first");

        (await MakeAsync("second")).Result.Should().Be(FirstAdministratorResult.AlreadyThere);

        (await AccountAsync("second")).Should().BeNull();
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_one_wins_and_the_others_leave_nothing_behind()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => MakeAsync($"user{i}"))));

        answers.Count(a => a.Result is FirstAdministratorResult.Done).Should().Be(1);
        answers.Count(a => a.Result is FirstAdministratorResult.AlreadyThere).Should().Be(7);
        _employees.Should().ContainSingle();
    }

    [Theory]
    [InlineData("root", "nine char", FirstAdministratorResult.PasswordTooShort)]
    [InlineData("", LongEnough, FirstAdministratorResult.UserNameNotUsable)]
    public async Task A_refused_account_makes_no_employee(string userName, string password, FirstAdministratorResult expected)
    {
        (await First.CreateAsync("Root", userName, password, "Europe/Oslo", default)).Result.Should().Be(expected);

        _employees.Should().BeEmpty();
        (await First.IsMissingAsync(default)).Should().BeTrue();
    }

    [Fact]
    public async Task A_refused_employee_makes_no_account()
    {
        _employee = Refusal.ZoneUnknown;

        var answer = await MakeAsync("root");

        answer.Result.Should().Be(FirstAdministratorResult.EmployeeRefused);
        answer.Employee.Refusal.Should().Be(Refusal.ZoneUnknown);
        (await First.IsMissingAsync(default)).Should().BeTrue();
    }

    [Fact]
    public async Task An_account_made_from_outside_counts_too_and_is_made_only_once()
    {
        await using var scope = _services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<SignInAccounts>();

        await accounts.EnsureAsync("Anna", 1, "demo");
        await accounts.EnsureAsync("anna", 2, "other");

        var anna = await AccountAsync("ANNA");
        anna!.EmployeeId.Should().Be(1);
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>();
        hasher.VerifyHashedPassword(anna, anna.PasswordHash!, "demo").Should().Be(PasswordVerificationResult.Success);
        (await MakeAsync("root")).Result.Should().Be(FirstAdministratorResult.AlreadyThere);
    }

    private Task<FirstAdministratorAnswer> MakeAsync(string userName) => First.CreateAsync("Root", userName, LongEnough, "Europe/Oslo", default);

    private async Task<Account?> AccountAsync(string userName)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(userName);
    }
}
