using AngleSharp.Dom;
using Bunit;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Tests.Components.Inviting;
using Invitations.Tests.Support;
using Invitations.Web.Features.Administration;
using Invitations.Web.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Invitations.Tests.Components.Administration;

public class WorkingHoursPageTests : InvitingTest
{
    [Fact]
    public async Task An_administrator_sees_everybodys()
    {
        var page = await ShowAsync<WorkingHoursPage>(Company.Astrid);

        page.WaitForAssertion(() => page.Find("table").GetAttribute("aria-label").Should().Be("Working hours"));
        page.FindAll("tbody tr").Should().HaveCount(6);
        page.FindAll("tbody tr")[3].QuerySelectorAll("td").Select(c => c.TextContent.Trim()).Should().Equal("Carla Holm", "Europe/Copenhagen", "None", "Mon–Fri 09:00–17:00", "");
        page.FindAll("tbody button").Should().HaveCount(6).And.OnlyContain(b => b.GetAttribute("aria-label") == "Edit");
    }

    [Fact]
    public async Task Somebody_is_found_by_a_part_of_their_name()
    {
        var page = await ShowAsync<WorkingHoursPage>(Company.Astrid);
        page.WaitForElement("input[type=search]").Input("holm");

        page.WaitForAssertion(() => page.FindAll("tbody tr").Should().ContainSingle().Which.TextContent.Should().Contain("Carla Holm"));
    }

    [Theory]
    [InlineData("en-GB", "08:00-16:00|08:00-16:00|08:00-16:00|08:00-16:00|08:00-16:00|-|-", "Mon–Fri 08:00–16:00")]
    [InlineData("en-GB", "08:00-11:30,12:00-16:00|08:00-11:30,12:00-16:00|-|-|08:00-12:00|-|-", "Mon–Tue 08:00–11:30, 12:00–16:00; Fri 08:00–12:00")]
    [InlineData("nb-NO", "08:00-16:00|-|-|-|-|-|10:00-11:00", "Man 08:00–16:00; søn 10:00–11:00")]
    [InlineData("da-DK", "-|08:00-16:00|08:00-16:00|-|-|08:00-16:00|08:00-16:00", "Tirs–ons 08:00–16:00; lør–søn 08:00–16:00")]
    [InlineData("en-GB", "-|-|-|-|-|-|-", "Not working")]
    [InlineData("nb-NO", "-|-|-|-|-|-|-", "Arbeider ikke")]
    public void Hours_are_said_in_words(string culture, string hours, string words)
    {
        Speak(culture);

        WorkingHoursWords.Of(Services.GetRequiredService<IStringLocalizer<UiText>>(), WorkingHours.Parse(hours)).Should().Be(words);
    }

    [Fact]
    public async Task They_are_changed_day_by_day()
    {
        var dialog = await DialogAsync(Company.Bo);
        Choose(dialog, "#hours-zone", "Europe/Copenhagen");
        Choose(dialog, "#hours-country", "Denmark");
        Field(dialog, "Monday, From").Change("7.30");
        Field(dialog, "Monday, Break from").Change("1100");
        Field(dialog, "Monday, Break to").Change("11:30");
        Day(dialog, "Tuesday").QuerySelector("input")!.Change(false);
        Day(dialog, "Tuesday").TextContent.Should().Contain("Not working");
        Day(dialog, "Saturday").QuerySelector("input")!.Change(true);
        Field(dialog, "Saturday, To").Change("12");
        dialog.Find("form").Submit();

        Screen.WaitForAssertion(() => Row(Company.Bo).Hours.ToString().Should().Be("07:30-11:00,11:30-16:00|-|08:00-16:00|08:00-16:00|08:00-16:00|08:00-12:00|-"));
        Row(Company.Bo).Should().BeEquivalentTo(new { ZoneId = "Europe/Copenhagen", Country = Country.Denmark });
    }

    [Fact]
    public async Task A_break_is_taken_away_by_emptying_it_and_Mondays_times_go_to_the_other_days_ticked()
    {
        var dialog = await DialogAsync(Company.Bo);
        Field(dialog, "Monday, Break from").Change("11");
        Field(dialog, "Monday, Break to").Change("12");
        dialog.FindAll("button").Single(b => b.TextContent.Contains("Copy Monday", StringComparison.Ordinal)).Click();
        Field(dialog, "Friday, Break from").Change("");
        Field(dialog, "Friday, Break to").Change(" ");
        dialog.Find("form").Submit();

        const string WithBreak = "08:00-11:00,12:00-16:00";
        Screen.WaitForAssertion(() => Row(Company.Bo).Hours.ToString().Should().Be($"{WithBreak}|{WithBreak}|{WithBreak}|{WithBreak}|08:00-16:00|-|-"));
    }

    [Theory]
    [InlineData("From", "early", "a time of Tuesday is missing or cannot be read")]
    [InlineData("To", "", "a time of Tuesday is missing or cannot be read")]
    [InlineData("Break from", "11", "a time of Tuesday is missing or cannot be read")]
    [InlineData("To", "07:00", "the times of Tuesday do not follow each other")]
    public async Task What_cannot_be_kept_is_said_and_nothing_is_lost(string field, string written, string words)
    {
        var before = Row(Company.Bo);
        var dialog = await DialogAsync(Company.Bo);
        Field(dialog, $"Tuesday, {field}").Change(written);
        dialog.Find("form").Submit();

        dialog.WaitForElement("[role=alert]").TextContent.Should().Contain(words);
        Field(dialog, $"Tuesday, {field}").GetAttribute("value").Should().Be(written);
        Row(Company.Bo).Should().Be(before);
    }

    [Fact]
    public async Task In_Danish_the_day_in_question_is_named_in_Danish()
    {
        Speak("da-DK");
        var dialog = await DialogAsync(Company.Bo);
        Field(dialog, "Tirsdag, Til").Change("07:00");
        dialog.Find("form").Submit();

        dialog.WaitForElement("[role=alert]").TextContent.Should().Contain("tiderne for tirsdag følger ikke efter hinanden");
    }

    private Task<IRenderedComponent<WorkingHoursDialog>> DialogAsync(int employeeId) => ShowAsync<WorkingHoursDialog>(Company.Astrid, p => p.Add(x => x.Row, Row(employeeId)));

    private WorkingHoursRow Row(int employeeId) => Company.Get<KeepWorkingHours>().ListAsync(Company.Astrid).GetAwaiter().GetResult().Required.Rows.Single(r => r.EmployeeId == employeeId);

    private static IElement Field(IRenderedComponent<WorkingHoursDialog> dialog, string name) => dialog.Find($"input[aria-label='{name}']");

    private static IElement Day(IRenderedComponent<WorkingHoursDialog> dialog, string name) => dialog.Find($"[role=group][aria-label={name}]");
}
