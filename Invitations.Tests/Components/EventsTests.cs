using Bunit;
using Microsoft.AspNetCore.Components;

namespace Invitations.Tests.Components;

/// <summary>What the component tests rely on: after an event its handler has been there.</summary>
public class EventsTests : BunitContext
{
    [Fact]
    public async Task An_event_is_through_before_the_test_goes_on_though_the_component_is_busy()
    {
        var drawn = Render<Box>();
        using var free = new ManualResetEventSlim();
        using var busy = new ManualResetEventSlim();
        var other = Task.Run(() => Renderer.Dispatcher.InvokeAsync(() =>
        {
            busy.Set();
            free.Wait();
        }));
        busy.Wait();

        var seen = "";
        var test = new Thread(() =>
        {
            drawn.Find("input").Change(true);
            seen = drawn.Find("p").TextContent;
        });
        test.Start();
        SpinWait.SpinUntil(() => test.ThreadState is ThreadState.WaitSleepJoin or ThreadState.Stopped);
        free.Set();
        test.Join();

        seen.Should().Be("ticked");
        await other;
    }

    private sealed class Box : ComponentBase
    {
        private bool _isTicked;

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "input");
            builder.AddAttribute(1, "onchange", EventCallback.Factory.Create<ChangeEventArgs>(this, e => _isTicked = e.Value is true));
            builder.CloseElement();
            builder.OpenElement(2, "p");
            builder.AddContent(3, _isTicked ? "ticked" : "not ticked");
            builder.CloseElement();
        }
    }
}
