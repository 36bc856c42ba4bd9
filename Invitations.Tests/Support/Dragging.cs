using Microsoft.Playwright;

namespace Invitations.Tests.Support;

/// <summary>A pointer that takes something and lets it go elsewhere.</summary>
internal static class Dragging
{
    /// <summary>From one place of the screen to another, in pixels.</summary>
    public static async Task DragAsync(this Person person, float x, float y, float toX, float toY)
    {
        await person.TakeAsync(x, y, toX, toY);
        await person.Page.Mouse.UpAsync();
    }

    /// <summary>The same without letting go.</summary>
    public static async Task TakeAsync(this Person person, float x, float y, float toX, float toY)
    {
        await person.Page.Mouse.MoveAsync(x, y);
        await person.Page.Mouse.DownAsync();
        await person.Page.Mouse.MoveAsync(toX, toY, new() { Steps = 8 });
    }

    /// <summary>What a finger does, for the browser's own protocol.</summary>
    /// <param name="type"><c>touchStart</c>, <c>touchMove</c> or <c>touchEnd</c>.</param>
    /// <param name="at">Where; nothing for a finger that is lifted.</param>
    public static Dictionary<string, object> Touch(string type, params float[] at) => new()
    {
        ["type"] = type,
        ["touchPoints"] = at.Length == 0 ? [] : new[] { new { x = at[0], y = at[1] } },
    };
}
