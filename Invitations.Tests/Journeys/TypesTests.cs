using System.Text.RegularExpressions;
using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>Types and their colours, from the administrator's page to everybody's diary.</summary>
public class TypesTests(BrowserFixture browser) : Journey(browser)
{
    private const string Week = "/diary/week/2026-03-02";

    [Theory]
    [InlineData("en", Hand.Mouse)]
    [InlineData("da", Hand.Keyboard)]
    public Task A_new_colour_is_seen_in_a_diary_that_is_open_elsewhere(string language, Hand hand) => Play(async () =>
    {
        var (bo, carla) = (await SignIn("bo"), await SignIn("carla"));
        await bo.GoToAsync(Week);
        await carla.GoToAsync($"{Week}?owner=r1");
        var (mine, rooms) = (bo.Entry("Lysverk: contract talk"), carla.Entry("Lysverk: contract talk"));
        await Expect(mine).ToHaveClassAsync(new Regex(@"\bkind-2\b"));
        await Expect(rooms).ToHaveClassAsync(new Regex(@"\bkind-2\b"));

        var admin = await SignIn("admin", new(language, Hand: hand), at: "/admin/types");
        var row = admin.The(AriaRole.Table, "Types").GetByRole(AriaRole.Row).Filter(new() { HasText = "Customer meeting" });
        await admin.PressAsync(row.GetByRole(AriaRole.Button, new() { NameRegex = admin.Said("Edit") }));
        var dialog = admin.Dialog("Type");
        await admin.PickAsync(admin.In(dialog, AriaRole.Radio, "Olive"));
        await admin.SaveAsync(dialog);
        await Expect(row).ToContainTextAsync(admin.Say("Olive"));

        await Expect(mine).ToHaveClassAsync(new Regex(@"\bkind-8\b"));
        await Expect(rooms).ToHaveClassAsync(new Regex(@"\bkind-8\b"));
        await Expect(mine).ToHaveAccessibleNameAsync(new Regex("Monday 2 March 2026")); // The administrator's language stays with the administrator.
    });

    [Fact]
    public Task A_type_that_was_added_can_be_chosen_and_is_said() => Play(async () =>
    {
        var admin = await SignIn("admin", at: "/admin/types");
        await admin.PressAsync(admin.The(AriaRole.Button, "Add"));
        var dialog = admin.Dialog("Type");
        await admin.WriteAsync(admin.In(dialog, AriaRole.Textbox, "Name"), "Training");
        await admin.PickAsync(admin.In(dialog, AriaRole.Radio, "Violet"));
        await admin.SaveAsync(dialog);

        var bo = await SignIn("bo", new(Hand: Hand.Keyboard), at: Acts.EmptyWeek);
        dialog = await bo.StartAsync("Appointment", "First aid", "2026-03-17", "10:00", "11:00");
        await bo.TurnToAsync(bo.In(dialog, AriaRole.Tab, "Details", whole: false));
        await bo.ChooseAsync(bo.In(dialog, AriaRole.Combobox, "Type"), "Training");
        await bo.SaveAsync(dialog);

        await Expect(bo.Entry("First aid")).ToHaveAccessibleNameAsync(new Regex("Training"));
        await Expect(bo.Entry("First aid")).ToHaveClassAsync(new Regex(@"\bkind-4\b"));
    });
}
