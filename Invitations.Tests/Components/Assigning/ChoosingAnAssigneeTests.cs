using Bunit;
using Invitations.Tests.Components.FollowUps;
using Invitations.Tests.Support;

namespace Invitations.Tests.Components.Assigning;

public class ChoosingAnAssigneeTests : FollowUpScreenTest
{
    [Fact]
    public async Task The_work_is_handed_over_with_the_save_and_not_before()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16));
        var screen = Open(Company.Anna, id);

        Press(screen, () => Button(screen, "Owner: Anna Berg"));
        screen.WaitForElement("[role=option]");
        Button(screen, "OK").HasAttribute("disabled").Should().BeTrue("nobody is chosen yet");
        Press(screen, () => screen.FindAll("[role=option]").Single(o => o.TextContent.Trim() == "Carla Holm"));
        Press(screen, () => Button(screen, "OK"));
        screen.WaitForAssertion(() => HasButton(screen, "Owner: Carla Holm").Should().BeTrue());
        (await Company.StoredAsync(id)).OwnerId.Should().Be(Company.Anna);
        Press(screen, () => Button(screen, "Save"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
        (await Company.StoredAsync(id)).OwnerId.Should().Be(Company.Carla);
    }

    [Fact]
    public async Task Whoever_is_taken_says_so_and_can_be_hidden()
    {
        await Company.PlanAsync(Company.Bo, TestCompany.March(16));
        var screen = Open(Company.Anna, await Company.PlanAsync(Company.Anna, TestCompany.March(16)));
        Press(screen, () => Button(screen, "Owner: Anna Berg"));
        screen.WaitForElement("[role=option]");
        string[] Names() => [.. screen.FindAll("[role=option]").Select(o => o.TextContent.Trim())];

        Names().Should().Contain(n => n.StartsWith("Bo Dahl", StringComparison.Ordinal) && n.EndsWith("Conflict", StringComparison.Ordinal));
        Names().Should().NotContain("Anna Berg", "she has it already");
        Press(screen, () => screen.FindAll("[role=option]").First(o => o.TextContent.Contains("Bo Dahl", StringComparison.Ordinal)));
        screen.Choice("Hide conflict").Change(true);

        Names().Should().NotContain(n => n.StartsWith("Bo Dahl", StringComparison.Ordinal));
        Button(screen, "OK").HasAttribute("disabled").Should().BeTrue("nobody is chosen who cannot be seen");
    }

    [Fact]
    public async Task A_group_narrows_the_list()
    {
        var screen = Open(Company.Anna, await Company.PlanAsync(Company.Anna, TestCompany.March(16)));
        Press(screen, () => Button(screen, "Owner: Anna Berg"));
        screen.WaitForElement("[role=option]");

        screen.Choose("#assign-group", "Support");

        screen.WaitForAssertion(() => screen.FindAll("[role=option]").Select(o => o.TextContent.Trim()).Should().Equal("David Lund", "Eva Strand"));
    }
}
