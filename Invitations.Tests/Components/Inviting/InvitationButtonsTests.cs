using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Tests.Support;
using Invitations.Web.Features.Inviting;
using static Invitations.Core.FollowUps.InvitationEntryKind;

namespace Invitations.Tests.Components.Inviting;

public class InvitationButtonsTests : ComponentTest
{
    [Theory]
    [InlineData(Invitation, "Decline, Accept")]
    [InlineData(Assignment, "Decline, Accept")]
    [InlineData(PlaceChanged, "Got it")]
    [InlineData(Cancelled, "Got it")]
    [InlineData(Declined, "Got it, Reschedule")]
    [InlineData(AssignmentDeclined, "Got it, Reassign")]
    [InlineData(Reassigned, "Take back, Reassign")]
    [InlineData(DeclinedByMe, "Accept")]
    public void Each_row_has_its_buttons_and_no_others(InvitationEntryKind kind, string names)
    {
        var buttons = Draw(Entries.Of(kind));

        buttons.FindAll("button").Select(b => b.TextContent).Should().Equal(names.Split(", "));
        buttons.FindAll("button.mud-button-filled-primary").Should().ContainSingle().Which.TextContent.Should().Be(names.Split(", ")[^1]);
    }

    [Fact]
    public void Without_a_row_there_are_none() => Draw(null).FindAll("button").Should().BeEmpty();

    [Theory]
    [InlineData("nb-NO", "Greit, Tilordne på nytt")]
    [InlineData("da-DK", "Forstået, Tildel igen")]
    public void They_are_called_what_people_call_them(string culture, string names)
    {
        Speak(culture);

        Draw(Entries.Of(AssignmentDeclined)).FindAll("button").Select(b => b.TextContent).Should().Equal(names.Split(", "));
    }

    [Fact]
    public void While_an_answer_is_on_its_way_none_looks_ready_and_none_loses_the_focus() =>
        Render<InvitationButtons>(p => p.Add(x => x.Actions, InvitationActions.Accept | InvitationActions.Decline).Add(x => x.IsBusy, true))
            .FindAll("button").Should().AllSatisfy(b => (b.GetAttribute("aria-disabled"), b.HasAttribute("disabled")).Should().Be(("true", false)));

    private IRenderedComponent<InvitationButtons> Draw(InvitationEntry? entry) => Render<InvitationButtons>(p => p.Add(x => x.Actions, InvitationList.Actions(entry)));
}
