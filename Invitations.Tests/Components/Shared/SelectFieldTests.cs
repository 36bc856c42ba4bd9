using Bunit;
using Invitations.Tests.Support;
using Invitations.Web.Shared;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace Invitations.Tests.Components.Shared;

public class SelectFieldTests : ComponentTest
{
    [Theory]
    [InlineData("ArrowUp", "High")]
    [InlineData("ArrowDown", "Low")]
    [InlineData("l", "Low")]
    [InlineData("Home", "High")]
    [InlineData("End", "Low")]
    public async Task What_is_marked_by_a_key_is_what_Enter_takes_though_whoever_listens_is_not_done(string key, string taken)
    {
        var heard = new TaskCompletionSource();
        List<string?> chosen = [];
        var field = Draw(async value => { chosen.Add(value); await heard.Task; });
        await PressAsync(field, " ");

        var walked = PressAsync(field, key);
        var entered = PressAsync(field, "Enter");
        await field.InvokeAsync(() => { }); // Both keys have been heard now.
        field.WaitForAssertion(() => field.Find("input").GetAttribute("value").Should().Be(taken));

        heard.SetResult();
        await Task.WhenAll(walked, entered);
        chosen.Should().Equal(taken);
        field.WaitForAssertion(() => field.Find("input").GetAttribute("value").Should().Be(taken));
    }

    [Fact]
    public async Task A_fault_of_whoever_listens_is_not_lost()
    {
        var heard = new TaskCompletionSource();
        var field = Draw(async _ => await heard.Task);
        await PressAsync(field, " ");
        await PressAsync(field, "ArrowUp");

        heard.SetException(new InvalidOperationException("The database is gone."));

        (await Renderer.UnhandledException).Should().BeOfType<InvalidOperationException>();
    }

    private IRenderedComponent<SelectField<string>> Draw(Func<string?, Task> listen)
    {
        Render<MudPopoverProvider>();
        return Render<SelectField<string>>(p => p.Add(x => x.Label, "Priority").Add(x => x.Value, "Medium").Add(x => x.ValueChanged, listen).AddChildContent(items =>
        {
            foreach (var word in new[] { "High", "Medium", "Low" })
            {
                items.OpenComponent<MudSelectItem<string>>(0);
                items.AddAttribute(1, nameof(MudSelectItem<string>.Value), word);
                items.CloseComponent();
            }
        }));
    }

    private Task PressAsync(IRenderedComponent<SelectField<string>> field, string key)
    {
        // As the library's script tells it; the service is the library's own.
        var keys = Services.GetRequiredService<IKeyInterceptorService>();
        return field.InvokeAsync(() => (Task)keys.GetType().GetMethod("OnKeyDown")!.Invoke(keys, [field.Find(".mud-select").Id, new KeyboardEventArgs { Key = key, Type = "keydown" }])!);
    }
}
