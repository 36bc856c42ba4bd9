using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>The connection goes away while somebody writes: the page says so, comes back by itself, and nothing written is lost.</summary>
public class LostConnectionTests(BrowserFixture browser) : Journey(browser)
{
    // The page's own sockets, to be cut as a network would cut them.
    private const string WatchSockets = """
        const Native = window.WebSocket;
        window.sockets = [];
        window.WebSocket = class extends Native { constructor(...a) { super(...a); window.sockets.push(this); } };
        """;

    [Theory]
    [InlineData("en")]
    [InlineData("da")]
    public Task What_was_written_before_and_meanwhile_is_saved(string language) => Play(async () =>
    {
        var bo = await Open("bo", new(language));
        bo.Expects("."); // A browser without a connection complains, and rightly.
        await bo.Page.AddInitScriptAsync(WatchSockets);
        await ComeIn(bo, Acts.EmptyWeek);
        var dialog = await bo.StartAsync("Appointment", "Renewal talk", "2026-03-17", "10:00", "11:00");
        await bo.TurnToAsync(bo.In(dialog, AriaRole.Tab, "Description", whole: false));

        await bo.Page.RouteAsync("**/_blazor/**", route => route.AbortAsync()); // No way back for now.
        await bo.Page.EvaluateAsync("() => window.sockets.forEach(s => s.close())");
        await Expect(bo.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = bo.Say(Words.In["en"]["Shell_ConnectionLost"]) })).ToBeVisibleAsync();
        await bo.In(bo.Dialog("Appointment"), AriaRole.Textbox, "Description").FillAsync("Renewal for two years.");

        await bo.Page.UnrouteAllAsync();
        await Expect(bo.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = bo.Say(Words.In["en"]["Shell_ConnectionLost"]) })).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await bo.SaveAsync(bo.Dialog("Appointment"));

        var saved = await bo.OpenEntryAsync("Renewal talk");
        await bo.TurnToAsync(bo.In(saved, AriaRole.Tab, "Description", whole: false));
        await Expect(bo.In(saved, AriaRole.Textbox, "Description")).ToHaveValueAsync("Renewal for two years.");
    });
}
