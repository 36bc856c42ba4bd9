using System.Text.Json;
using Microsoft.JSInterop;

namespace Invitations.Web.Shared;

/// <summary>What is being made but not yet saved, kept in the browser's tab: it survives a reload, a lost connection and a restart of the server.</summary>
/// <remarks>
/// A dialog keeps its state under a key while it is open and puts <c>DraftKey</c> on its <see cref="DialogFrame"/>, so that letters typed while the
/// connection is away are kept too. Whoever opened it forgets the draft when it has closed. A page asks for the draft once it has loaded, and opens the
/// dialog again if there is one; the dialog calls <see cref="FillAsync"/> after its first render.
/// </remarks>
public sealed class Drafts(IJSRuntime js)
{
    /// <summary>Keeps the state under the key, in place of what was there.</summary>
    public ValueTask KeepAsync<T>(string key, T state) => js.InvokeVoidAsync("Invitations.drafts.keep", key, JsonSerializer.Serialize(state));

    /// <summary>The state kept under the key; the default when there is none or it is of an older shape.</summary>
    public async ValueTask<T?> ReadAsync<T>(string key)
    {
        var json = await js.InvokeAsync<string?>("Invitations.drafts.read", key);
        if (json is null) return default;
        try { return JsonSerializer.Deserialize<T>(json); }
        catch (JsonException)
        {
            // Written by another version of the product: of no use to this one.
            await ForgetAsync(key);
            return default;
        }
    }

    /// <summary>Puts letters typed since the last kept state back into the fields of <c>[data-draft=key]</c>.</summary>
    public ValueTask FillAsync(string key) => js.InvokeVoidAsync("Invitations.drafts.fill", key);

    /// <summary>Notes that a dialog is opened again from its draft.</summary>
    /// <returns>How often that was since it last went well, this time included: more than once, and the draft is what makes it fail.</returns>
    public ValueTask<int> TryAsync(string key) => js.InvokeAsync<int>("Invitations.drafts.attempt", key);

    /// <summary>Notes that it went well.</summary>
    public ValueTask SucceedAsync(string key) => js.InvokeVoidAsync("Invitations.drafts.succeed", key);

    /// <summary>Throws the draft away.</summary>
    public ValueTask ForgetAsync(string key) => js.InvokeVoidAsync("Invitations.drafts.forget", key);
}
