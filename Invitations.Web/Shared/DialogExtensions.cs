using Microsoft.AspNetCore.Components;
using Radzen;

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

/// <summary>The one way to open a dialog, so that all of them have a name, a guard and the same manners (js/dialog.js does the focus).</summary>
public static class DialogExtensions
{
    /// <summary>Opens the dialog and waits until it is closed.</summary>
    /// <param name="dialogs">The circuit's dialogs.</param>
    /// <param name="name">The accessible name, which the dialog also shows as its heading.</param>
    /// <param name="parameters">The component's parameters by name.</param>
    /// <param name="size">How wide.</param>
    /// <param name="canClose">Asked when the user presses Escape; <see langword="false"/> keeps it open.</param>
    /// <returns>What the dialog gave to <c>Dialogs.Close(result)</c>; <see langword="null"/> after Escape or another answer type.</returns>
    public static async Task<TResult?> ShowAsync<TDialog, TResult>(
        this DialogService dialogs, string name, Dictionary<string, object>? parameters = null, DialogSize size = DialogSize.Medium, Func<Task<bool>>? canClose = null)
        where TDialog : ComponentBase
        where TResult : class
    {
        var options = new DialogOptions
        {
            AriaLabel = name,
            ShowTitle = false,
            ShowClose = false,
            AutoFocusFirstElement = false,
            CloseDialogOnEsc = true,
            CssClass = $"dialog-{size.ToString().ToLowerInvariant()}",
            // The library writes a width into the element; this one leaves it to app.css.
            Width = "var(--dialog-width)",
        };
        if (canClose is not null) options.CanClose = canClose;
        object? result = await dialogs.OpenAsync<GuardedDialog>(
            name,
            new Dictionary<string, object?> { [nameof(GuardedDialog.Content)] = typeof(TDialog), [nameof(GuardedDialog.Parameters)] = parameters },
            options);
        return result as TResult;
    }
}
