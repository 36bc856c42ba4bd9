using AngleSharp.Dom;
using Bunit;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Tests.Components.Inviting;
using Invitations.Tests.Support;
using Invitations.Web.Features.Administration;
using Invitations.Web.Shared;

namespace Invitations.Tests.Components.Administration;

public class HolidaysPageTests : InvitingTest
{
    private const string Delete = "tbody button[aria-label=Delete]";

    [Fact]
    public async Task An_administrator_sees_the_year_with_national_days_fixed()
    {
        await KeepAsync(new(2026, 5, 15), "Bridge day", Country.Denmark);
        var page = await ShowAsync<HolidaysPage>(Company.Astrid);

        page.WaitForAssertion(() => page.Find("table").GetAttribute("aria-label").Should().Be("Holidays"));
        page.FindAll("tbody tr").Should().HaveCount(13);
        Cells(page, "15 May").Should().Equal("15 May", "Friday", "Bridge day", "Denmark", "");
        Cells(page, "14 May").Should().Equal("14 May", "Thursday", "Ascension Day", "Norway and Denmark", "National");
        page.FindAll("tbody button").Select(b => b.GetAttribute("aria-label")).Should().Equal("Edit", "Delete");
        page.FindAll("nav a").Select(a => a.TextContent).Should().Equal("Resources", "Types", "Holidays", "Working hours");
        page.Find("nav a[aria-current=page]").TextContent.Should().Be("Holidays");
    }

    [Fact]
    public async Task The_years_are_turned()
    {
        var page = await ShowAsync<HolidaysPage>(Company.Astrid);
        page.WaitForElement("button[aria-label=Next]").Click();
        page.WaitForAssertion(() => Cells(page, "28 March").Should().Contain("Easter Sunday"));
        page.Find("strong").TextContent.Should().Be("2027");

        page.Find("button[aria-label=Previous]").Click();
        page.WaitForAssertion(() => Cells(page, "5 April").Should().Contain("Easter Sunday"));
    }

    [Fact]
    public async Task They_are_ordered_by_any_heading_that_is_a_button()
    {
        var page = await ShowAsync<HolidaysPage>(Company.Astrid);
        page.WaitForElement("thead button");
        page.FindAll("thead button").Select(b => b.TextContent.Trim()).Should().Equal("Date", "Name", "For whom");
        Sorted(page).Should().Be("Date ascending");

        page.FindAll("thead button")[1].Click();
        Sorted(page).Should().Be("Name ascending");
        page.FindAll("tbody .name").Select(n => n.TextContent.Trim()).Should().BeInAscendingOrder(StringComparer.CurrentCultureIgnoreCase);

        page.FindAll("thead button")[1].Click();
        Sorted(page).Should().Be("Name descending");
        page.FindAll("tbody .name").Select(n => n.TextContent.Trim()).Should().BeInDescendingOrder(StringComparer.CurrentCultureIgnoreCase);
    }

    private static string Sorted(IRenderedComponent<HolidaysPage> page) => page.Find("[aria-sort]") is var th ? $"{th.TextContent.Trim()} {th.GetAttribute("aria-sort")}" : "";

    [Fact]
    public async Task In_Norwegian_the_days_have_their_names()
    {
        Speak("nb-NO");
        var page = await ShowAsync<HolidaysPage>(Company.Astrid);

        page.WaitForAssertion(() => Cells(page, "17. mai").Should().Equal("17. mai", "søndag", "Grunnlovsdag", "Norge", "Offentlig"));
        Cells(page, "2. april").Should().Contain("Skjærtorsdag");
    }

    [Fact]
    public async Task One_is_deleted_only_after_a_yes()
    {
        await KeepAsync(new(2026, 5, 15), "Bridge day");
        var page = await ShowAsync<HolidaysPage>(Company.Astrid);
        page.WaitForElement(Delete).Click();
        await CloseUppermostAsync(null);
        page.FindAll(Delete).Should().HaveCount(1);

        page.Find(Delete).Click();
        await CloseUppermostAsync(new Question("", "", "", ""));

        page.WaitForAssertion(() => page.FindAll(Delete).Should().BeEmpty());
        page.Find("[role=status]").TextContent.Should().Be("Bridge day is deleted.");
    }

    [Theory]
    [InlineData("24.12", "2026-12-24")]
    [InlineData("2027-12-24", "2027-12-24")]
    [InlineData("24 December 2026", "2026-12-24")]
    public async Task A_date_is_written_in_any_way_and_without_a_year_is_of_the_one_shown(string written, string date)
    {
        var dialog = await ShowAsync<HolidayDialog>(Company.Astrid, p => p.Add(x => x.Year, 2026));
        dialog.Find("#holiday-date").Change(written);
        dialog.Find("#holiday-name").Change("Christmas Eve");
        Choose(dialog, "#holiday-whose", "Norway");
        dialog.Find("form").Submit();

        Screen.WaitForAssertion(() => Own(date[..4]).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Holiday = new Holiday(null, "Christmas Eve"), Countries = new[] { Country.Norway } }));
        Own(date[..4])[0].Date.ToString("uuuu-MM-dd", null).Should().Be(date);
    }

    [Theory]
    [InlineData("someday", "Party", "a date is missing or cannot be read")]
    [InlineData("", "Party", "a date is missing or cannot be read")]
    [InlineData("1801-03-02", "Party", "dates lie between the years 2000 and 2100")]
    [InlineData("2026-05-15", "", "write a name")]
    [InlineData("2026-05-14", "Party", "Outing is on that date already")]
    public async Task What_cannot_be_kept_is_said_and_nothing_is_lost(string date, string name, string words)
    {
        await KeepAsync(new(2026, 5, 14), "Outing");
        var dialog = await ShowAsync<HolidayDialog>(Company.Astrid, p => p.Add(x => x.Year, 2026));
        dialog.Find("#holiday-date").Change(date);
        dialog.Find("#holiday-name").Change(name);
        dialog.Find("form").Submit();

        dialog.WaitForElement("[role=alert]").TextContent.Should().Contain(words);
        dialog.Find("#holiday-date").GetAttribute("value").Should().Be(date);
        Own("2026").Should().ContainSingle();
    }

    [Fact]
    public async Task Its_fields_hold_what_it_is()
    {
        await KeepAsync(new(2026, 5, 15), "Bridge day", Country.Denmark);
        var dialog = await ShowAsync<HolidayDialog>(Company.Astrid, p => p.Add(x => x.Row, Own("2026")[0]));

        dialog.Find("#holiday-date").GetAttribute("value").Should().Be("Fri 15/05/2026");
        dialog.Find("#holiday-whose").GetAttribute("value").Should().Be("Denmark");
        Choose(dialog, "#holiday-whose", "Everybody");
        dialog.Find("form").Submit();

        Screen.WaitForAssertion(() => Own("2026").Should().ContainSingle().Which.Countries.Should().BeEmpty());
    }

    private async Task KeepAsync(NodaTime.LocalDate date, string name, Country? country = null) =>
        (await Company.Get<KeepHolidays>().SaveAsync(Company.Astrid, 0, new(date, name, country))).IsDone.Should().BeTrue();

    private List<HolidayRow> Own(string year) =>
        [.. Company.Get<KeepHolidays>().ListAsync(Company.Astrid, int.Parse(year, null)).GetAwaiter().GetResult().Required.Where(r => r.Id is not null)];

    private static IEnumerable<string> Cells(IRenderedComponent<HolidaysPage> page, string date) =>
        page.FindAll("tbody tr").First(r => r.QuerySelector("td")!.TextContent == date).QuerySelectorAll("td").Select(c => c.TextContent.Trim());
}
