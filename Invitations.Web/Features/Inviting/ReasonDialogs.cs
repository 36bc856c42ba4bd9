using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Invitations.Web.Features.Inviting;

/// <summary>Asks why somebody declines, wherever they do it.</summary>
public sealed class ReasonDialogs(IDialogService dialogs, IStringLocalizer<UiText> text)
{
    /// <summary>Opens the dialog and waits for the answer.</summary>
    /// <returns>The reason, empty for none; <see langword="null"/> when cancelled: then nothing is declined (decision 8).</returns>
    public Task<string?> AskAsync() => dialogs.ShowAsync<ReasonDialog, string>(text["Reason_Title"], size: DialogSize.Narrow);
}
