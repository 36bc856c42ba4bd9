using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Tests.Support;
using Invitations.Web.Features.Inviting;
using NodaTime;
using static Invitations.Core.FollowUps.InvitationEntryKind;

namespace Invitations.Tests.Components.Inviting;

public class InvitationRowTests : ComponentTest
{
    [Theory]
    [InlineData(Invitation, true, false, "New", null)]
    [InlineData(Invitation, false, false, "Seen", "eye")]
    [InlineData(Invitation, true, true, "Changed", "clock")]
    [InlineData(Invitation, false, true, "Changed", "clock")]
    [InlineData(Assignment, true, false, "Assigned", "arrow-right")]
    [InlineData(Reassigned, false, false, "Assigned", "arrow-right")]
    [InlineData(PlaceChanged, true, false, "New place", "pin")]
    [InlineData(Cancelled, true, false, "Cancelled", "cross")]
    [InlineData(Declined, true, false, "Declined", "cross")]
    [InlineData(AssignmentDeclined, true, false, "Declined", "cross")]
    [InlineData(DeclinedByMe, false, false, "Declined", "cross")]
    public void Each_state_has_one_word_and_its_mark(InvitationEntryKind kind, bool isNew, bool isMoved, string word, string? icon)
    {
        var grid = Draw(new InvitationRow(Entries.Of(kind, isNew, isMoved), isNew));

        grid.Find("tbody td").TextContent.Trim().Should().Be(word);
        grid.IconNames().Should().Equal(icon is null ? [] : [icon]);
        grid.FindAll("tr.fresh").Should().HaveCount(isNew ? 1 : 0);
    }

    [Theory]
    [InlineData("nb-NO", Assignment, "Tilordnet")]
    [InlineData("nb-NO", Declined, "Avslått")]
    [InlineData("nb-NO", Cancelled, "Avlyst")]
    [InlineData("da-DK", Assignment, "Tildelt")]
    [InlineData("da-DK", Declined, "Afvist")]
    [InlineData("da-DK", PlaceChanged, "Nyt sted")]
    public void The_words_are_the_seeds_own(string culture, InvitationEntryKind kind, string word)
    {
        Speak(culture);

        Draw(new InvitationRow(Entries.Of(kind), IsNew: false)).Find("tbody td").TextContent.Trim().Should().Be(word);
    }

    [Fact]
    public void A_rows_name_begins_with_its_status_and_then_its_title() =>
        string.Join(' ', Draw(new InvitationRow(Entries.Of(Invitation), IsNew: true)).Find("tbody tr").TextContent.Split(' ', '\n').Where(w => w.Length > 0)).Should().StartWith("New Budget talk Appointment · Skov");

    private IRenderedComponent<InvitationGrid> Draw(InvitationRow row) =>
        Render<InvitationGrid>(p => p.Add(x => x.Rows, [row]).Add(x => x.Selected, row).Add(x => x.Zone, DateTimeZoneProviders.Tzdb[TestCompany.Oslo]));
}
