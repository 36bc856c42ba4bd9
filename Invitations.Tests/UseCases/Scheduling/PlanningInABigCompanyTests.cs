using System.Diagnostics;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Benchmarks;
using Invitations.Tests.Support;

namespace Invitations.Tests.UseCases.Scheduling;

/// <summary>R10 among two hundred people with full diaries: what is offered holds, and where nothing suits all there is something sensible to choose from.</summary>
public sealed class PlanningInABigCompanyTests(BigCompanyFixture big) : IClassFixture<BigCompanyFixture>
{
    [Fact]
    public async Task Every_first_available_time_booked_at_once_is_free_of_conflicts()
    {
        var c = big.Company;
        for (var i = 0; i < 40; i++)
        {
            var owner = BigCompany.Employee(i * 11);
            Participant[] others = [.. Enumerable.Range(i, 1 + i % 4).Select(BigCompany.Employee).Where(p => p != owner), BigCompany.Resource(i % 20)];
            var wish = TestCompany.March(3 + i % 20, 8 + i % 8, i % 4 * 15, 30 + i % 6 * 15);

            var check = await c.Get<CheckTime>().ExecuteAsync(0, wish, ShowAs.Busy, owner.Id, others);

            (check.FirstAvailable is null).Should().Be(check.NoneBecause is not null);
            if (check.FirstAvailable is not { } first) continue;
            (first.Starts >= wish.Starts).Should().BeTrue();
            var saved = (await c.SaveAsync(owner.Id, c.New(owner.Id, first, others))).Required;
            (await c.Get<CheckTime>().ExecuteAsync(saved, first, ShowAs.Busy, owner.Id, others)).Should().BeEquivalentTo(new TimeCheck([], first));
        }
    }

    [Fact]
    public async Task For_twenty_people_and_five_rooms_the_least_bad_times_are_named_with_whom_they_do_not_suit()
    {
        var c = big.Company;
        Participant[] people = [.. Enumerable.Range(0, 20).Select(BigCompany.Employee)];
        Participant[] rooms = [.. Enumerable.Range(0, 5).Select(BigCompany.Resource)];
        var (wish, owner) = (TestCompany.March(9, 9), people[0].Id);
        var watch = Stopwatch.StartNew();

        var check = await c.Get<CheckTime>().ExecuteAsync(0, wish, ShowAs.Busy, owner, [.. people[1..], .. rooms]);
        var suggestions = await c.Get<SuggestTimes>().ExecuteAsync(owner, 0, wish, owner, [.. people[1..], .. rooms]);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
        check.NoneBecause.Should().NotBeNull("among so many there is practically never a common hour");
        suggestions.FewestClashes.Should().HaveCountGreaterThan(2);
        suggestions.FewestClashes.Select(t => t.Clashes.Count).Should().BeInAscendingOrder();
        foreach (var time in suggestions.FewestClashes)
        {
            Participant[] taking = time.Room is { } room ? [.. people, room] : people;
            var conflicts = (await c.Get<CheckTime>().ExecuteAsync(0, time.Time, ShowAs.Busy, owner, taking)).Conflicts;
            conflicts.Select(x => x.Whose).Should().BeEquivalentTo(time.Clashes.Where(x => x.By.How is BlockedBy.Busy && x.By.Whose.Kind is ParticipantKind.Employee).Select(x => x.By.Whose));
            time.Clashes.Should().OnlyContain(x => x.By.Name.Length > 0 && x.By.Title == null || x.By.Whose.IsEmployee(owner));
            (time.Room is null).Should().Be(time.Clashes.Any(x => x.By.Whose.Kind is ParticipantKind.Resource));
        }
    }
}
