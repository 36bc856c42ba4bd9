using System.Text.RegularExpressions;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>What an entry tells when it is pointed at or walked to (WCAG 2.2, 1.4.13).</summary>
public class TooltipTests(BrowserFixture browser) : Journey(browser)
{
    private const string Week = "/diary/week/2026-03-02";

    [Fact]
    public Task A_pointer_shows_it_may_go_into_it_and_Escape_takes_it_away() => Play(async () =>
    {
        var bo = await SignIn("bo", at: Week);
        var (talk, tip) = (bo.Entry("Lysverk: contract talk"), bo.Page.GetByRole(AriaRole.Tooltip));

        await talk.ClickAsync(); // Chosen by the pointer, it is not held by the focus.
        await bo.The(AriaRole.Button, "Today").HoverAsync();
        await talk.HoverAsync();
        await Expect(tip).ToContainTextAsync("Renewal for two years.");
        await Expect(tip).ToContainTextAsync("Customer meeting");
        await Expect(talk).ToHaveAccessibleDescriptionAsync(new Regex("Renewal for two years."));

        await tip.HoverAsync();
        await Expect(tip).ToBeVisibleAsync();
        await talk.HoverAsync();
        await bo.Page.Keyboard.PressAsync("Escape");
        await Expect(tip).ToBeHiddenAsync();

        await bo.The(AriaRole.Button, "Today").HoverAsync();
        await talk.HoverAsync();
        await Expect(tip).ToBeVisibleAsync();
        await bo.The(AriaRole.Button, "Today").HoverAsync();
        await Expect(tip).ToBeHiddenAsync();

        await bo.Entry("Strategy").HoverAsync();
        await Expect(tip).ToContainTextAsync("Strategy");
        await bo.The(AriaRole.Button, "Today").HoverAsync();
        await Expect(tip).ToBeHiddenAsync();
    });

    [Fact]
    public Task The_keyboard_shows_it_where_the_focus_is() => Play(async () =>
    {
        var bo = await SignIn("bo", new("nb", Hand: Hand.Keyboard), at: Week);
        var tip = bo.Page.GetByRole(AriaRole.Tooltip);
        await bo.EscapeAsync(await bo.OpenEntryAsync("Lysverk: contract talk"));

        await bo.Page.Keyboard.PressAsync("ArrowDown");
        await bo.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(tip).ToContainTextAsync("Renewal for two years.");
        await bo.Page.Keyboard.PressAsync("Escape");
        await Expect(tip).ToBeHiddenAsync();
        (await Hands.HasFocusAsync(bo.Entry("Lysverk: contract talk"))).Should().BeTrue("only the tooltip went");
    });

    [Fact]
    public Task Who_still_points_at_it_is_told_anew_when_the_diary_is_read_again() => Play(async () =>
    {
        var bo = await SignIn("bo", at: Week);
        var (talk, tip, drawn) = (bo.Entry("Lysverk: contract talk"), bo.Page.GetByRole(AriaRole.Tooltip), bo.Page.Locator("#entry-tooltip"));
        await talk.HoverAsync();
        await Expect(tip).ToContainTextAsync("Renewal for two years.");

        for (var time = 0; time < 3; time++)
        {
            var reading = await drawn.GetAttributeAsync("data-reading");
            Diary.Services.GetRequiredService<ChangeNotifier>().Publish(new DiaryChange([], [Participant.Employee(2)]));

            await Expect(drawn).Not.ToHaveAttributeAsync("data-reading", reading!);
            await Expect(tip).ToContainTextAsync("Renewal for two years.");
        }

        await bo.The(AriaRole.Button, "Today").HoverAsync();
        await Expect(tip).ToBeHiddenAsync();
    });

    [Fact]
    public Task Of_a_time_that_is_only_busy_it_says_busy_and_when() => Play(async () =>
    {
        var bo = await SignIn("bo", at: $"{Week}?owner=e1");

        await bo.Entry("Busy").First.HoverAsync();

        await Expect(bo.Page.GetByRole(AriaRole.Tooltip)).ToHaveTextAsync("Busy, Thursday 5 March 2026, 14:30–15:30");
        (await bo.Page.ContentAsync()).Should().NotContain("Dentist").And.NotContain("Absence");
    });
}
