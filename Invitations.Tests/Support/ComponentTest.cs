using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace Invitations.Tests.Support;

/// <summary>Draws components with words, in one language, and with a browser that answers nothing.</summary>
public abstract class ComponentTest : BunitContext, IAsyncLifetime
{
    private readonly List<IDialogReference> _dialogs = [];
    private IRenderedComponent<DialogScreen>? _screen;

    protected ComponentTest(string culture = "en-GB")
    {
        Speak(culture);
        Services.AddLocalization();
        Services.AddMudServices(options =>
        {
            options.PopoverOptions.CheckForPopoverProvider = false;
            // What is said is there at once, and gone at once.
            (options.SnackbarConfiguration.ShowTransitionDuration, options.SnackbarConfiguration.HideTransitionDuration) = (0, 0);
        });
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>The dialogs that are open, the uppermost last.</summary>
    protected IReadOnlyList<IDialogReference> OpenDialogs => [.. _dialogs.Where(d => !d.Result.IsCompleted)];

    /// <summary>Where dialogs, lists and messages appear; drawn when it is first asked for.</summary>
    protected IRenderedComponent<DialogScreen> Screen => _screen ??= DrawScreen(p => { });

    public virtual Task InitializeAsync() => Task.CompletedTask;

    // The library's services can only be let go of asynchronously.
    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <summary>Changes the language for what is drawn from here on.</summary>
    protected static void Speak(string culture) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);

    /// <summary>Draws the place of the dialogs, with what they are handed from above.</summary>
    protected IRenderedComponent<DialogScreen> DrawScreen(Action<ComponentParameterCollectionBuilder<DialogScreen>> parameters)
    {
        if (_screen is not null) return _screen;
        _screen = Render(parameters);
        Services.GetRequiredService<IDialogService>().DialogInstanceAddedAsync += dialog =>
        {
            _dialogs.Add(dialog);
            return Task.CompletedTask;
        };
        return _screen;
    }

    /// <summary>Draws a component as the dialog it is.</summary>
    protected async Task<IRenderedComponent<T>> ShowDialogAsync<T>(Action<ComponentParameterCollectionBuilder<T>>? parameters = null)
        where T : IComponent
    {
        var content = Render<Held>(p => p.AddChildContent(parameters ?? (_ => { }))).Instance.ChildContent;
        var dialogs = Services.GetRequiredService<IDialogService>();
        var options = new DialogOptions { NoHeader = true };
        var screen = Screen;
        var before = screen.FindComponents<T>().Count;
        await screen.InvokeAsync(() => dialogs.ShowAsync<FragmentDialog>(typeof(T).Name, new DialogParameters<FragmentDialog> { { d => d.Content, content } }, options));
        screen.WaitForState(() => screen.FindComponents<T>().Count > before);
        return screen.FindComponents<T>()[^1];
    }

    /// <summary>Chooses from a list by what it shows: opens it, and presses the line.</summary>
    /// <param name="drawn">Where the list is.</param>
    /// <param name="field">A selector of its field.</param>
    /// <param name="words">What the line says.</param>
    protected void Choose<T>(IRenderedComponent<T> drawn, string field, string words)
        where T : IComponent
    {
        drawn.Find($".mud-input-control:has({field})").MouseDown();
        Screen.WaitForState(() => Lines().Any());
        Lines().Single(line => line.TextContent.Trim() == words).Click();

        IEnumerable<IElement> Lines() => Screen.FindAll(".mud-popover-open [role=option]");
    }

    /// <summary>What a dialog gave when it closed; <see langword="null"/> when it was cancelled.</summary>
    protected static async Task<object?> AnswerAsync(IDialogReference dialog) => (await dialog.Result)?.Data;

    /// <summary>Closes the uppermost dialog as its buttons would: with an answer, or <see langword="null"/> for none.</summary>
    protected Task CloseUppermostAsync(object? answer)
    {
        Screen.WaitForState(() => OpenDialogs.Count > 0);
        return Screen.InvokeAsync(() => OpenDialogs[^1].Close(answer is null ? DialogResult.Cancel() : DialogResult.Ok(answer)));
    }

    // Takes a component with its parameters as a fragment, and draws nothing.
    private sealed class Held : ComponentBase
    {
        [Parameter] public RenderFragment? ChildContent { get; set; }
    }
}
