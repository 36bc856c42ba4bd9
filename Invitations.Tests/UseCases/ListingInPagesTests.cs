using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.UseCases;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Tests.Support;

namespace Invitations.Tests.UseCases;

/// <summary>Long lists are read a page at a time, whatever the order and the words.</summary>
public sealed class ListingInPagesTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task A_page_has_its_rows_and_says_how_many_there_are()
    {
        await AddAsync(Enumerable.Range(1, 57).Select(nr => new ResourceDraft($"Room {nr:00}", ResourceType.Location, nr)));

        var first = await ListAsync(new());
        (first.Skip, first.Total, first.Rows.Count).Should().Be((0, 60, ListPage.Size));
        var last = await ListAsync(new(Skip: 50));
        last.Rows.Should().HaveCount(10);
        last.Rows[^1].Name.Should().Be("Skov");
    }

    [Theory]
    [InlineData(60, 50)]
    [InlineData(4711, 50)]
    [InlineData(-3, 0)]
    public async Task Past_an_end_the_page_at_that_end_is_given(int skip, int given)
    {
        await AddAsync(Enumerable.Range(1, 57).Select(nr => new ResourceDraft($"Room {nr:00}", ResourceType.Location)));

        (await ListAsync(new(Skip: skip))).Skip.Should().Be(given);
    }

    [Fact]
    public async Task Nobody_reads_more_than_a_few_pages_at_once() => (await ListAsync(new(Take: int.MaxValue))).Rows.Should().HaveCount(3);

    [Theory]
    [InlineData(ResourceColumn.Name, "Fjord Projector Skov")]
    [InlineData(ResourceColumn.Type, "Fjord Skov Projector")]
    [InlineData(ResourceColumn.Seats, "Projector Skov Fjord")]
    [InlineData(ResourceColumn.Booking, "Fjord Projector Skov")]
    public async Task It_is_ordered_by_any_column_both_ways(ResourceColumn by, string names)
    {
        (await ListAsync(new(by))).Rows.Select(r => r.Name).Should().Equal(names.Split(' '));

        if (by is ResourceColumn.Name or ResourceColumn.Seats) (await ListAsync(new(by, Descending: true))).Rows.Select(r => r.Name).Should().Equal(names.Split(' ').Reverse());
    }

    [Theory]
    [InlineData("øst", "Østre sal")]
    [InlineData("ØSTRE SAL", "Østre sal")]
    [InlineData("sal skjerm", "Østre sal")]
    [InlineData("gata 3", "Østre sal")]
    [InlineData("b*k", "")]
    [InlineData("[ly", "B[ly]k?")]
    [InlineData("k?", "B[ly]k?")]
    [InlineData("*", "")]
    [InlineData("nowhere", "")]
    public async Task Words_are_found_anywhere_whatever_their_case_and_stand_for_themselves(string search, string name)
    {
        await AddAsync([new("Østre sal", ResourceType.Location, 4, "Skjerm", "Gata 3"), new("B[ly]k?", ResourceType.Other)]);

        (await ListAsync(new(Search: search))).Rows.Select(r => r.Name).Should().Equal(name.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Everybodys_working_hours_are_ordered_and_searched_alike()
    {
        var rows = (await _company.Get<KeepWorkingHours>().ListAsync(_company.Astrid, new(WorkingHoursColumn.Zone, Search: "a"))).Required.Rows;
        rows.Select(r => r.ZoneId).Should().BeInAscendingOrder();

        foreach (var by in Enum.GetValues<WorkingHoursColumn>())
            (await _company.Get<KeepWorkingHours>().ListAsync(_company.Astrid, new(by, Descending: true, Skip: 0, Take: 2))).Required.Should().BeEquivalentTo(new { Total = 6 });
    }

    [Theory]
    [InlineData(CompanyColumn.Name, "", "Aurora AS|Lysverk AS|Østre Rør")]
    [InlineData(CompanyColumn.Contacts, "", "Aurora AS|Østre Rør|Lysverk AS")]
    [InlineData(CompanyColumn.Name, "rør ØSTRE", "Østre Rør")]
    [InlineData(CompanyColumn.Name, "as vik", "Lysverk AS")]
    [InlineData(CompanyColumn.Name, "aurora vik", "")]
    [InlineData(CompanyColumn.Name, "*", "")]
    public async Task Companies_are_ordered_and_found_by_their_own_and_their_contacts_names(CompanyColumn by, string search, string names)
    {
        foreach (var name in new[] { "Østre Rør", "Aurora AS" }) await _company.FoundAsync(name);

        (await _company.Get<ShowCompany>().ListAsync(new(by, Search: search))).Rows.Select(r => r.Name).Should().Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Companies_are_read_a_page_at_a_time()
    {
        for (var nr = 1; nr <= 50; nr++) await _company.FoundAsync($"Firm {nr:00}");

        var last = await _company.Get<ShowCompany>().ListAsync(new(Skip: 50));
        (last.Skip, last.Total, last.Rows.Single()).Should().Be((50, 51, new CompanyRow(_company.Lysverk, "Lysverk AS", 2)));
    }

    [Fact]
    public async Task An_archive_neither_shows_counts_nor_finds_what_is_private_to_others()
    {
        await _company.PlanAsync(_company.Bo, TestCompany.March(3), _company.Kari);
        var draft = _company.New(_company.Bo, TestCompany.March(4), _company.Kari);
        (await _company.SaveAsync(_company.Bo, draft with { Content = draft.Content with { Title = "Salary of Kari", Visibility = Visibility.OwnerOnly } })).IsDone.Should().BeTrue();

        foreach (var by in Enum.GetValues<ActivityColumn>())
        {
            (await ArchiveAsync(_company.Anna, new(by))).Should().BeEquivalentTo(new { Total = 1 });
            (await ArchiveAsync(_company.Bo, new(by))).Rows.Should().HaveCount(2);
        }

        (await ArchiveAsync(_company.Anna, new(Search: "salary"))).Total.Should().Be(0);
        (await ArchiveAsync(_company.Bo, new(Search: "SALARY kari bo"))).Rows.Should().ContainSingle();
    }

    private async Task<ListPage<Activity>> ArchiveAsync(int viewerId, ListQuery<ActivityColumn> query) =>
        (await _company.Get<ShowCompany>().ExecuteAsync(viewerId, _company.Lysverk, query)).Required.Activities;

    private async Task<ListPage<Resource>> ListAsync(ListQuery<ResourceColumn> query) => (await _company.Get<KeepResources>().ListAsync(_company.Astrid, query)).Required;

    private async Task AddAsync(IEnumerable<ResourceDraft> drafts)
    {
        foreach (var draft in drafts) (await _company.Get<KeepResources>().SaveAsync(_company.Astrid, 0, draft)).IsDone.Should().BeTrue();
    }
}
