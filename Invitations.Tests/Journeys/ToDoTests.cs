using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>The to-do list on a page of its own, from Monday 2 March 2026, 07:30.</summary>
public class ToDoTests(BrowserFixture browser) : Journey(browser)
{
    [Theory]
    [InlineData("en")]
    [InlineData("nb")]
    public Task What_is_done_is_struck_through_and_can_be_undone(string language) => Play(async () =>
    {
        var bo = await SignIn("bo", new(language), at: "/todo");
        var row = Row(bo, "Send offer to Lysverk");
        await Expect(row).ToContainTextAsync(bo.Say("Overdue"));

        await row.GetByRole(AriaRole.Checkbox, new() { NameRegex = bo.Said("Completed") }).ClickAsync();
        await Expect(row.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await Expect(row).Not.ToContainTextAsync(bo.Say("Overdue"));
        await Expect(Rows(bo).First).ToContainTextAsync("Prepare tender");

        await bo.The(AriaRole.Button, "Undo").ClickAsync();
        await Expect(row.GetByRole(AriaRole.Checkbox)).Not.ToBeCheckedAsync();
        await Expect(Rows(bo).First).ToContainTextAsync("Send offer to Lysverk");
    });

    [Theory]
    [InlineData("en")]
    [InlineData("nb")]
    public Task By_keyboard_one_after_the_other_is_ticked_and_one_opened(string language) => Play(async () =>
    {
        var bo = await SignIn("bo", new(language, Hand: Hand.Keyboard), at: "/todo");
        var focused = bo.Page.Locator("*:focus");
        await Hands.ReachAsync(bo, Rows(bo).First.GetByRole(AriaRole.Checkbox));

        await bo.Page.Keyboard.PressAsync("Space");
        await Expect(Row(bo, "Send offer").GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await Expect(focused).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("^Prepare tender"));
        await bo.Page.Keyboard.PressAsync("ArrowDown");
        await bo.Page.Keyboard.PressAsync("Space");
        await Expect(Row(bo, "Call Ola Vik").GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        await Expect(focused).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("^Renew the insurance.+Anna Berg"));
        await bo.Page.Keyboard.PressAsync("Enter");

        await Expect(bo.The(AriaRole.Textbox, "Title")).ToHaveValueAsync("Renew the insurance");
    });

    [Fact]
    public Task A_phone_leads_to_it_from_the_bar_at_the_bottom() => Play(async () =>
    {
        var bo = await SignIn("bo", new(Phone: true));

        await bo.The(AriaRole.Link, "To-do").TapAsync();
        await Expect(bo.The(AriaRole.Table, "To-do")).ToBeVisibleAsync();
        await bo.Page.GetByRole(AriaRole.Button, new() { Name = "Prepare tender" }).TapAsync();

        await Expect(bo.The(AriaRole.Textbox, "Title")).ToHaveValueAsync("Prepare tender");
    });

    [Fact]
    public Task Work_that_is_taken_on_comes_into_the_open_list() => Play(async () =>
    {
        var bo = await SignIn("bo", at: "/todo");
        await Expect(Row(bo, "Write the minutes")).ToHaveCountAsync(0);

        var second = await SignIn("bo");
        var invitations = await second.OpenInvitationsAsync();
        await second.DoAsync(invitations, second.RowOf(invitations, "Write the minutes"), "Accept");

        await Expect(Row(bo, "Write the minutes")).ToContainTextAsync("from Anna Berg");
    });

    private static ILocator Rows(Person person) => person.The(AriaRole.Table, "To-do").GetByRole(AriaRole.Row);

    private static ILocator Row(Person person, string title) => Rows(person).Filter(new() { HasText = title });
}
