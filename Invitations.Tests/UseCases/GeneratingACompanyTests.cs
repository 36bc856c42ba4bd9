using Invitations.Tests.Benchmarks;
using Invitations.Tests.Support;

namespace Invitations.Tests.UseCases;

/// <summary>The company that figures are taken with is what they say it is.</summary>
public sealed class GeneratingACompanyTests(BigCompanyFixture big) : IClassFixture<BigCompanyFixture>
{
    [Fact]
    public async Task Everybody_has_about_six_hundred_entries_a_year_and_a_quarter_of_the_time_taken()
    {
        (await NumberAsync("SELECT COUNT(DISTINCT EmployeeId) FROM Invitations")).Should().Be(BigCompany.Employees);
        (await NumberAsync("SELECT COUNT(*) / 200 FROM Invitations WHERE EmployeeId IS NOT NULL")).Should().BeInRange(540, 660);
        // 260 workdays of about eight hours, some Fridays off; in quarter-hours of 9e9 ticks, absences left out.
        (await NumberAsync("SELECT SUM(Ends - Starts) / 9000000000 / 200 FROM Invitations WHERE EmployeeId IS NOT NULL AND NOT IsLong")).Should().BeInRange(1700, 2200);
        (await NumberAsync("SELECT COUNT(*) FROM Invitations WHERE IsLong")).Should().BeGreaterThan(200);
        (await NumberAsync("SELECT COUNT(*) / 20 FROM Invitations WHERE ResourceId IS NOT NULL")).Should().BeGreaterThan(300);
    }

    [Fact]
    public async Task Nobody_is_in_two_places_at_once() =>
        (await NumberAsync("SELECT COUNT(*) FROM Invitations a JOIN Invitations b ON a.EmployeeId = b.EmployeeId AND a.IsLong = 0 AND b.IsLong = 0 AND b.Starts >= a.Starts AND b.Starts < a.Ends AND a.Id <> b.Id"))
            .Should().Be(0);

    private async Task<long> NumberAsync(string sql)
    {
        await using var connection = await big.Company.ConnectAsync();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}

/// <summary>One for all tests of a class: it takes a second or two to make.</summary>
public sealed class BigCompanyFixture : IDisposable
{
    private readonly BigCompany _big = new();

    public TestCompany Company => _big.Company;

    public void Dispose() => _big.Dispose();
}
