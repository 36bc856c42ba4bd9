using Bunit;
using Invitations.Tests.Support;
using Invitations.Web.Features.Inviting;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Invitations.Tests.Components.Inviting;

public class ReasonDialogTests : ComponentTest
{
    [Theory]
    [InlineData("  on leave ", "on leave")]
    [InlineData("", "")]
    public async Task OK_gives_the_reason_which_may_be_empty(string written, string reason) => (await AnsweredAsync(dialog =>
    {
        dialog.Find("input").Input(written);
        dialog.Find("form").Submit();
    })).Should().Be(reason);

    [Fact]
    public async Task Cancel_gives_nothing() => (await AnsweredAsync(dialog => dialog.FindAll("button").Single(b => b.TextContent.Trim() == "Cancel").Click())).Should().BeNull();

    [Theory]
    [InlineData("en-GB", "Reason", "I am on leave")]
    [InlineData("nb-NO", "Grunn", "Jeg har fri")]
    [InlineData("da-DK", "Grund", "Jeg har fri")]
    public async Task It_suggests_reasons_and_takes_any_other(string culture, string label, string suggestion)
    {
        Speak(culture);

        var dialog = await ShowDialogAsync<ReasonDialog>();

        dialog.Find("label").TextContent.Should().Be(label);
        dialog.Find("input").GetAttribute("role").Should().Be("combobox");
        dialog.Find("input").GetAttribute("maxlength").Should().Be("254");
        Screen.Offered($"#{dialog.Find("input").Id}").Should().Contain(suggestion);
    }

    // What closing handed over; another one is open underneath, which must stay open.
    private async Task<object?> AnsweredAsync(Action<IRenderedComponent<ReasonDialog>> act)
    {
        await ShowDialogAsync<ReasonDialog>();
        await ShowDialogAsync<ReasonDialog>();
        var (underneath, uppermost) = (OpenDialogs[0], OpenDialogs[1]);
        act(Screen.FindComponents<ReasonDialog>()[1]);
        var answer = await AnswerAsync(uppermost);
        OpenDialogs.Should().Equal(underneath);
        return answer;
    }
}
