using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;

namespace Invitations.Tests;

/// <summary>
/// bUnit's events, each through with what its handler does at once. bUnit's own only stand in the line when the component is busy with something else, and the
/// test goes on before anything has happened. These are found first, being in the namespace around every test.
/// </summary>
internal static class Events
{
    public static void Change<T>(this IElement element, T value) => Through(element, e => e.ChangeAsync(value));

    public static void Input<T>(this IElement element, T value) => Through(element, e => e.InputAsync(value));

    public static void Submit(this IElement element) => Through(element, e => e.SubmitAsync());

    public static void Focus(this IElement element) => Through(element, e => e.FocusAsync());

    public static void KeyDown(this IElement element, Key key) => Through(element, e => e.KeyDownAsync(key));

    public static void MouseDown(this IElement element) => Through(element, e => e.MouseDownAsync());

    public static void Click(this IElement element, MouseEventArgs? click = null) => Through(element, e => e.ClickAsync(click));

    private static void Through(IElement element, Func<IElement, Task> raise)
    {
        var dispatcher = element.Owner!.Context.GetService<BunitContext>()!.Renderer.Dispatcher;
        _ = raise(element);
        // What is asked last is answered last.
        dispatcher.InvokeAsync(() => { }).GetAwaiter().GetResult();
    }
}
