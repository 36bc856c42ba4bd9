using Invitations.Core.FollowUps;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases.Scheduling;

/// <summary>Rooms, addresses and the viewer's own, as words (D08).</summary>
public sealed class SuggestingLocationsTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task Free_rooms_come_before_those_that_are_taken_and_things_are_no_places()
    {
        await _company.PlanAsync(_company.Bo, TestCompany.March(16), _company.Fjord);

        var rooms = await OfAsync(LocationSource.Room, TestCompany.March(16).Interval);

        rooms.Select(r => (r.Words, r.IsTaken)).Should().Equal(("Skov", false), ("Fjord", true));
    }

    [Fact]
    public async Task Without_a_time_and_for_what_booked_it_itself_no_room_is_taken()
    {
        var id = await _company.PlanAsync(_company.Bo, TestCompany.March(16), _company.Fjord);

        (await OfAsync(LocationSource.Room, null)).Should().OnlyContain(r => !r.IsTaken);
        (await OfAsync(LocationSource.Room, TestCompany.March(16).Interval, id)).Should().OnlyContain(r => !r.IsTaken);
    }

    [Fact]
    public async Task What_the_viewer_wrote_lately_comes_newest_first_and_once()
    {
        foreach (var place in new[] { "At the harbour", "Kari's office", "at the harbour" }) await WriteAsync(_company.Anna, place);

        (await OfAsync(LocationSource.Lately, null)).Select(l => l.Words).Should().Equal("at the harbour", "Kari's office");
    }

    [Fact]
    public async Task No_more_than_the_last_few_are_suggested()
    {
        for (var nr = 1; nr <= SuggestLocations.MostLately + 2; nr++) await WriteAsync(_company.Anna, $"Place {nr}");

        (await OfAsync(LocationSource.Lately, null)).Should().HaveCount(SuggestLocations.MostLately).And.NotContain(l => l.Words == "Place 1");
    }

    [Fact]
    public async Task What_others_wrote_is_nobody_elses_business_private_or_not()
    {
        await WriteAsync(_company.Bo, "Bo's flat", Visibility.OwnerOnly);
        await WriteAsync(_company.Bo, "Town hall");

        (await OfAsync(LocationSource.Lately, null)).Should().BeEmpty();
    }

    [Fact]
    public async Task Addresses_of_rooms_are_suggested_and_nothing_twice()
    {
        var resources = _company.Get<KeepResources>();
        foreach (var name in new[] { "Bakken", "Lunden" })
            (await resources.SaveAsync(_company.Astrid, 0, new(name, Invitations.Core.Directory.ResourceType.Location, Address: "Storgata 1"))).IsDone.Should().BeTrue();
        await WriteAsync(_company.Anna, "Fjord");

        var all = await _company.Get<SuggestLocations>().ExecuteAsync(_company.Anna, null, 0);

        all.Where(l => l.Source is LocationSource.Address).Select(l => l.Words).Should().Contain("Storgata 1").And.OnlyHaveUniqueItems();
        all.Where(l => l.Words == "Fjord").Should().ContainSingle().Which.Source.Should().Be(LocationSource.Room);
    }

    private async Task WriteAsync(int ownerId, string place, Visibility visibility = Visibility.Everybody)
    {
        var draft = _company.New(ownerId, TestCompany.March(18));
        (await _company.SaveAsync(ownerId, draft with { Content = draft.Content with { Location = place, Visibility = visibility } })).IsDone.Should().BeTrue();
    }

    private async Task<IReadOnlyList<LocationSuggestion>> OfAsync(LocationSource source, Interval? time, int exceptFollowUpId = 0) =>
        [.. (await _company.Get<SuggestLocations>().ExecuteAsync(_company.Anna, time, exceptFollowUpId)).Where(l => l.Source == source)];
}
