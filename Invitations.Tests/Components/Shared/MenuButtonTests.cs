using Bunit;
using Invitations.Tests.Support;
using Invitations.Web.Shared;

namespace Invitations.Tests.Components.Shared;

/// <summary>What the menu says of itself; its keys live in the browser and are pressed in <c>Journeys/FrameTests</c>.</summary>
public class MenuButtonTests : ComponentTest
{
    [Fact]
    public void The_button_says_that_it_opens_a_menu_and_which()
    {
        var menu = Render<MenuButton>(p => p.Add(x => x.Label, "Task").AddChildContent<MenuItem>(i => i.AddChildContent("Delete")));

        var button = menu.Find("button[aria-haspopup=menu]");
        button.GetAttribute("aria-expanded").Should().Be("false");
        menu.Find("[role=menu]").Id.Should().Be(button.GetAttribute("aria-controls"));
        menu.Find("[role=menu]").GetAttribute("aria-labelledby").Should().Be(button.Id);
        menu.Find("[role=menuitem]").GetAttribute("tabindex").Should().Be("-1", "the arrows, not Tab, go through a menu");
    }

    [Fact]
    public void A_picture_in_place_of_words_still_has_the_name()
    {
        var menu = Render<MenuButton>(p => p.Add(x => x.Label, "Bo Dahl").Add(x => x.Content, "<i>BD</i>").AddChildContent("…"));

        menu.Find("button").GetAttribute("aria-label").Should().Be("Bo Dahl");
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void An_item_that_cannot_be_chosen_now_does_nothing(bool disabled, int times)
    {
        var chosen = 0;
        var item = Render<MenuItem>(p => p.Add(x => x.Disabled, disabled).Add(x => x.OnChoose, () => chosen++).AddChildContent("Delete"));

        item.Find("[role=menuitem]").Click();

        chosen.Should().Be(times);
    }
}
