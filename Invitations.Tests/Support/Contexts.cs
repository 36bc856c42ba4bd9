using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Invitations.Tests.Support;

/// <summary>
/// Browsers that one person after the other sits at, with cookies and storage emptied in between. What a new one costs is not its making: it has fetched no
/// script and no font and compiled nothing, which is four times the work of a page.
/// </summary>
internal static class Contexts
{
    private static readonly ConcurrentDictionary<(Uri Address, Device Device), ConcurrentBag<IBrowserContext>> Idle = new();

    public static async Task<IBrowserContext> TakeAsync(IBrowser browser, Uri address, Device device)
    {
        if (Of(address, device).TryTake(out var context)) return context;
        context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = device.Language switch { "nb" => "nb-NO", "da" => "da-DK", _ => "en-GB" },
            TimezoneId = "Europe/Oslo",
            ViewportSize = device.Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1400, Height = 1000 },
            HasTouch = device.Phone,
            IsMobile = device.Phone,
            ColorScheme = device.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await context.AddInitScriptAsync(Person.ComplainOfOverwriting);
        return context;
    }

    /// <summary>For the next person: nothing of this one is left in it.</summary>
    public static async Task GiveBackAsync(IBrowserContext context, Uri address, Device device)
    {
        foreach (var page in context.Pages.ToList())
        {
            if (page.Url.StartsWith(address.ToString(), StringComparison.Ordinal)) await page.EvaluateAsync("() => localStorage.clear()");
            await page.GotoAsync("about:blank"); // A page that is left ends its circuit; one that is closed leaves the server waiting for it.
            await page.CloseAsync();
        }

        await context.ClearCookiesAsync();
        Of(address, device).Add(context);
    }

    // Whichever hand it is worked with.
    private static ConcurrentBag<IBrowserContext> Of(Uri address, Device device) => Idle.GetOrAdd((address, new(device.Language, device.Dark, device.Phone)), _ => []);
}
