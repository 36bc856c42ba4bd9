using Invitations.Core.Directory;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Directory;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases.Directory;

/// <summary>Choosing a room by what it offers and whether it is free.</summary>
public sealed class FindingResourcesTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Theory]
    [InlineData(null, "", "", null, "Fjord, Projector, Skov, Ås")]
    [InlineData(5, "", "", null, "Fjord, Ås")]
    [InlineData(8, "", "", null, "Fjord, Ås")]
    [InlineData(13, "", "", null, "")]
    [InlineData(null, "SKJERM", "", null, "Ås")]
    [InlineData(null, "tavle skjerm", "", null, "Ås")]
    [InlineData(null, "skjerm video", "", null, "")]
    [InlineData(null, "", "oslo", null, "Fjord, Ås")]
    [InlineData(null, "", "ÅSGÅRD oslo", null, "Ås")]
    [InlineData(null, "", "", ResourceType.Other, "Projector")]
    [InlineData(1, "", "", ResourceType.Other, "")]
    public async Task Seats_equipment_place_and_type_narrow_the_list(int? seats, string equipment, string place, ResourceType? type, string expected)
    {
        await AddRoomAsync();

        (await FindAsync(new(seats, equipment, place, type))).Select(c => c.Name).Should().Equal(expected.Split(", ", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Free_ones_come_first_and_then_the_name_decides()
    {
        await _company.PlanAsync(_company.Anna, TestCompany.March(3), _company.Fjord);

        var found = await FindAsync(null, TestCompany.March(3, 10, 45).Interval);

        found.Select(c => (c.Name, c.IsBusy)).Should().Equal(("Projector", false), ("Skov", false), ("Fjord", true));
        (await FindAsync(null, TestCompany.March(3, 11).Interval)).Select(c => c.Name).Should().Equal("Fjord", "Projector", "Skov");
    }

    [Fact]
    public async Task For_a_series_each_is_counted_and_the_one_that_is_free_most_often_comes_first()
    {
        var c = _company;
        foreach (var day in new[] { 3, 10, 17 }) await c.PlanAsync(c.Anna, TestCompany.March(day), c.Fjord);
        await c.PlanAsync(c.Bo, TestCompany.March(10), c.Projector);
        // Twice on one date is one date.
        await c.PlanAsync(c.Bo, TestCompany.March(10, 10, 30), c.Projector);
        Interval[] tuesdays = [.. new[] { 3, 10, 17, 24 }.Select(day => TestCompany.March(day).Interval!.Value)];

        var found = await c.Get<FindParticipants>().ForSeriesAsync(ParticipantKind.Resource, null, "", tuesdays, 0);

        found.Select(x => (x.Name, x.BusyOn, x.IsBusy)).Should().Equal(("Skov", 0, false), ("Projector", 1, true), ("Fjord", 3, true));
    }

    [Fact]
    public async Task Places_and_equipment_to_choose_from_are_named_once()
    {
        await AddRoomAsync();

        var sources = await _company.Get<FindParticipants>().SourcesAsync();

        sources.Places.Should().Equal("Oslo", "Åsgårdveien 1, Oslo");
        sources.Equipment.Should().Equal("Skjerm", "Tavle");
    }

    private async Task AddRoomAsync() => await _company.Get<KeepResources>().SaveAsync(
        _company.Astrid, 0, new("Ås", ResourceType.Location, 12, "Tavle, Skjerm; tavle", "Åsgårdveien 1, Oslo"));

    private Task<IReadOnlyList<Candidate>> FindAsync(ResourceFilter? filter, Interval? time = null) =>
        _company.Get<FindParticipants>().ExecuteAsync(ParticipantKind.Resource, null, "", time, 0, filter);
}
