using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Invitations.Web.Shared;

/// <summary>How wide a dialog is; on a phone every one fills the screen.</summary>
public enum DialogSize
{
    /// <summary>440 pixels: one question.</summary>
    Narrow,

    /// <summary>744 pixels: a form.</summary>
    Medium,

    /// <summary>880 pixels: a list with a preview.</summary>
    Wide,
}

/// <summary>What <see cref="DialogFrame"/> is told by whoever opened the dialog.</summary>
/// <param name="Size">How wide it is.</param>
/// <param name="CanClose">Asked when the user presses Escape; <see langword="false"/> keeps it open. <see langword="null"/> closes it.</param>
public sealed record DialogManners(DialogSize Size, Func<Task<bool>>? CanClose);

/// <summary>The one way to open a dialog, so that all of them have a name, a guard and the same manners (js/dialog.js does the focus and Escape).</summary>
public static class DialogExtensions
{
    // The heading is part of the frame, which is drawn anew with the dialog; the library's own would stay as it was first.
    private static readonly DialogOptions Options = new() { NoHeader = true, BackdropClick = false, CloseOnEscapeKey = false, CloseOnNavigation = true };

    /// <summary>Opens the dialog and waits until it is closed.</summary>
    /// <param name="dialogs">The circuit's dialogs.</param>
    /// <param name="name">The accessible name, which the dialog also shows as its heading.</param>
    /// <param name="parameters">The component's parameters by name.</param>
    /// <param name="size">How wide.</param>
    /// <param name="canClose">Asked when the user presses Escape; <see langword="false"/> keeps it open.</param>
    /// <returns>What the dialog gave to <c>Dialog.Close(result)</c>; <see langword="null"/> after Escape or another answer type.</returns>
    public static async Task<TResult?> ShowAsync<TDialog, TResult>(
        this IDialogService dialogs, string name, Dictionary<string, object>? parameters = null, DialogSize size = DialogSize.Medium, Func<Task<bool>>? canClose = null)
        where TDialog : ComponentBase
        where TResult : class
    {
        var guarded = new DialogParameters<GuardedDialog>
        {
            { dialog => dialog.Content, typeof(TDialog) },
            { dialog => dialog.Parameters, parameters },
            { dialog => dialog.Manners, new DialogManners(size, canClose) },
        };
        var reference = await dialogs.ShowAsync<GuardedDialog>(name, guarded, Options);
        return (await reference.Result)?.Data as TResult;
    }
}
