using Bunit;
using Invitations.Core.Inviting;
using Invitations.Tests.Support;
using Radzen.Blazor;

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

        screen.Find("#picker-group").Change($"{Company.Sales}");
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

        screen.Find("#picker-from").Change("Resource");
        screen.WaitForAssertion(() => Option(screen, "Fjord").Should().NotBeNull());
        Option(screen, "Fjord").Click();
        screen.Find("#picker-from").Change("ExternalPerson");
        screen.WaitForAssertion(() => Option(screen, "Kari Nord").Should().NotBeNull());
        screen.Find("#picker-search").Input("lysverk ola");
        screen.WaitForAssertion(() => screen.FindAll("[role=option]").Should().ContainSingle());
        Option(screen, "Ola Vik").Click();

        Chosen(screen).Should().Equal("Fjord", "Ola Vik");
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

    private IRenderedComponent<RadzenDialog> OpenPicker(int followUpId)
    {
        var screen = Open(Company.Anna, followUpId);
        Press(screen, () => Button(screen, "Add"));
        screen.WaitForElement("[role=option]");
        return screen;
    }

    private static AngleSharp.Dom.IElement Option(IRenderedComponent<RadzenDialog> screen, string name) =>
        screen.FindAll("[role=option]").First(o => o.TextContent.Trim().StartsWith(name, StringComparison.Ordinal));

    private static IEnumerable<string> Chosen(IRenderedComponent<RadzenDialog> screen) => screen.FindAll(".chosen li .cut").Select(c => c.TextContent);
}
