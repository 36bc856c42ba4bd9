using Bunit;
using Invitations.Core.UseCases.Directory;
using Invitations.Tests.Support;
using Invitations.Web.Features.FollowUps.Participants;
using Invitations.Web.Features.FollowUps.Writing;

namespace Invitations.Tests.Components.FollowUps.Writing;

/// <summary>A field is drawn again before the dialog has handed down what was typed: the old words would take away what is typed meanwhile.</summary>
public class TypingTests : ComponentTest
{
    [Fact]
    public void A_description_shows_what_is_typed_before_the_dialog_knows_it()
    {
        var tab = Render<DescriptionTab>(p => p.Add(x => x.Value, ""));

        tab.Find("textarea").Input("Renewal");

        tab.Find("textarea").GetAttribute("value").Should().Be("Renewal");
    }

    [Fact]
    public void The_filters_of_rooms_show_what_is_typed_before_the_dialog_knows_it()
    {
        var filters = Render<ResourceFilterFields>(p => p.Add(x => x.Wanted, ResourceFilter.Any));

        filters.Find("#picker-equipment").Input("video");
        filters.Find("#picker-seats").Input("4");

        filters.Find("#picker-equipment").GetAttribute("value").Should().Be("video");
        filters.Find("#picker-seats").GetAttribute("value").Should().Be("4");
    }
}
