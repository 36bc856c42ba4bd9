using Bunit;
using Invitations.Core.Inviting;
using Invitations.Tests.Support;
using Microsoft.AspNetCore.Components.Web;

namespace Invitations.Tests.Components.FollowUps.Participants;

public class ChoosingParticipantsTests : FollowUpScreenTest
{
    [Fact]
    public async Task Whoever_is_taken_says_so_and_can_be_chosen_all_the_same()
    {
        await Company.PlanAsync(Company.Bo, TestCompany.March(16));
        var screen = OpenPicker(await Company.PlanAsync(Company.Anna, TestCompany.March(16)));

        Option(screen, "Bo Dahl").TextContent.Should().Contain("Conflict");
        Option(screen, "Eva Strand").TextContent.Should().NotContain("Conflict");
        Option(screen, "Bo Dahl").Click();
        Press(screen, () => Button(screen, "OK"));

        screen.WaitForAssertion(() => screen.FindAll("tbody tr").Should().HaveCount(2));
    }

    [Fact]
    public async Task Nobody_can_be_chosen_twice()
    {
        var screen = OpenPicker(await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo)));

        Option(screen, "Bo Dahl").GetAttribute("aria-disabled").Should().Be("true");
        Option(screen, "Bo Dahl").Click();
        Option(screen, "Eva Strand").Click();
        Option(screen, "Eva Strand").Click();

        screen.FindAll(".chosen li").Should().BeEmpty("the second click takes back the first");
    }

    [Fact]
    public async Task A_group_is_added_at_once_and_each_of_it_can_be_removed()
    {
        var screen = OpenPicker(await Company.PlanAsync(Company.Anna, TestCompany.March(16)));

        screen.Choose("#picker-group", "Sales");
        screen.WaitForAssertion(() => HasButton(screen, "Add all 2").Should().BeTrue());
        Press(screen, () => Button(screen, "Add all 2"));
        Chosen(screen).Should().Equal("Bo Dahl", "Carla Holm");
        Press(screen, () => Button(screen, "Remove Bo Dahl"));

        Chosen(screen).Should().Equal("Carla Holm");
    }

    [Fact]
    public async Task Rooms_and_people_of_other_companies_are_chosen_from_lists_of_their_own()
    {
        var screen = OpenPicker(await Company.PlanAsync(Company.Anna, TestCompany.March(16)));

        screen.Choose("#picker-from", "Resource");
        screen.WaitForAssertion(() => Option(screen, "Fjord").Should().NotBeNull());
        Option(screen, "Fjord").Click();
        screen.Choose("#picker-from", "Company");
        screen.WaitForAssertion(() => Option(screen, "Kari Nord").Should().NotBeNull());
        screen.Find("#picker-search").Input("lysverk ola");
        screen.WaitForAssertion(() => screen.FindAll("[role=option]").Should().ContainSingle());
        Option(screen, "Ola Vik").Click();

        Chosen(screen).Should().Equal("Fjord", "Ola Vik");
    }

    [Fact]
    public async Task One_search_finds_people_contacts_and_rooms_and_says_what_each_is()
    {
        var screen = OpenPicker(await Company.PlanAsync(Company.Anna, TestCompany.March(16)));

        screen.Find("#picker-search").Input("o");

        screen.WaitForAssertion(() => Found(screen).Should().Equal("Astrid Moe Employee", "Bo Dahl Employee", "Carla Holm Employee", "Kari Nord Contact · Lysverk AS", "Ola Vik Contact · Lysverk AS", "Fjord Resource · 8 seats", "Projector Resource", "Skov Resource · 4 seats"));
        Option(screen, "Kari Nord").Click();
        Option(screen, "Fjord").Click();
        screen.Find("#picker-search").Input("");

        screen.WaitForAssertion(() => Found(screen).Should().Contain("Bo Dahl").And.NotContain(f => f.StartsWith("Fjord"), "an empty search shows the list that is selected"));
        Chosen(screen).Should().Equal("Kari Nord", "Fjord");
    }

    [Fact]
    public async Task What_is_found_in_the_selected_list_comes_first()
    {
        var screen = OpenPicker(await Company.PlanAsync(Company.Anna, TestCompany.March(16)));
        screen.Choose("#picker-from", "Resource");
        screen.WaitForAssertion(() => Option(screen, "Fjord").Should().NotBeNull());

        screen.Find("#picker-seats").Input("5");
        screen.Find("#picker-search").Input("o");

        screen.WaitForAssertion(() => Found(screen).Should().StartWith("Fjord Resource · 8 seats").And.Contain("Bo Dahl Employee").And.NotContain(f => f.StartsWith("Skov"), "what is asked of a room is asked of one that is searched for"));
    }

    [Fact]
    public async Task What_no_list_has_is_said()
    {
        var screen = OpenPicker(await Company.PlanAsync(Company.Anna, TestCompany.March(16)));

        screen.Find("#picker-search").Input("xyz");

        screen.WaitForAssertion(() => screen.Find("[role=status]").TextContent.Should().StartWith("Nothing found."));
    }

    [Theory]
    [InlineData(false, 1, true)]
    [InlineData(false, 2, true)]
    [InlineData(false, 3, true)]
    [InlineData(true, 1, false)]
    [InlineData(true, 2, true)]
    public async Task A_double_click_leaves_chosen_and_a_click_by_itself_chooses_and_takes_back(bool before, int clicks, bool isChosen)
    {
        var screen = OpenPicker(await Company.PlanAsync(Company.Anna, TestCompany.March(16)));
        if (before) Option(screen, "Eva Strand").Click();

        // What the browser says of the first, the second and the third click in a row.
        for (var click = 1; click <= clicks; click++) Option(screen, "Eva Strand").Click(new MouseEventArgs { Detail = click });

        Chosen(screen).Contains("Eva Strand").Should().Be(isChosen);
    }

    [Fact]
    public async Task Space_and_Enter_choose_and_take_back_as_fast_as_they_are_pressed()
    {
        var screen = OpenPicker(await Company.PlanAsync(Company.Anna, TestCompany.March(16)));

        for (var press = 0; press < 4; press++) Option(screen, "Eva Strand").Click(new MouseEventArgs { Detail = 0 });
        Chosen(screen).Should().BeEmpty();
        Option(screen, "Eva Strand").Click(new MouseEventArgs { Detail = 0 });

        Chosen(screen).Should().Equal("Eva Strand");
    }

    [Fact]
    public async Task Cancel_adds_nobody_and_nothing_is_stored_before_save()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16));
        var screen = OpenPicker(id);

        Option(screen, "Bo Dahl").Click();
        Press(screen, () => Button(screen, "Cancel"));
        screen.WaitForAssertion(() => screen.FindAll("tbody tr").Should().ContainSingle());
        (await Company.StoredAsync(id)).Participants.Should().ContainSingle();
    }

    private IRenderedComponent<DialogScreen> OpenPicker(int followUpId)
    {
        var screen = Open(Company.Anna, followUpId);
        Press(screen, () => Button(screen, "Add"));
        screen.WaitForElement("[role=option]");
        return screen;
    }

    private static AngleSharp.Dom.IElement Option(IRenderedComponent<DialogScreen> screen, string name) =>
        screen.FindAll("[role=option]").First(o => o.TextContent.Trim().StartsWith(name, StringComparison.Ordinal));

    private static IEnumerable<string> Found(IRenderedComponent<DialogScreen> screen) => screen.FindAll("[role=option] .name").Select(o => o.FirstChild!.TextContent + o.QuerySelector(".small:not(.note)")?.TextContent);

    private static IEnumerable<string> Chosen(IRenderedComponent<DialogScreen> screen) => screen.FindAll(".chosen li .cut").Select(c => c.TextContent);
}
