using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MudBlazor.Services;

namespace Invitations.Tests.Support;

/// <summary>Draws a component to HTML once, as the server does: nothing reads the markup again, so what it takes is the component's own.</summary>
public sealed class Drawing : IAsyncDisposable
{
    private readonly BunitContext _context = new();

    public Drawing()
    {
        // A circuit escapes nothing: letters and dashes are counted as they reach the browser.
        _context.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        _context.Services.AddLocalization();
        _context.Services.AddMudServices();
        _context.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>In British English, whatever the machine speaks.</summary>
    public async Task<string> DrawAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        await using var renderer = new HtmlRenderer(_context.Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
