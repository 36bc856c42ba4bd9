using Bunit;
using Invitations.Tests.Support;
using Invitations.Web.Features.Inviting;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace Invitations.Tests.Components.Inviting;

public class ReasonDialogTests : ComponentTest
{
    [Theory]
    [InlineData("  on leave ", "on leave")]
    [InlineData("", "")]
    public void OK_gives_the_reason_which_may_be_empty(string written, string reason) => Answered(dialog =>
    {
        dialog.Find("input").Change(written);
        dialog.Find("form").Submit();
    }).Should().Equal(reason);

    [Fact]
    public void Cancel_gives_nothing() => Answered(dialog => dialog.FindAll("button")[0].Click()).Should().Equal([null]);

    [Fact]
    public void A_second_click_closes_nothing_more() => Answered(dialog =>
    {
        dialog.Find("form").Submit();
        dialog.Find("form").Submit();
    }).Should().Equal("");

    [Theory]
    [InlineData("en-GB", "Reason", "I am on leave")]
    [InlineData("nb-NO", "Grunn", "Jeg har fri")]
    [InlineData("da-DK", "Grund", "Jeg har fri")]
    public void It_suggests_reasons_and_takes_any_other(string culture, string label, string suggestion)
    {
        Speak(culture);

        var dialog = Render<ReasonDialog>();

        dialog.Find("label").TextContent.Should().Be(label);
        dialog.FindAll("datalist option").Select(o => o.GetAttribute("value")).Should().Contain(suggestion);
        dialog.Find("input").GetAttribute("maxlength").Should().Be("254");
    }

    // What each closing handed over; one is open underneath, which must stay open.
    private List<object?> Answered(Action<IRenderedComponent<ReasonDialog>> act)
    {
        var answers = new List<object?>();
        var dialogs = Services.GetRequiredService<DialogService>();
        dialogs.OnClose += answers.Add;
        _ = dialogs.OpenAsync<ReasonDialog>("Underneath");
        _ = dialogs.OpenAsync<ReasonDialog>("Reason");
        act(Render<ReasonDialog>());
        return answers;
    }
}
