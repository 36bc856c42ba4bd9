using Bunit;
using Invitations.Tests.Support;
using Invitations.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Invitations.Tests.Components.Layout;

/// <summary>The bell (R06), and who is offered what.</summary>
public class TopBarTests : ComponentTest
{
    [Theory]
    [InlineData("en-GB", 0, 0, "Notifications")]
    [InlineData("en-GB", 2, 3, "Notifications, 2 unread")]
    [InlineData("en-GB", 1, 0, "Notifications, 1 unread")]
    [InlineData("en-GB", 0, 1, "Notifications, 1 unanswered")]
    [InlineData("en-GB", 0, 4, "Notifications, 4 unanswered")]
    [InlineData("nb-NO", 0, 0, "Varsler")]
    [InlineData("nb-NO", 2, 0, "Varsler, 2 uleste")]
    [InlineData("nb-NO", 1, 1, "Varsler, 1 ulest")]
    [InlineData("nb-NO", 0, 1, "Varsler, 1 ubesvart")]
    [InlineData("nb-NO", 0, 2, "Varsler, 2 ubesvarte")]
    [InlineData("da-DK", 0, 0, "Meddelelser")]
    [InlineData("da-DK", 2, 0, "Meddelelser, 2 ulæste")]
    [InlineData("da-DK", 1, 1, "Meddelelser, 1 ulæst")]
    [InlineData("da-DK", 0, 1, "Meddelelser, 1 ubesvaret")]
    [InlineData("da-DK", 0, 2, "Meddelelser, 2 ubesvarede")]
    public void The_bell_says_how_many_are_unread_or_else_unanswered(string culture, int unread, int unanswered, string name)
    {
        Speak(culture);

        var bar = Render<TopBar>(p => p.Add(x => x.Name, "Bo Dahl").Add(x => x.Unread, unread).Add(x => x.Unanswered, unanswered));

        bar.Find("button.bell").GetAttribute("aria-label").Should().Be(name);
    }

    [Theory]
    [InlineData(0, 0, null, "")]
    [InlineData(0, 3, "badge waiting", "3")]
    [InlineData(2, 3, "badge", "2")]
    [InlineData(100, 3, "badge", "99+")]
    [InlineData(0, 100, "badge waiting", "99+")]
    public void The_bell_has_three_looks(int unread, int unanswered, string? look, string number)
    {
        var bell = Render<TopBar>(p => p.Add(x => x.Name, "Bo Dahl").Add(x => x.Unread, unread).Add(x => x.Unanswered, unanswered)).Find("button.bell");

        (bell.QuerySelector(".badge")?.ClassName).Should().Be(look);
        bell.TextContent.Trim().Should().Be(number);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Only_an_administrator_is_offered_administration(bool isAdministrator, int links)
    {
        var bar = Render<TopBar>(p => p.Add(x => x.Name, "Bo Dahl").Add(x => x.IsAdministrator, isAdministrator));

        bar.FindAll(".links a").Count(a => a.TextContent == "Administration").Should().Be(links);
    }

    [Theory]
    [InlineData("diary", "Diary")]
    [InlineData("diary/week/2026-03-02?owner=2", "Diary")]
    [InlineData("companies/7", "Companies")]
    [InlineData("todo#main", "To-do")]
    [InlineData("diaryless", null)]
    public void The_link_to_where_one_is_says_so(string address, string? name)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);

        var bar = Render<TopBar>(p => p.Add(x => x.Name, "Bo Dahl"));

        bar.FindAll(".links a[aria-current=page]").Select(a => a.TextContent).Should().Equal(name is null ? [] : [name]);
        bar.FindAll(".bottom-bar a[aria-current=page]").Select(a => a.TextContent).Should().Equal(name is null or "Companies" ? [] : [name]);
    }

    [Theory]
    [InlineData(0, "Appointment")]
    [InlineData(1, "Task")]
    [InlineData(2, "PhoneCall")]
    public void New_says_which_kind(int item, string kind)
    {
        string? asked = null;
        var bar = Render<TopBar>(p => p.Add(x => x.Name, "Bo Dahl").Add(x => x.OnNew, k => asked = k));

        bar.FindAll("[role=menu]")[0].QuerySelectorAll("[role=menuitem]")[item].TextContent.Should().Be(new[] { "Appointment", "Task", "Phone call" }[item]);
        bar.FindAll(".actions [role=menu]:first-of-type [role=menuitem]")[item].Click();

        asked.Should().Be(kind);
    }

    [Theory]
    [InlineData("Bo Dahl", "BD")]
    [InlineData("Åse Marie Østby", "ÅØ")]
    [InlineData("bo", "B")]
    [InlineData("", "")]
    public void The_picture_of_a_person_is_the_first_and_last_initial(string name, string initials) =>
        Render<TopBar>(p => p.Add(x => x.Name, name)).Find(".avatar").GetAttribute("data-initials").Should().Be(initials);
}
