namespace Invitations.Web.Layout;

/// <summary>How long the browser may keep an answer.</summary>
internal static class Keeping
{
    /// <summary>For good, if it is what was asked for: the address changes with what it gives.</summary>
    public static void KeepForGood(this HttpResponse response) => response.OnStarting(() =>
    {
        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified) response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Task.CompletedTask;
    });
}
