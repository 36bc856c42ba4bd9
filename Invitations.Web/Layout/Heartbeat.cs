using Microsoft.JSInterop;

namespace Invitations.Web.Layout;

/// <summary>Answers js/connection.js when it asks whether this circuit still lives.</summary>
public static class Heartbeat
{
    /// <summary>The answer itself is the news.</summary>
    [JSInvokable("Heartbeat")]
    public static void Answer() { }
}
