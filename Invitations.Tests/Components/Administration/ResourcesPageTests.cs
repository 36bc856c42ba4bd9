using AngleSharp.Dom;
using Bunit;
using Invitations.Core.Directory;
using Invitations.Core.UseCases.Administration;
using Invitations.Tests.Components.Inviting;
using Invitations.Tests.Support;
using Invitations.Web.Features.Administration;
using Invitations.Web.Shared;

namespace Invitations.Tests.Components.Administration;

public class ResourcesPageTests : InvitingTest
{
    [Fact]
    public async Task An_administrator_sees_all_resources()
    {
        var page = await ShowAsync<ResourcesPage>(Company.Astrid);

        page.WaitForAssertion(() => page.FindAll("tbody strong").Select(n => n.TextContent).Should().Equal("Fjord", "Projector", "Skov"));
        page.Find("table").GetAttribute("aria-label").Should().Be("Resources");
        page.Find("tbody tr").QuerySelectorAll("button").Select(b => b.GetAttribute("aria-label")).Should().Equal("Edit", "Delete");
    }

    [Fact]
    public async Task A_resource_is_deleted_only_after_a_yes()
    {
        var page = await ShowAsync<ResourcesPage>(Company.Astrid);
        page.WaitForElement("tbody tr button[aria-label=Delete]").Click();
        await CloseUppermostAsync(null);
        page.FindAll("tbody tr").Should().HaveCount(3);

        page.Find("tbody tr button[aria-label=Delete]").Click();
        await CloseUppermostAsync(new Question("", "", "", ""));

        page.WaitForAssertion(() => page.FindAll("tbody strong").Select(n => n.TextContent).Should().Equal("Projector", "Skov"));
        page.Find("[role=status]").TextContent.Should().Be("Fjord is deleted.");
    }

    [Fact]
    public async Task A_new_resource_is_kept_with_all_its_fields()
    {
        var dialog = await ShowAsync<ResourceDialog>(Company.Astrid);
        dialog.Find("#resource-name").Change("Bjørk");
        dialog.Find("#resource-seats").Change("12");
        dialog.Find("#resource-equipment").Change("Screen");
        dialog.Find("#resource-address").Change("Oslo, 2nd floor");
        dialog.Find("#resource-description").Change("Quiet");
        dialog.Find("input[type=checkbox]").Change(true);
        dialog.Find("form").Submit();

        Screen.WaitForAssertion(() => List().Should().ContainEquivalentOf(
            new { Name = "Bjørk", Type = ResourceType.Location, Seats = 12, Equipment = "Screen", Address = "Oslo, 2nd floor", Description = "Quiet", NoDoubleBooking = true }));
    }

    [Theory]
    [InlineData("", "8", "write a name")]
    [InlineData("Skov", "8", "there is a resource called Skov already")]
    [InlineData("Fjord", "many", "seats are a whole number")]
    [InlineData("Fjord", "-1", "seats are a whole number")]
    [InlineData("Fjord", "10001", "seats are a whole number")]
    public async Task What_cannot_be_kept_is_said_and_nothing_is_lost(string name, string seats, string words)
    {
        var fjord = List().Single(r => r.Name == "Fjord");
        var dialog = await ShowAsync<ResourceDialog>(Company.Astrid, p => p.Add(x => x.Resource, fjord));
        dialog.Find("#resource-name").Change(name);
        dialog.Find("#resource-seats").Change(seats);
        dialog.Find("form").Submit();

        dialog.WaitForElement("[role=alert]").TextContent.Should().Contain(words);
        dialog.Find("#resource-seats").GetAttribute("value").Should().Be(seats);
        List().Single(r => r.Id == fjord.Id).Seats.Should().Be(8);
    }

    [Fact]
    public async Task Only_a_place_has_an_address()
    {
        var dialog = await ShowAsync<ResourceDialog>(Company.Astrid);

        Choose(dialog, "#resource-type", "Other");

        dialog.FindAll("#resource-address").Should().BeEmpty();
    }

    [Fact]
    public async Task A_long_list_is_turned_ordered_and_searched_a_page_at_a_time()
    {
        for (var nr = 1; nr <= 58; nr++) (await Company.Get<KeepResources>().SaveAsync(Company.Astrid, 0, new($"Room {nr:000}", ResourceType.Location, nr))).IsDone.Should().BeTrue();
        var page = await ShowAsync<ResourcesPage>(Company.Astrid);
        page.WaitForElement("nav.pager");
        page.FindAll("tbody tr").Should().HaveCount(50);
        page.Find("nav.pager [role=status]").TextContent.Should().Be("1–50 of 61");

        page.Find("nav.pager button[aria-label='Next page']").Click();
        page.WaitForAssertion(() => page.Find("nav.pager [role=status]").TextContent.Should().Be("51–61 of 61"));
        page.FindAll("tbody tr").Should().HaveCount(11);

        page.FindAll("thead button").Single(b => b.TextContent.Trim() == "Seats").Click();
        page.FindAll("thead button").Single(b => b.TextContent.Trim() == "Seats").Click();
        page.WaitForAssertion(() => page.Find("tbody strong").TextContent.Should().Be("Room 058"));
        page.Find("nav.pager [role=status]").TextContent.Should().Be("1–50 of 61");

        page.Find("input[type=search]").GetAttribute("aria-label").Should().Be("Search resources");
        page.Find("input[type=search]").Input("rOOM 00");
        page.WaitForAssertion(() => page.FindAll("tbody tr").Should().HaveCount(9));
        page.FindAll("nav.pager").Should().BeEmpty();

        page.Find("input[type=search]").Input("nowhere");
        page.WaitForAssertion(() => page.Find(".empty").TextContent.Should().Contain("Nothing in the list matches these words."));
        page.Find("input[type=search]").GetAttribute("value").Should().Be("nowhere");
    }

    private IReadOnlyList<Resource> List() => Company.Get<KeepResources>().ListAsync(Company.Astrid).GetAwaiter().GetResult().Required.Rows;
}
