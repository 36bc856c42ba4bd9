using Invitations.Core.Directory;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Directory;
using Invitations.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Invitations.Tests.UseCases.Directory;

/// <summary>People, contacts and rooms by one search (R01).</summary>
public sealed class FindingByOneSearchTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Theory]
    [InlineData("o", "Bo Dahl, Carla Holm, Astrid Moe, Kari Nord, Ola Vik, Fjord, Projector, Skov")]
    [InlineData("KARI", "Kari Nord")]
    [InlineData("lysverk", "Kari Nord, Ola Vik")]
    [InlineData("lysverk ola", "Ola Vik")]
    [InlineData("ova", "")]
    public async Task All_kinds_are_found_by_part_of_a_name_or_of_a_firms(string words, string expected) =>
        Names(await SearchAsync(words)).Should().BeEquivalentTo(expected.Split(", ", StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData(ParticipantKind.Employee, "EEECCRRR")]
    [InlineData(ParticipantKind.ExternalPerson, "CCEEERRR")]
    [InlineData(ParticipantKind.Resource, "RRREEECC")]
    public async Task The_list_that_is_looked_at_comes_first(ParticipantKind kind, string order) =>
        string.Concat((await SearchAsync("o", kind)).Select(c => c.Participant.Kind switch { ParticipantKind.Employee => 'E', ParticipantKind.ExternalPerson => 'C', _ => 'R' })).Should().Be(order);

    [Fact]
    public async Task A_group_that_is_looked_at_comes_before_the_others_and_nobody_twice() =>
        Names(await SearchAsync("a", ParticipantKind.Employee, _company.Support)).Should().StartWith(["David Lund", "Eva Strand", "Anna Berg"]).And.OnlyHaveUniqueItems();

    [Fact]
    public async Task Whoever_is_taken_says_so_and_free_rooms_come_first()
    {
        var c = _company;
        await c.PlanAsync(c.Bo, TestCompany.March(3), c.Fjord);
        await c.PlanAsync(c.Bo, TestCompany.March(10), c.Fjord);
        Interval[] times = [.. new[] { 3, 10, 17 }.Select(day => TestCompany.March(day).Interval!.Value)];

        var found = await c.Get<FindParticipants>().SearchAsync("o", ParticipantKind.Employee, null, times, 0);

        found.Where(f => f.IsBusy).Select(f => (f.Name, f.BusyOn)).Should().Equal(("Bo Dahl", 2), ("Fjord", 2));
        Names(found.Where(f => f.Participant.Kind is ParticipantKind.Resource)).Should().Equal("Projector", "Skov", "Fjord");
    }

    [Fact]
    public async Task What_is_planned_is_in_nobodys_way()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Bo, TestCompany.March(3), c.Fjord);

        (await c.Get<FindParticipants>().SearchAsync("o", ParticipantKind.Employee, null, [TestCompany.March(3).Interval!.Value], id)).Should().NotContain(f => f.IsBusy);
    }

    [Fact]
    public async Task A_room_is_found_when_it_offers_what_is_asked_of_it() =>
        Names(await SearchAsync("o", ParticipantKind.Resource, filter: new(Seats: 5))).Should().Contain("Fjord").And.Contain("Bo Dahl").And.NotContain(["Skov", "Projector"]);

    [Fact]
    public async Task A_room_that_is_no_more_is_not_found()
    {
        (await _company.Get<KeepResources>().DeleteAsync(_company.Astrid, _company.Fjord.Id)).IsDone.Should().BeTrue();

        Names(await SearchAsync("fjord")).Should().BeEmpty();
    }

    [Fact]
    public async Task In_a_big_company_no_kind_crowds_out_another_and_few_queries_do()
    {
        await _company.LookAsync(async diary =>
        {
            for (var i = 0; i < 300; i++) diary.Add(Resource.Create(new($"Room {i:000}", ResourceType.Location, 4)).Required);
            return await diary.SaveChangesAsync();
        });
        await _company.PlanAsync(_company.Anna, TestCompany.March(3), (await SearchAsync("room 000"))[0].Participant);
        var statements = new Statements();
        var find = _company.Start(statements: statements).GetRequiredService<FindParticipants>();

        var found = await find.SearchAsync("o", ParticipantKind.Resource, null, [TestCompany.March(3).Interval!.Value], 0);

        found.Count(f => f.Participant.Kind is ParticipantKind.Resource).Should().Be(FindParticipants.MostOfAKind);
        found.Should().NotContain(f => f.IsBusy && f.Name == "Room 000", "there are enough that are free").And.Contain(f => f.Name == "Bo Dahl").And.Contain(f => f.Name == "Kari Nord");
        statements.Heard.Should().HaveCountLessThanOrEqualTo(5, "one for each kind, and who is taken");
    }

    private static IEnumerable<string> Names(IEnumerable<Candidate> found) => found.Select(f => f.Name);

    private Task<IReadOnlyList<Candidate>> SearchAsync(string words, ParticipantKind kind = ParticipantKind.Employee, int? groupId = null, ResourceFilter? filter = null) =>
        _company.Get<FindParticipants>().SearchAsync(words, kind, groupId, [], 0, 0, filter);
}
