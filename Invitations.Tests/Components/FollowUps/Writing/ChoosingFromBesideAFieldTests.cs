using AngleSharp.Dom;
using Bunit;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Tests.Support;

namespace Invitations.Tests.Components.FollowUps.Writing;

/// <summary>The calendars, the lists of times and the places that are suggested; their keys live in the browser and are pressed in <c>Journeys/PickingTests</c>.</summary>
public class ChoosingFromBesideAFieldTests : FollowUpScreenTest
{
    [Theory]
    [InlineData("start-date", "Start date: choose from the calendar")]
    [InlineData("start-time", "Start time: choose from the list")]
    [InlineData("end-date", "End date: choose from the calendar")]
    [InlineData("end-time", "End time: choose from the list")]
    public void Beside_each_field_a_button_opens_what_it_is_chosen_from(string field, string name)
    {
        var screen = New(Company.Anna);
        screen.FindAll("[data-picker]").Should().BeEmpty("what is closed costs nothing");

        Press(screen, () => Button(screen, name));

        screen.WaitForElement($"#follow-up-{field}-picker[popover]");
        (Button(screen, name).GetAttribute("aria-expanded"), Button(screen, name).GetAttribute("aria-controls")).Should().Be(("true", $"follow-up-{field}-picker"));
    }

    [Fact]
    public void A_date_that_is_chosen_is_as_good_as_typed_and_the_end_goes_with_it()
    {
        var screen = New(Company.Anna);
        Press(screen, () => Button(screen, "Start date: choose from the calendar"));

        Press(screen, () => screen.Find("[data-date='2026-03-18']"));

        screen.WaitForAssertion(() => (Value(screen, "start-date"), Value(screen, "end-date")).Should().Be(("Wed 18/03/2026", "Wed 18/03/2026")));
        screen.FindAll("[data-picker]").Should().BeEmpty();
    }

    [Fact]
    public async Task The_calendar_names_the_holidays_of_whatever_month_it_is_turned_to()
    {
        (await Company.Get<KeepHolidays>().SaveAsync(Company.Astrid, 0, new(new(2026, 4, 2), "Founders' day"))).IsDone.Should().BeTrue();
        var screen = New(Company.Anna);
        screen.Find("#follow-up-start-date").Change("2026-03-18");
        Press(screen, () => Button(screen, "Start date: choose from the calendar"));

        Press(screen, () => screen.Find("[data-turn='1']"));

        screen.WaitForAssertion(() => screen.Find("[data-date='2026-04-02']").GetAttribute("aria-label").Should().Be("Thursday 2 April 2026, Founders' day"));
        screen.FindAll("[data-picker] li").Select(l => l.TextContent.Trim()).Should().Contain("2 Apr Founders' day");
    }

    [Fact]
    public async Task Times_when_a_participant_is_taken_say_so_as_soon_as_it_is_known()
    {
        await Company.PlanAsync(Company.Bo, TestCompany.March(16, 13), Company.Fjord);
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Company.Fjord, Participant.Employee(Company.Bo));
        var screen = Open(Company.Anna, id);

        Press(screen, () => Button(screen, "Start time: choose from the list"));
        screen.WaitForAssertion(() => Options(screen).Should().Contain("13:00, Conflict: Fjord, Bo Dahl").And.Contain("10:00").And.Contain("14:00"));
        Press(screen, () => screen.FindAll("[role=option]").Single(o => o.TextContent.Trim() == "14:00"));

        screen.WaitForAssertion(() => (Value(screen, "start-time"), Value(screen, "end-time")).Should().Be(("14:00", "15:00")));
    }

    [Fact]
    public void Ends_say_how_long_it_would_last()
    {
        var screen = New(Company.Anna);
        screen.Find("#follow-up-start-time").Change("10");
        Press(screen, () => Button(screen, "End time: choose from the list"));

        Options(screen).Take(4).Should().Equal("10:15 (15 min)", "10:30 (30 min)", "10:45 (45 min)", "11:00 (1 h)");
    }

    [Fact]
    public void What_is_typed_and_means_what_was_there_is_put_right_all_the_same()
    {
        var screen = New(Company.Anna);
        screen.Find("#follow-up-start-time").Change("9");
        screen.WaitForAssertion(() => Value(screen, "start-time").Should().Be("09:00"));

        screen.Find("#follow-up-start-time").Change("0900");

        screen.WaitForAssertion(() => Value(screen, "start-time").Should().Be("09:00"));
    }

    [Fact]
    public async Task What_can_only_be_read_has_no_buttons_beside_it()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo));

        Open(Company.Bo, id).FindAll("[data-picker-button]").Should().BeEmpty();
    }

    [Fact]
    public async Task The_place_suggests_rooms_and_says_which_are_taken_and_choosing_one_books_nothing()
    {
        await Company.PlanAsync(Company.Bo, TestCompany.March(16), Company.Fjord);
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16));
        var screen = Open(Company.Anna, id);

        screen.Offered("#follow-up-location").Select(o => o.Split('\u00a0', '\n')[0]).Should().StartWith(["Skov, Room", "Fjord, !Conflict"]);
        await screen.InvokeAsync(() => screen.FindAll(".mud-popover-open .mud-list-item")[0].Click());

        screen.WaitForAssertion(() => Value(screen, "location").Should().Be("Skov"));
        Press(screen, () => Button(screen, "Save"));
        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
        var stored = await Company.StoredAsync(id);
        (stored.Location, stored.Invitations.Any(i => i.ResourceId is not null)).Should().Be(("Skov", false));
    }

    [Fact]
    public async Task A_place_of_ones_own_is_kept_as_it_is_typed()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16));
        var screen = Open(Company.Anna, id);

        screen.Find("#follow-up-location").Input("At the harb");
        Press(screen, () => Button(screen, "Save"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
        (await Company.StoredAsync(id)).Location.Should().Be("At the harb");
    }

    private static string? Value(IRenderedComponent<DialogScreen> screen, string field) => screen.Find($"#follow-up-{field}").GetAttribute("value");

    private static IEnumerable<string> Options(IRenderedComponent<DialogScreen> screen) => screen.FindAll("[data-picker] [role=option]").Select(o => o.TextContent.Trim().Replace('\u00a0', ' ').Replace("!", ""));
}
