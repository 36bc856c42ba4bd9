using Bunit;
using Invitations.Tests.Components.Inviting;
using Invitations.Web.Features.Administration;
using Microsoft.AspNetCore.Components;

namespace Invitations.Tests.Components.Administration;

/// <summary>What all pages of administrators have in common.</summary>
public class AdministrationPageTests : InvitingTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Anybody_else_is_refused_in_words(int viewerId)
    {
        await IsRefusedAsync<ResourcesPage>(viewerId);
        await IsRefusedAsync<HolidaysPage>(viewerId);
        await IsRefusedAsync<TypesPage>(viewerId);
        await IsRefusedAsync<WorkingHoursPage>(viewerId);
    }

    private async Task IsRefusedAsync<TPage>(int viewerId) where TPage : IComponent
    {
        var page = await ShowAsync<TPage>(viewerId);

        page.WaitForElement("[role=alert]").TextContent.Should().Contain("Only administrators may do this.");
        page.FindAll("table, button, nav").Should().BeEmpty();
    }
}
