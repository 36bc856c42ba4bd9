using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace Invitations.Tests.Support;

/// <summary>Draws components with words, in one language, and with a browser that answers nothing.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest(string culture = "en-GB")
    {
        Speak(culture);
        Services.AddLocalization();
        Services.AddRadzenComponents();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>Changes the language for what is drawn from here on.</summary>
    protected static void Speak(string culture) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
}
