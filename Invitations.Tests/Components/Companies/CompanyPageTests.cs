using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Tests.Components.Inviting;
using Invitations.Tests.Support;
using Invitations.Web.Features.Companies;

namespace Invitations.Tests.Components.Companies;

public class CompanyPageTests : InvitingTest
{
    [Fact]
    public async Task What_somebody_elsewhere_is_invited_to_stands_in_the_archive_of_their_company_R05()
    {
        await Company.PlanAsync(Company.Bo, TestCompany.March(3), Company.Kari);

        var page = await OpenAsync(Company.Anna);

        page.Find("h1").TextContent.Should().Be("Lysverk AS");
        page.FindAll(".people li").Select(p => p.TextContent).Should().Equal("Kari Nord", "Ola Vik");
        page.Find("table").GetAttribute("aria-label").Should().Be("Activities");
        page.FindAll("tbody tr").Should().ContainSingle().Which.TextContent.Should()
            .Contain("Tue 3 Mar, 10:00–11:00").And.Contain("Plan the spring fair").And.Contain("Bo Dahl").And.Contain("Kari Nord").And.Contain("Not seen").And.NotContain("Ola Vik");
    }

    [Fact]
    public async Task An_empty_archive_says_what_would_be_there() =>
        (await OpenAsync(Company.Anna)).Find(".empty").TextContent.Should().Contain("A follow-up that somebody of this company is invited to comes here.");

    [Fact]
    public async Task A_new_follow_up_appears_without_reloading()
    {
        var page = await OpenAsync(Company.Anna);

        await Company.PlanAsync(Company.Bo, TestCompany.March(3), Company.Kari);

        page.WaitForAssertion(() => page.FindAll("tbody tr").Should().ContainSingle());
    }

    [Fact]
    public async Task What_is_private_to_others_is_left_out()
    {
        var draft = Company.New(Company.Bo, TestCompany.March(3), Company.Kari);
        (await Company.SaveAsync(Company.Bo, draft with { Content = draft.Content with { Visibility = Visibility.OwnerOnly } })).IsDone.Should().BeTrue();

        (await OpenAsync(Company.Anna)).FindAll("tbody tr").Should().BeEmpty();
        (await OpenAsync(Company.Bo)).FindAll("tbody tr").Should().ContainSingle();
    }

    [Fact]
    public async Task The_archive_is_ordered_by_a_heading_and_searched_by_a_contact()
    {
        await Company.PlanAsync(Company.Bo, TestCompany.March(3), Company.Kari);
        await Company.PlanAsync(Company.Anna, TestCompany.March(4), Company.Ola);
        var page = await OpenAsync(Company.David);
        page.WaitForAssertion(() => Owners(page).Should().Equal("Anna Berg", "Bo Dahl"));
        page.Find("[aria-sort]").GetAttribute("aria-sort").Should().Be("descending", "the latest stand first");

        page.FindAll("thead button").Single(b => b.TextContent.Trim() == "When").Click();
        page.WaitForAssertion(() => Owners(page).Should().Equal("Bo Dahl", "Anna Berg"));

        page.Find("input[type=search]").Input("kari");
        page.WaitForAssertion(() => Owners(page).Should().Equal("Bo Dahl"));
    }

    private static IEnumerable<string> Owners(IRenderedComponent<CompanyPage> page) => page.FindAll("tbody tr").Select(r => r.QuerySelectorAll("td")[3].TextContent);

    [Fact]
    public async Task A_company_that_is_not_there_is_said_to_be_gone() =>
        (await ShowAsync<CompanyPage>(Company.Anna, p => p.Add(x => x.Id, 99))).WaitForElement("[role=alert]").TextContent.Should().Contain("This is no longer there");

    [Fact]
    public async Task The_companies_are_a_table_each_with_its_contacts_and_the_way_to_its_archive()
    {
        await Company.FoundAsync("Aurora AS");
        var page = await ShowAsync<CompaniesPage>(Company.Anna);

        page.WaitForElement("table").GetAttribute("aria-label").Should().Be("Companies");
        page.FindAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent.Trim())).Should().BeEquivalentTo([["Aurora AS", "0"], new[] { "Lysverk AS", "2" }], o => o.WithStrictOrdering());
        page.FindAll("tbody a")[1].GetAttribute("href").Should().Be($"/companies/{Company.Lysverk}");

        page.FindAll("thead button").Single(b => b.TextContent.Trim() == "Name").Click();
        page.WaitForAssertion(() => page.FindAll("tbody a").Select(a => a.TextContent).Should().Equal("Lysverk AS", "Aurora AS"));
    }

    [Fact]
    public async Task A_company_is_found_by_a_part_of_a_contacts_name()
    {
        await Company.FoundAsync("Aurora AS");
        var page = await ShowAsync<CompaniesPage>(Company.Anna);

        page.WaitForElement("input[type=search]").Input("kari");
        page.WaitForAssertion(() => page.FindAll("tbody a").Select(a => a.TextContent).Should().Equal("Lysverk AS"));

        page.Find("input[type=search]").Input("nobody");
        page.WaitForAssertion(() => page.Find(".empty").TextContent.Should().Contain("Nothing in the list matches these words."));
    }

    private async Task<IRenderedComponent<CompanyPage>> OpenAsync(int viewerId)
    {
        var page = await ShowAsync<CompanyPage>(viewerId, p => p.Add(x => x.Id, Company.Lysverk));
        page.WaitForElement("h1");
        return page;
    }
}
