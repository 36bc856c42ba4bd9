using AngleSharp.Dom;
using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Tests.Support;

namespace Invitations.Tests.Components.FollowUps;

/// <summary>R14: after a no, the dialog opens on who said it and why, and offers another time.</summary>
public class ReschedulingTests : FollowUpScreenTest
{
    [Theory]
    [InlineData("en-GB", "Carla Holm declined: Other meeting", "First available: Mon 16 Mar 11:00", "Participants")]
    [InlineData("nb-NO", "Carla Holm avslo: Other meeting", "Første ledige: man. 16. mar. 11:00", "Deltakere")]
    [InlineData("da-DK", "Carla Holm afviste: Other meeting", "Første ledige: man. 16. mar. 11:00", "Deltagere")]
    public async Task It_opens_on_Participants_says_who_declined_and_offers_the_next_other_time_R14(string culture, string words, string first, string tab)
    {
        var id = await DeclinedAsync("Other meeting");
        Speak(culture);

        var screen = Open(Company.Anna, id, reschedule: true);

        screen.Find("[role=tab][aria-selected=true]").TextContent.Trim().Should().StartWith(tab);
        screen.Find(".mud-alert-message").TextContent.Should().Be(words);
        screen.Find("#follow-up-start-date").HasAttribute("data-autofocus").Should().BeTrue();
        screen.FindAll("[role=group]").Should().BeEmpty("nobody's diary is in the way");
        Press(screen, () => Button(screen, first));

        screen.WaitForAssertion(() => screen.Find("#follow-up-start-time").GetAttribute("value").Should().Be("11:00"));
        Press(screen, () => screen.Find(".decision .mud-button-filled"));
        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
        (await Company.StoredAsync(id)).Time.Should().Be(TestCompany.March(16, 11));
    }

    [Fact]
    public async Task Another_tab_can_be_turned_to_and_stays_in_front()
    {
        var screen = Open(Company.Anna, await DeclinedAsync("Other meeting"), reschedule: true);

        Press(screen, () => screen.FindAll("[role=tab]").First(t => t.TextContent.Contains("Details", StringComparison.Ordinal)));
        screen.Find("#follow-up-title").Input("Planning");

        screen.Find("[role=tab][aria-selected=true]").TextContent.Trim().Should().Be("Details");
    }

    [Fact]
    public async Task A_no_without_a_reason_and_more_than_three_are_said_too()
    {
        var others = new[] { Company.Bo, Company.Carla, Company.David, Company.Eva };
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), [.. others.Select(Participant.Employee)]);
        foreach (var other in others) await Company.DeclineAsync(other, id);

        Open(Company.Anna, id, reschedule: true).Find(".mud-alert-message").TextContent.Should().Be("Bo Dahl declined. · Carla Holm declined. · David Lund declined. · and 1 more");
    }

    [Fact]
    public async Task Opened_in_any_other_way_it_is_as_it_was()
    {
        var screen = Open(Company.Anna, await DeclinedAsync("Other meeting"));

        screen.FindAll(".mud-alert-message").Should().BeEmpty();
        screen.Find("[role=tab][aria-selected=true]").TextContent.Trim().Should().Be("Description");
        screen.WaitForAssertion(() => HasButton(screen, "First available: Mon 16 Mar 10:00").Should().BeTrue());
    }

    [Fact]
    public async Task What_was_declined_needs_no_reason_in_a_diary_so_none_is_asked_for()
    {
        var screen = Open(Company.Anna, await DeclinedAsync("Other meeting"), reschedule: true);
        screen.WaitForAssertion(() => HasButton(screen, "First available: Mon 16 Mar 11:00").Should().BeTrue());
        HasButton(screen, "Why not earlier?").Should().BeFalse();

        // A Saturday; from there on the first time is not the one that was declined.
        screen.Find("#follow-up-start-date").Change("2026-03-21");

        screen.WaitForAssertion(() => HasButton(screen, "First available: Mon 23 Mar 09:00").Should().BeTrue());
        HasButton(screen, "Why not earlier?").Should().BeTrue();
    }

    [Fact]
    public async Task Of_a_series_the_one_date_is_offered_another_time()
    {
        var ids = await Company.PlanSeriesAsync(Company.Anna, SeriesDrafts.Weekly(3), Participant.Employee(Company.Carla));
        await Company.DeclineAsync(Company.Carla, ids[1], "Other meeting");
        var date = (await Company.StoredAsync(ids[1])).Time;

        var screen = Open(Company.Anna, ids[1], reschedule: true);
        screen.WaitForState(() => Offers(screen).Any());
        Press(screen, () => Offers(screen).Last());
        screen.WaitForAssertion(() => screen.Find("#follow-up-start-time").GetAttribute("value").Should().Be("11:00"));
        Press(screen, () => Button(screen, "Save"));
        Press(screen, () => Button(screen, "Only this"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
        (await Company.StoredAsync(ids[1])).Time.Starts.Should().Be(date.Ends);
        (await Company.StoredAsync(ids[2])).Time.StartTime.Should().Be(date.StartTime, "only this one was declined");
    }

    private static IEnumerable<IElement> Offers(IRenderedComponent<DialogScreen> screen) =>
        screen.FindAll("button").Where(b => b.TextContent.StartsWith("First available:", StringComparison.Ordinal));

    private async Task<int> DeclinedAsync(string reason)
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo), Participant.Employee(Company.Carla));
        await Company.DeclineAsync(Company.Carla, id, reason);
        return id;
    }
}
