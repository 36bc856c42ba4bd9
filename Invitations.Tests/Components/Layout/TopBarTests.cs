using Bunit;
using Invitations.Tests.Support;
using Invitations.Web.Layout;

namespace Invitations.Tests.Components.Layout;

public class TopBarTests : ComponentTest
{
    [Theory]
    [InlineData("en-GB", 0, "Notifications")]
    [InlineData("en-GB", 2, "Notifications, 2 unread")]
    [InlineData("nb-NO", 2, "Varsler, 2 uleste")]
    [InlineData("da-DK", 2, "Meddelelser, 2 ulæste")]
    public void The_bell_says_how_many_are_unread(string culture, int unread, string name)
    {
        Speak(culture);

        var bar = Render<TopBar>(p => p.Add(x => x.Name, "Bo Dahl").Add(x => x.Unread, unread));

        bar.Find("button.bell").GetAttribute("aria-label").Should().Be(name);
        bar.FindAll("button.bell .badge").Should().HaveCount(unread == 0 ? 0 : 1);
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
