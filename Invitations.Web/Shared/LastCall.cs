using Microsoft.JSInterop;

namespace Invitations.Web.Shared;

/// <summary>What a component still tells its page when it goes: the page may be gone before it.</summary>
internal static class LastCall
{
    /// <summary>Calls a function of the page, if the page is still there to hear it.</summary>
    public static async Task InvokeLastAsync(this IJSRuntime js, string identifier, params object?[]? args)
    {
        try { await js.InvokeVoidAsync(identifier, args); }
        // The page is gone, and what listened in it too: known at once, or only when no answer came.
        catch (Exception e) when (e is JSDisconnectedException or OperationCanceledException) { }
    }
}
