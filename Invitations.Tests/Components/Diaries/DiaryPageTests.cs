using System.Globalization;
using Bunit;
using Invitations.Core.Inviting;
using Invitations.Tests.Components.Inviting;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using Invitations.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Invitations.Tests.Components.Diaries;

public class DiaryPageTests : InvitingTest
{
    public DiaryPageTests() => Services.AddDiaries();

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task It_begins_with_the_week_of_today_in_ones_own_diary()
    {
        var page = await OpenAsync();

        page.Find("h1").TextContent.Should().Be("2–8 March 2026");
        page.Find(".owner").GetAttribute("value").Should().Be("e2");
        page.FindAll(".owner optgroup").Select(g => (g.GetAttribute("label"), g.Children.Length)).Should().Equal(("Employees", 6), ("Resources", 3));
        page.FindAll("[role=tab]").Select(t => (t.TextContent, t.GetAttribute("aria-selected"), t.GetAttribute("href"))).Should().Equal(
            ("Day", "false", "/diary/day/2026-03-02"), ("Week", "true", "/diary/week/2026-03-02"), ("Month", "false", "/diary/month/2026-03-02"), ("View", "false", "/diary/view/2026-03-02"));
    }

    [Fact]
    public async Task An_empty_week_says_how_to_fill_it_and_only_to_whoever_may()
    {
        (await OpenAsync()).Find(".nothing").TextContent.Should().Contain("Nothing planned yet.").And.Contain("Click or drag");
        (await OpenAsync("2026-03-03", "e3")).Find(".nothing").TextContent.Should().Contain("Nothing planned yet.").And.NotContain("Click");
    }

    [Fact]
    public async Task A_week_with_something_in_it_says_nothing_of_the_kind()
    {
        await InviteAsync(3, "Budget talk", Company.Bo);

        (await OpenAsync()).FindAll(".nothing").Should().BeEmpty();
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("9999-12-31")]
    [InlineData("1801-01-01")]
    public async Task A_date_that_cannot_be_shown_is_said_and_this_week_shown(string date)
    {
        var page = await OpenAsync(date);

        page.Find("[role=alert]").TextContent.Should().Contain($"“{date}” is not a date the diary has.");
        page.Find("h1").TextContent.Should().Be("2–8 March 2026");
    }

    [Theory]
    [InlineData("e99")]
    [InlineData("x1")]
    [InlineData("r")]
    [InlineData("e-1")]
    public async Task A_diary_that_is_not_there_is_said_and_ones_own_shown(string owner)
    {
        var page = await OpenAsync(owner: owner);

        page.Find("[role=alert]").TextContent.Should().Contain("There is no such diary.");
        page.Find(".owner").GetAttribute("value").Should().Be("e2");
    }

    [Fact]
    public async Task Next_previous_and_today_turn_the_weeks_and_the_address()
    {
        var page = await OpenAsync();

        page.Find("button[aria-label=Next]").Click();
        Heading(page, "9–15 March 2026");
        Navigation.Uri.Should().EndWith("/diary/week/2026-03-09");
        page.Find("button[aria-label=Previous]").Click();
        page.Find("button[aria-label=Previous]").Click();
        Heading(page, "23 February – 1 March 2026");
        page.Find(".toolbar .today").Click();
        Heading(page, "2–8 March 2026");
    }

    [Fact]
    public async Task A_room_has_a_diary_too()
    {
        (await Company.SaveAsync(Company.Anna, Company.New(Company.Anna, TestCompany.March(4), Company.Skov))).IsDone.Should().BeTrue();
        var page = await OpenAsync();

        page.Find(".owner").Change(DiaryAddress.Write(Company.Skov));

        page.WaitForAssertion(() => page.Find("button.entry").NameOf().Should().StartWith("Plan the spring fair, Wednesday 4 March 2026, 10:00–11:00, accepted"));
        Navigation.Uri.Should().EndWith("?owner=r2");
        page.Find("[role=grid]").GetAttribute("data-may-add").Should().Be("yes", "whoever plans there books the room");
    }

    [Fact]
    public async Task What_others_do_is_there_without_asking_R04()
    {
        var page = await OpenAsync();

        var id = await InviteAsync(3, "Budget talk", Company.Bo);
        page.WaitForAssertion(() => page.Find(".entry.provisional").NameOf().Should().Contain("Budget talk, Tuesday 3 March 2026").And.Contain("provisional"));
        await Company.AcceptAsync(Company.Bo, id);

        page.WaitForAssertion(() => page.FindAll(".provisional").Should().BeEmpty());
        page.Find("button.entry").NameOf().Should().Contain("accepted");
    }

    [Fact]
    public async Task A_dialog_can_turn_the_diary_behind_it_and_the_address_stays()
    {
        var page = await OpenAsync();
        var before = Navigation.Uri;

        await page.InvokeAsync(() => Services.GetRequiredService<DiaryNavigation>().GoTo(new(2026, 3, 19)));

        Heading(page, "16–22 March 2026");
        Navigation.Uri.Should().Be(before);
    }

    [Fact]
    public async Task A_phone_shows_one_day_and_the_week_as_a_strip()
    {
        JSInterop.Setup<bool>("Invitations.openDiary", _ => true).SetResult(true);
        await InviteAsync(3, "Budget talk", Company.Bo);
        var page = await OpenAsync("2026-03-03");

        page.Find("h1").TextContent.Should().Be("Tue 3 Mar");
        page.FindAll(".strip .day").Should().HaveCount(7);
        page.Find(".strip [aria-pressed=true] .visually-hidden").TextContent.Should().Be("Tuesday 3 March 2026");
        page.FindAll("button.entry").Should().HaveCount(1);
        page.FindAll("aside").Should().BeEmpty();

        page.FindAll(".strip .day")[2].Click();

        page.WaitForAssertion(() => page.Find(".nothing").TextContent.Should().Contain("Press and hold"));
        page.Find("h1").TextContent.Should().Be("Wed 4 Mar");
    }

    [Fact]
    public async Task The_small_calendar_leads_to_dates_and_to_weeks_by_their_numbers()
    {
        var page = await OpenAsync();

        page.Find("button[aria-label='Week 12']").Click();
        Heading(page, "16–22 March 2026");
        page.Find("button[aria-label='Show April 2026']").Click();
        page.Find("#month-name").TextContent.Should().Be("April 2026");
        page.Find("h1").TextContent.Should().Be("16–22 March 2026", "turning the month alone turns nothing else");
        page.Find("button[aria-label^='Thursday 2 April 2026']").Click();
        Heading(page, "30 March – 5 April 2026");
    }

    [Theory]
    [InlineData("en-GB", 2026, 3, 8, "2026-03-02", 10)]
    [InlineData("nb-NO", 2027, 1, 3, "2026-12-28", 53)]
    [InlineData("en-US", 2026, 3, 8, "2026-03-08", 11)]
    public void A_week_begins_as_the_culture_begins_it_and_is_numbered_as_ISO_numbers_it(string culture, int year, int month, int day, string first, int number)
    {
        Speak(culture);

        var week = Weeks.FirstOf(new(year, month, day));

        week.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture).Should().Be(first);
        Weeks.NumberOf(week).Should().Be(number);
    }

    private async Task<IRenderedComponent<DiaryPage>> OpenAsync(string? date = null, string? owner = null)
    {
        if (owner is not null) Navigation.NavigateTo($"/diary/week/{date}?owner={owner}");
        var page = await ShowAsync<DiaryPage>(Company.Bo, p => p.Add(x => x.Date, date));
        page.WaitForElement("[role=grid]");
        return page;
    }

    private static void Heading(IRenderedComponent<DiaryPage> page, string words) => page.WaitForAssertion(() => page.Find("h1").TextContent.Should().Be(words));
}
