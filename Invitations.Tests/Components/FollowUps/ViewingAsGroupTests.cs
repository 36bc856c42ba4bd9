using Bunit;
using Invitations.Core.Inviting;
using Invitations.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Invitations.Tests.Components.FollowUps;

public class ViewingAsGroupTests : FollowUpScreenTest
{
    private string Address => Services.GetRequiredService<NavigationManager>().ToBaseRelativePath(Services.GetRequiredService<NavigationManager>().Uri);

    [Fact]
    public async Task The_diaries_of_owner_and_participants_stand_side_by_side_on_the_date_without_those_who_have_none()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo), Company.Kari, Company.Fjord);
        var screen = Open(Company.Anna, id);

        Press(screen, () => Button(screen, "View as group"));

        screen.WaitForAssertion(() => Address.Should().Be("diary/view/2026-03-16?show=e1,e2,r1"));
        screen.FindAll(".mud-dialog").Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_may_only_look_may_look_at_this_too()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo));
        var screen = Open(Company.Bo, id);

        Press(screen, () => Button(screen, "View as group"));

        screen.WaitForAssertion(() => Address.Should().Be("diary/view/2026-03-16?show=e1,e2"));
    }

    [Fact]
    public async Task What_was_written_is_not_lost_without_asking()
    {
        var screen = Open(Company.Anna, await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo)));
        screen.Find("#follow-up-title").Input("Written meanwhile");

        Press(screen, () => Button(screen, "View as group"));
        Press(screen, () => Button(screen, "Go on writing"));
        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().ContainSingle());
        Address.Should().BeEmpty("nobody went anywhere");
        screen.Find("#follow-up-title").GetAttribute("value").Should().Be("Written meanwhile");

        Press(screen, () => Button(screen, "View as group"));
        Press(screen, () => Button(screen, "Discard"));

        screen.WaitForAssertion(() => Address.Should().StartWith("diary/view/2026-03-16"));
        screen.FindAll(".mud-dialog").Should().BeEmpty("and it is asked once");
    }
}
