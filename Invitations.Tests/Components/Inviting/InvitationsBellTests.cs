using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Tests.Support;
using Invitations.Web.Features.Inviting;
using Invitations.Web.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Invitations.Tests.Components.Inviting;

public class InvitationsBellTests : InvitingTest
{
    private ShellCommands Bar => Services.GetRequiredService<ShellCommands>();

    [Fact]
    public async Task The_bell_counts_what_is_unread_and_what_is_unanswered()
    {
        var id = await InviteAsync(3, "Budget talk", Company.Bo);
        await InviteAsync(4, "Strategy", Company.Bo);

        var bell = await ShowAsync<InvitationsBell>(Company.Bo);

        bell.WaitForAssertion(() => (Bar.Unread, Bar.Unanswered).Should().Be((2, 2)));
        bell.Find("[role=status]").TextContent.Trim().Should().BeEmpty("what was there before is counted, not announced");

        await Company.AcceptAsync(Company.Bo, id);

        bell.WaitForAssertion(() => (Bar.Unread, Bar.Unanswered).Should().Be((1, 1)));
    }

    [Fact]
    public async Task Whoever_is_invited_is_told_on_the_screen_R06()
    {
        var bell = await ShowAsync<InvitationsBell>(Company.Bo);
        bell.WaitForAssertion(() => Bar.Unread.Should().Be(0));

        await InviteAsync(3, "Budget talk", Company.Bo);

        bell.WaitForAssertion(() => bell.Find("[role=status] .said").TextContent.Should().Be("Anna Berg invites you: Budget talk"));
        Bar.Unread.Should().Be(1);
    }

    [Fact]
    public async Task The_organizer_is_told_of_a_no_and_never_of_a_yes()
    {
        var (yes, no) = (await InviteAsync(3, "Budget talk", Company.Bo), await InviteAsync(4, "Strategy", Company.Bo));
        var bell = await ShowAsync<InvitationsBell>(Company.Anna);

        await Company.AcceptAsync(Company.Bo, yes);
        await Company.DeclineAsync(Company.Bo, no);

        bell.WaitForAssertion(() => bell.Find("[role=status] .said").TextContent.Should().Be("Bo Dahl declines: Strategy"));
        (Bar.Unread, Bar.Unanswered).Should().Be((1, 0));
    }

    [Fact]
    public async Task What_is_told_can_be_put_away()
    {
        var bell = await ShowAsync<InvitationsBell>(Company.Bo);
        await InviteAsync(3, "Budget talk", Company.Bo);
        bell.WaitForElement("[role=status] button[aria-label=Close]").Click();

        // The click waits its turn behind whatever the bell is still reading.
        bell.WaitForAssertion(() => bell.Find("[role=status]").TextContent.Trim().Should().BeEmpty());
    }

    [Theory]
    [InlineData("en-GB", InvitationEntryKind.Invitation, false, "Anna Berg invites you: Budget talk")]
    [InlineData("nb-NO", InvitationEntryKind.Invitation, true, "Anna Berg har endret tidspunktet: Budget talk")]
    [InlineData("da-DK", InvitationEntryKind.Assignment, false, "Anna Berg tildeler dig: Budget talk")]
    [InlineData("en-GB", InvitationEntryKind.PlaceChanged, false, "New place: Skov (Budget talk)")]
    [InlineData("nb-NO", InvitationEntryKind.Cancelled, false, "Anna Berg har avlyst: Budget talk")]
    [InlineData("da-DK", InvitationEntryKind.Declined, false, "Anna Berg afviser: Budget talk")]
    [InlineData("en-GB", InvitationEntryKind.AssignmentDeclined, false, "Anna Berg declines: Budget talk")]
    public void Each_kind_of_news_has_its_words(string culture, InvitationEntryKind kind, bool isMoved, string words)
    {
        Speak(culture);

        News.InWords(Entries.Of(kind, moved: isMoved), Services.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<Web.Texts.UiText>>()).Should().Be(words);
    }

    [Fact]
    public void News_is_told_once_and_a_new_time_is_news_again()
    {
        var news = new News();
        var first = Entries.Of(InvitationEntryKind.Invitation);
        var moved = Entries.Of(InvitationEntryKind.Invitation, moved: true, sequence: 1);

        news.Since([first]).Should().BeEmpty("the bell counted it when the page came");
        news.Since([first]).Should().BeEmpty();
        news.Since([moved]).Should().Equal(moved);
        news.Since([moved with { IsUnread = false }, Entries.Of(InvitationEntryKind.DeclinedByMe, id: 2)]).Should().BeEmpty();
    }
}
