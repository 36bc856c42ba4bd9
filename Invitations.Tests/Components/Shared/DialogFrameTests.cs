using Invitations.Tests.Support;
using Invitations.Web.Layout;

namespace Invitations.Tests.Components.Shared;

public class DialogFrameTests : ComponentTest
{
    [Fact]
    public async Task The_server_moves_no_focus_for_it_would_come_in_the_middle_of_a_word()
    {
        await ShowDialogAsync<ShortcutsDialog>();

        JSInterop.Invocations.Select(i => i.Identifier).Should().NotContain(call => call.Contains("focus", StringComparison.OrdinalIgnoreCase) && call != "mudElementRef.saveFocus");
    }
}
