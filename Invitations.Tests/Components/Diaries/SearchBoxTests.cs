using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Components.Inviting;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Visibility = Invitations.Core.FollowUps.Visibility;

namespace Invitations.Tests.Components.Diaries;

/// <summary>The search box in the top bar, over a real company.</summary>
public class SearchBoxTests : InvitingTest
{
    public SearchBoxTests()
    {
        Services.AddSingleton(Company.Get<SearchFollowUps>());
    }

    [Fact]
    public void It_is_a_searchbox_that_says_what_it_searches()
    {
        var input = Draw().Find("input[type=search]");

        input.GetAttribute("aria-label").Should().Be("Search");
        input.GetAttribute("placeholder").Should().Be("Search follow-ups, people, places");
        input.GetAttribute("aria-keyshortcuts").Should().Be("/");
        input.HasAttribute("value").Should().BeFalse("what is typed is never written over");
    }

    [Fact]
    public async Task What_is_found_stands_in_a_listbox_with_the_letters_marked()
    {
        await InviteAsync(3, "Plan the spring fair", Company.Bo);

        var box = Type("spr dah");

        box.WaitForElement("[role=listbox]").GetAttribute("aria-label").Should().Be("Results");
        var option = box.FindAll("[role=option]").Should().ContainSingle().Subject;
        option.QuerySelectorAll("mark").Select(m => m.TextContent).Should().Equal("spr", "Dah");
        option.QuerySelector(".title")!.TextContent.Should().Be("Plan the spring fair");
        Words(option.QuerySelector(".more")!).Should().Be("Tue 3 Mar, 10:00–11:00 · Bo Dahl, Anna Berg");
        box.Find("[role=status]").TextContent.Should().Be("1 result");
        box.Find("input").GetAttribute("aria-controls").Should().Be(box.Find("[role=listbox]").Id);
    }

    [Fact]
    public void Where_nothing_matches_it_says_so()
    {
        var box = Type("zzz");

        box.WaitForElement(".none").TextContent.Should().StartWith("No follow-ups match");
        box.FindAll("[role=listbox]").Should().BeEmpty();
        box.Find("[role=status]").TextContent.Should().Be("No follow-ups match");
    }

    [Theory]
    [InlineData("s")]
    [InlineData("   ")]
    [InlineData("")]
    public async Task One_letter_is_nothing_yet_and_takes_away_what_was_found(string typed)
    {
        await InviteAsync(3, "Spring", Company.Bo);
        var box = Type("spring");
        box.WaitForElement("[role=option]");

        box.Find("input").Input(typed);

        box.WaitForAssertion(() => box.FindAll(".results").Should().BeEmpty());
    }

    [Fact]
    public async Task Only_the_last_of_what_was_typed_is_searched_for()
    {
        await InviteAsync(3, "Spring", Company.Bo);
        await InviteAsync(4, "Summer", Company.Bo);
        var box = Type("spring");

        box.Find("input").Input("summer");

        box.WaitForElement("[role=option]").QuerySelector(".title")!.TextContent.Should().Be("Summer");
        box.Find(".results").GetAttribute("data-for").Should().Be("summer");
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"'*:^(){}[]-")]
    [InlineData("NEAR(")]
    [InlineData("a AND OR NOT b")]
    [InlineData("🎉🎉🎉")]
    [InlineData("\ud83c\ud83c")]
    public void Strange_letters_do_no_harm(string typed) =>
        Type(typed + typed).WaitForElement(".none").TextContent.Should().Contain("No follow-ups match");

    [Fact]
    public async Task Ctrl_leads_to_the_day()
    {
        await InviteAsync(19, "Spring", Company.Bo);
        var box = Type("spring");

        await box.WaitForElement("[role=option]").ClickAsync(new() { CtrlKey = true });

        Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith("/diary/day/2026-03-19");
    }

    [Fact]
    public async Task The_day_of_what_others_do_is_in_their_diary()
    {
        var content = TestCompany.Content(TestCompany.March(19), "Spring");
        await Company.SaveAsync(Company.Carla, Company.New(Company.Carla) with { Content = content });
        var box = Type("spring");

        box.WaitForElement(".day").Click();

        box.WaitForAssertion(() => Services.GetRequiredService<NavigationManager>().Uri.Should().EndWith($"/diary/day/2026-03-19?owner=e{Company.Carla}"));
    }

    [Fact]
    public async Task Icons_have_words_and_many_people_are_counted()
    {
        var everybody = new[] { Company.Bo, Company.Carla, Company.David, Company.Eva }.Select(Participant.Employee).ToArray();
        var content = TestCompany.Content(TestCompany.March(3), "Spring") with { Kind = FollowUpKind.PhoneCall, Visibility = Visibility.OwnerOnly, Description = "Bring the flowers." };
        await Company.SaveAsync(Company.Anna, Company.New(Company.Anna, null, everybody) with { Content = content, IsCompleted = true });

        var option = Type("flow").WaitForElement("[role=option]");

        option.QuerySelector(".title")!.NextElementSibling!.TextContent.Should().Contain("Phone call");
        option.QuerySelectorAll(".sign").Select(s => s.TextContent.TrimEnd(',', ' ')).Should().Equal("completed", "private");
        option.QuerySelectorAll(".more").Select(Words).Should().Equal("Tue 3 Mar, 10:00–11:00 · Anna Berg, Bo Dahl, Carla Holm, David Lund and 1 more", "Bring the flowers.");
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<SearchBox> Draw()
    {
        var anna = new ClaimsPrincipal(new ClaimsIdentity([new Claim("employee", $"{Company.Anna}")], "test"));
        return Render<SearchBox>(p => p.AddCascadingValue(Task.FromResult(new AuthenticationState(anna))));
    }

    private IRenderedComponent<SearchBox> Type(string words)
    {
        var box = Draw();
        box.Find("input").Input(words);
        return box;
    }
}
