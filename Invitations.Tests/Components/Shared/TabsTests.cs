using Bunit;
using Invitations.Tests.Support;
using Invitations.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace Invitations.Tests.Components.Shared;

public class TabsTests : ComponentTest
{
    [Fact]
    public void The_first_page_is_in_front_and_the_others_wait_undisturbed()
    {
        var tabs = Draw();

        tabs.FindAll("[role=tab]").Select(t => t.GetAttribute("aria-selected")).Should().Equal("true", "false");
        tabs.FindAll("[role=tab]").Select(t => t.GetAttribute("tabindex")).Should().Equal("0", "-1");
        tabs.FindAll("[role=tabpanel]").Select(p => p.ClassList.Contains("mud-tab-panel-active")).Should().Equal(true, false);
    }

    [Fact]
    public void A_click_brings_a_page_to_the_front_and_says_which()
    {
        string? selected = null;
        var tabs = Draw(p => p.Add(x => x.SelectedChanged, key => selected = key));

        tabs.FindAll("[role=tab]")[1].Click();

        selected.Should().Be("details");
        tabs.FindAll("[role=tab]").Select(t => t.GetAttribute("aria-selected")).Should().Equal("false", "true");
        tabs.FindAll("[role=tabpanel]").Select(p => p.ClassList.Contains("mud-tab-panel-active")).Should().Equal(false, true);
    }

    [Fact]
    public void Each_tab_and_its_page_name_one_another()
    {
        var tabs = Draw();

        tabs.FindAll("[role=tab]").Select(t => t.GetAttribute("aria-controls")).Should().Equal(tabs.FindAll("[role=tabpanel]").Select(p => p.Id));
        tabs.FindAll("[role=tabpanel]").Select(p => p.GetAttribute("aria-labelledby")).Should().Equal(tabs.FindAll("[role=tab]").Select(t => t.Id));
    }

    [Fact]
    public void What_is_in_front_can_be_said_from_outside() =>
        Draw(p => p.Add(x => x.Selected, "details")).FindAll("[role=tab]").Select(t => t.GetAttribute("aria-selected")).Should().Equal("false", "true");

    [Fact]
    public void That_there_is_something_on_a_page_is_said_beside_its_tab_and_follows_it()
    {
        var tabs = Render<Tabs>(p => p.Add(x => x.Label, "Follow-up").AddChildContent<TabPage>(t => t.Add(x => x.Key, "description").Add(x => x.Title, "Description").AddChildContent("Words")));
        tabs.FindAll("[data-describes-tab]").Should().BeEmpty();

        tabs.Render(p => p.AddChildContent<TabPage>(t => t.Add(x => x.Key, "description").Add(x => x.Title, "Description").Add(x => x.HasContent, true).AddChildContent("Words")));

        tabs.Find("[role=tab] [data-describes-tab]").TextContent.Should().NotBeEmpty();
        tabs.Find("[role=tab] .dot").GetAttribute("aria-hidden").Should().Be("true");
    }

    [Theory]
    [InlineData(false, "details", "description")]
    [InlineData(true, "description", "details")]
    public void The_page_in_front_is_drawn_first_unless_something_is_to_be_filled_in(bool allAtOnce, params string[] order)
    {
        List<string> drawn = [];
        RenderFragment Page(string key) => builder =>
        {
            if (!drawn.Contains(key)) drawn.Add(key);
            builder.AddContent(0, key);
        };

        var tabs = Render<Tabs>(p =>
        {
            p.Add(x => x.Label, "Follow-up").Add(x => x.Selected, "details").Add(x => x.AllAtOnce, allAtOnce);
            foreach (var key in new[] { "description", "details" }) p.AddChildContent<TabPage>(t => t.Add(x => x.Key, key).Add(x => x.Title, key).AddChildContent(Page(key)));
        });

        tabs.WaitForAssertion(() => drawn.Should().Equal(order));
    }

    private IRenderedComponent<Tabs> Draw(Action<ComponentParameterCollectionBuilder<Tabs>>? more = null) => Render<Tabs>(p =>
    {
        p.Add(x => x.Label, "Follow-up");
        p.AddChildContent<TabPage>(t => t.Add(x => x.Key, "description").Add(x => x.Title, "Description").AddChildContent("Words"));
        p.AddChildContent<TabPage>(t => t.Add(x => x.Key, "details").Add(x => x.Title, "Details").AddChildContent("More"));
        more?.Invoke(p);
    });
}
