using AngleSharp.Dom;
using Bunit;
using Invitations.Core.Directory;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Tests.Support;
using Invitations.Web.Features.FollowUps.Suggesting;

namespace Invitations.Tests.Components.FollowUps.Suggesting;

public class SuggestingTests : FollowUpScreenTest
{
    [Fact]
    public async Task It_is_looked_up_only_when_it_is_opened_and_goes_along_with_what_is_typed()
    {
        var screen = await OpenAsync();
        screen.FindAll("#why-not-earlier").Should().BeEmpty();
        Why(screen).GetAttribute("aria-expanded").Should().Be("false");

        Press(screen, () => Why(screen));
        (Why(screen).GetAttribute("aria-expanded"), Why(screen).GetAttribute("aria-controls")).Should().Be(("true", "why-not-earlier"));
        screen.WaitForAssertion(() => Earlier(screen).Should().Equal("09:00–09:45 Eva Strand: busy until 10:00"));

        screen.Find("#follow-up-start-time").Change("09:30");
        screen.WaitForAssertion(() => Earlier(screen).Should().Equal("09:30–09:45 Eva Strand: busy until 10:00"));
        Press(screen, () => Why(screen));
        screen.FindAll("#why-not-earlier").Should().BeEmpty();
    }

    [Fact]
    public async Task Somebody_made_optional_is_marked_and_the_check_agrees()
    {
        var screen = await OpenAsync();
        Press(screen, () => Why(screen));

        screen.WaitForAssertion(() => Change(screen, "Without Eva Strand (optional): Tue 17 Mar 09:00").Should().NotBeNull());
        Press(screen, () => Change(screen, "Without Eva Strand (optional): Tue 17 Mar 09:00")!);

        screen.WaitForAssertion(() => screen.Find(".bar .words").TextContent.Should().Be("Everybody who is needed is free · Eva Strand (optional) is busy 09:00–10:00"));
        HasButton(screen, "First available: Tue 17 Mar 09:00").Should().BeTrue();
        screen.FindAll("[role=group]").Should().BeEmpty("it is no conflict to go ahead without somebody optional");
    }

    [Fact]
    public async Task A_room_is_taken_instead_of_another_with_its_seats_and_the_location_follows()
    {
        await Company.LookAsync(async diary =>
        {
            diary.Add(Resource.Create(new("Elv", ResourceType.Location, 20)).Required);
            return await diary.SaveChangesAsync();
        });
        await Company.PlanAsync(Company.David, TestCompany.March(18, 9), Company.Fjord);
        var screen = New(Company.Anna);
        screen.Find("#follow-up-start-date").Change("2026-03-18");
        screen.Find("#follow-up-start-time").Change("09:00");
        Press(screen, () => Button(screen, "Add"));
        screen.WaitForElement("#picker-from");
        screen.Choose("#picker-from", "Resource");
        screen.WaitForAssertion(() => screen.FindAll("[role=option]").Should().HaveCount(4));
        Press(screen, () => screen.FindAll("[role=option]").First(o => o.TextContent.Contains("Fjord", StringComparison.Ordinal)));
        Press(screen, () => Button(screen, "OK"));
        screen.WaitForAssertion(() => screen.FindAll("[role=group]").Should().NotBeEmpty());

        Press(screen, () => Why(screen));
        screen.WaitForAssertion(() => screen.FindAll(".changes button").Should().NotBeEmpty());
        Press(screen, () => screen.FindAll(".changes button").First(b => b.TextContent.Contains("instead of Fjord", StringComparison.Ordinal)));

        screen.WaitForAssertion(() => screen.Find(".bar .words").TextContent.Should().Be("Everybody is free"));
        screen.Find("#follow-up-location").GetAttribute("value").Should().Be("Skov");
        screen.FindAll("tbody tr").Last().TextContent.Should().Contain("Skov").And.Contain("4 seats");
    }

    [Fact]
    public async Task When_there_is_no_time_it_says_why_and_a_time_with_few_clashes_can_be_taken()
    {
        var screen = Open(Company.Anna, await Company.PlanAsync(Company.Anna, TestCompany.March(17, 8, 0, 8 * 60), Participant.Employee(Company.Carla)));

        screen.WaitForAssertion(() => screen.Find(".none").TextContent.Should().Be("First available: none within 60 days. They never work at the same time for so long."));
        screen.WaitForAssertion(() => screen.FindAll(".clashing").Should().HaveCount(5));
        var wednesday = screen.FindAll(".clashing").First(b => b.TextContent.Contains("Wed 18 Mar 08:00", StringComparison.Ordinal));
        wednesday.TextContent.Should().Contain("Carla Holm: outside working hours");
        wednesday.Click();

        screen.WaitForAssertion(() => screen.FindAll(".clashing").First().GetAttribute("aria-pressed").Should().Be("true"));
        screen.Find("#follow-up-start-date").GetAttribute("value").Should().Contain("18");
    }

    [Fact]
    public async Task What_was_offered_for_another_time_cannot_be_taken_until_it_has_been_worked_out_anew()
    {
        var screen = await OpenAsync();
        Press(screen, () => Why(screen));
        screen.WaitForAssertion(() => screen.FindAll(".changes button").Should().NotBeEmpty().And.OnlyContain(b => !b.HasAttribute("aria-disabled")));

        // In one turn: however busy the machine is, the new answer cannot come in between.
        await screen.InvokeAsync(() =>
        {
            screen.Find("#follow-up-start-time").Change("09:30");

            screen.FindAll(".offer, .changes button").Should().HaveCountGreaterThan(1).And.OnlyContain(b => b.GetAttribute("aria-disabled") == "true");
            screen.Find(".card").GetAttribute("aria-busy").Should().Be("true");
            screen.Find(".offer").Click();
            screen.Find(".changes button").Click();
            screen.Find("#follow-up-start-time").GetAttribute("value").Should().Be("09:30", "neither was taken");
        });

        screen.WaitForAssertion(() => screen.FindAll(".offer, .changes button").Should().NotBeEmpty().And.OnlyContain(b => !b.HasAttribute("aria-disabled")));
        screen.Find(".card").HasAttribute("aria-busy").Should().BeFalse();
    }

    [Fact]
    public async Task A_press_on_its_way_when_the_answer_changed_takes_nothing()
    {
        var screen = await OpenAsync();
        screen.WaitForElement(".offer");
        // The browser had not drawn the new answer yet.
        var seen = screen.FindComponent<ConflictBar>().Instance.OnChoose;
        var older = screen.FindComponent<ConflictBar>().Instance.Check!.FirstAvailable!;
        screen.Find("#follow-up-start-time").Change("12:00");
        screen.WaitForAssertion(() => screen.FindComponent<ConflictBar>().Instance.Should().Match<ConflictBar>(b => !b.IsOutdated && b.Check!.FirstAvailable != older));

        await screen.InvokeAsync(() => seen.InvokeAsync(older));

        screen.Find("#follow-up-start-time").GetAttribute("value").Should().Be("12:00");
    }

    [Fact]
    public async Task A_title_is_no_other_question()
    {
        var screen = await OpenAsync();
        screen.WaitForElement(".offer");

        screen.Find("#follow-up-title").Input("Spring fair");

        screen.Find(".offer").HasAttribute("aria-disabled").Should().BeFalse();
    }

    [Fact]
    public async Task Whole_days_are_not_explained_by_the_quarter_hour()
    {
        var screen = await OpenAsync();

        screen.Find("#follow-up-all-day").Change(true);

        screen.WaitForAssertion(() => HasButton(screen, "Why not earlier?").Should().BeFalse());
    }

    [Fact]
    public async Task Who_may_not_change_it_is_offered_nothing()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(17, 9), Participant.Employee(Company.Bo));

        HasButton(Open(Company.Bo, id), "Why not earlier?").Should().BeFalse();
    }

    [Fact]
    public async Task Others_private_time_is_only_busy()
    {
        await Company.SaveAsync(Company.Eva, Company.New(Company.Eva, TestCompany.March(17, 9)) with
        {
            Content = TestCompany.Content(TestCompany.March(17, 9), "Cancer clinic") with { Visibility = Core.FollowUps.Visibility.OwnerOnly, Location = "Radium hospital" },
        });
        var screen = Open(Company.Anna, await Company.PlanAsync(Company.Anna, TestCompany.March(17, 9), Participant.Employee(Company.Eva)));

        Press(screen, () => Why(screen));

        screen.WaitForAssertion(() => Earlier(screen).Should().Equal("09:00–09:45 Eva Strand: busy until 10:00"));
        screen.Markup.Should().NotContain("Cancer").And.NotContain("Radium");
    }

    // Anna wants Eva at nine, who is busy until ten.
    private async Task<IRenderedComponent<DialogScreen>> OpenAsync()
    {
        await Company.PlanAsync(Company.Eva, TestCompany.March(17, 9));
        var screen = Open(Company.Anna, await Company.PlanAsync(Company.Anna, TestCompany.March(17, 9), Participant.Employee(Company.Eva)));
        screen.WaitForAssertion(() => HasButton(screen, "First available: Tue 17 Mar 10:00").Should().BeTrue());
        return screen;
    }

    private static IElement Why(IRenderedComponent<DialogScreen> screen) => Button(screen, "Why not earlier?");

    private static IElement? Change(IRenderedComponent<DialogScreen> screen, string words) => screen.FindAll(".changes button").FirstOrDefault(b => b.TextContent.Trim() == words);

    private static IEnumerable<string> Earlier(IRenderedComponent<DialogScreen> screen) =>
        screen.FindAll(".earlier li").Select(l => $"{l.Children[0].TextContent} {string.Join(", ", l.Children[1].Children.Select(c => c.TextContent))}");
}
