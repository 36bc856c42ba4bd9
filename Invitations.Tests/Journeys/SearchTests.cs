using System.Text.RegularExpressions;
using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>Searching from the top bar, with the keyboard and with the mouse.</summary>
public class SearchTests(BrowserFixture browser) : Journey(browser)
{
    [Theory]
    [InlineData("en")]
    [InlineData("nb")]
    public Task By_keyboard_alone(string language) => Play(async () =>
    {
        var bo = await SignIn("bo", new(language, Hand: Hand.Keyboard), at: Acts.EmptyWeek);
        var box = bo.The(AriaRole.Searchbox, "Search");

        await bo.Page.Keyboard.PressAsync("/");
        await Expect(box).ToBeFocusedAsync();
        await bo.Page.Keyboard.TypeAsync("lysv");
        await Expect(bo.Results()).ToHaveCountAsync(7);
        await Expect(bo.Results().First.Locator("mark").First).ToHaveTextAsync("Lysv");
        await bo.Page.Keyboard.PressAsync("ArrowDown");
        await bo.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await bo.Results().Nth(1).GetAttributeAsync("id"))!);
        await bo.Page.Keyboard.PressAsync("Enter");

        await Expect(bo.The(AriaRole.Textbox, "Title")).ToHaveValueAsync("Call Ola Vik");
        await bo.EscapeAsync(bo.Dialogs());
        await Expect(box).ToBeFocusedAsync();
        await Expect(box).ToHaveValueAsync("lysv");
        await Expect(bo.Results()).ToHaveCountAsync(0);

        await bo.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(bo.Results()).ToHaveCountAsync(7);
        await bo.Page.Keyboard.PressAsync("Escape");
        await Expect(bo.Results()).ToHaveCountAsync(0);
        await bo.Page.Keyboard.PressAsync("Escape");
        await Expect(box).ToHaveValueAsync("");
        await bo.Page.Keyboard.TypeAsync("quarterly");
        await bo.Page.Keyboard.PressAsync("Control+Enter"); // Before there is anything to see.

        await bo.Page.WaitForURLAsync("**/diary/day/2026-03-09");
        await Expect(bo.Entry("Quarterly review")).ToBeVisibleAsync();
    });

    [Theory]
    [InlineData("en")]
    [InlineData("nb")]
    public Task By_mouse(string language) => Play(async () =>
    {
        var bo = await SignIn("bo", new(language), at: Acts.EmptyWeek);

        await bo.SearchAsync("carla lysv");
        await Expect(bo.Results()).ToHaveCountAsync(2);
        await bo.Results().Filter(new() { HasText = "Customer day" }).ClickAsync();
        await Expect(bo.The(AriaRole.Textbox, "Title")).ToHaveValueAsync("Customer day");
        await bo.The(AriaRole.Button, "Close").Or(bo.The(AriaRole.Button, "Cancel")).Last.ClickAsync();

        await bo.SearchAsync("dentist");
        await Expect(bo.Page.Locator(".results")).ToContainTextAsync(bo.Say("No follow-ups match"));

        await bo.SearchAsync("customer");
        await bo.Results().First.HoverAsync();
        await bo.Results().First.GetByText(bo.Say("Show in diary")).ClickAsync();
        await bo.Page.WaitForURLAsync("**/diary/day/2026-03-05?owner=e3");
    });

    [Fact]
    public Task On_a_phone_it_fills_the_width_and_goes_away_again() => Play(async () =>
    {
        var bo = await SignIn("bo", new(Phone: true), at: "/companies");

        var box = await bo.SearchAsync("stand-up");
        await Expect(bo.Results()).ToHaveCountAsync(2);
        (await box.BoundingBoxAsync())!.Width.Should().BeGreaterThan(280);
        await bo.Results().First.TapAsync();
        await Expect(bo.Dialogs()).ToHaveCountAsync(1);
        await bo.The(AriaRole.Button, "Cancel").TapAsync();
        await bo.SearchAsync("stand-up");
        await bo.Page.Locator("[data-search-close]").TapAsync();
        await Expect(box).ToBeHiddenAsync();
    });

    /// <summary>Letters typed while an answer is under way stay where they were typed; the journey fails by itself when one is overwritten.</summary>
    [Fact]
    public Task Typing_goes_on_while_results_come() => Play(async () =>
    {
        var bo = await SignIn("bo");
        var box = await bo.SearchAsync("ly");
        await bo.Results().First.WaitForAsync();
        foreach (var letters in new[] { "sv", "erk", ": con" })
        {
            await bo.Page.Keyboard.TypeAsync(letters, new() { Delay = 60 });
            await bo.Results().First.WaitForAsync();
        }

        await Expect(box).ToHaveValueAsync("lysverk: con");
        await Expect(bo.Results()).ToHaveCountAsync(1);
    });

    [Fact]
    public Task What_is_private_to_another_is_found_by_nobody_else() => Play(async () =>
    {
        var bo = await SignIn("bo");
        await bo.SearchAsync("salary");
        await Expect(bo.Page.Locator(".results")).ToContainTextAsync("No follow-ups match");
        (await bo.Page.ContentAsync()).Should().NotContain("Salary");

        var anna = await SignIn("anna");
        await anna.SearchAsync("salary");
        await Expect(anna.Results()).ToHaveCountAsync(1);
    });

    [Fact]
    public Task The_slash_is_a_letter_where_letters_are_written() => Play(async () =>
    {
        var bo = await SignIn("bo");
        var dialog = await bo.StartAsync("Appointment", "A/B", "2026-03-17", "10:00", "11:00");

        await Expect(bo.In(dialog, AriaRole.Textbox, "Title")).ToHaveValueAsync("A/B");
        await bo.In(dialog, AriaRole.Button, "Save").FocusAsync();
        await bo.Page.Keyboard.PressAsync("/");
        await Expect(bo.In(dialog, AriaRole.Button, "Save")).ToBeFocusedAsync();
    });
}
