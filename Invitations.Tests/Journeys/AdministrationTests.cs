using System.Text.RegularExpressions;
using Invitations.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Invitations.Tests.Journeys;

/// <summary>What administrators keep decides at once what everybody else is offered.</summary>
public class AdministrationTests(BrowserFixture browser) : Journey(browser)
{
    [Theory]
    [InlineData("en", Hand.Mouse)]
    [InlineData("nb", Hand.Keyboard)]
    public Task On_a_company_holiday_nobody_is_offered_a_time(string language, Hand hand) => Play(async () =>
    {
        var admin = await SignIn("admin", new(language, Hand: hand));
        var holidays = await GoToAsync(admin, "Holidays");
        await Expect(holidays.GetByRole(AriaRole.Row)).ToHaveCountAsync(1 + 12);

        await admin.PressAsync(admin.The(AriaRole.Button, "Add"));
        await FillInAsync(admin, "2026-03-16", "Spring outing");
        await admin.PressAsync(Row(holidays, "Spring outing").GetByRole(AriaRole.Button, new() { NameRegex = admin.Said("Edit") }));
        await FillInAsync(admin, "17.3", "Summer outing");
        await Expect(admin.Toast("Summer outing")).ToBeVisibleAsync();
        await Expect(Row(holidays, "Spring outing")).ToHaveCountAsync(0);

        var bo = await SignIn("bo", at: Acts.EmptyWeek);
        await OffersAsync(bo, "2026-03-17", "Wed 18 Mar");

        await admin.PressAsync(Row(holidays, "Summer outing").GetByRole(AriaRole.Button, new() { NameRegex = admin.Said("Delete") }));
        await admin.PressAsync(admin.Dialogs().GetByRole(AriaRole.Button, new() { NameRegex = admin.Said("Delete") }));
        await Expect(holidays.GetByRole(AriaRole.Row)).ToHaveCountAsync(1 + 12);
        await admin.PressAsync(admin.The(AriaRole.Button, "Next"));
        await Expect(Row(holidays, admin.Say("Easter Sunday"))).ToContainTextAsync("28");
    });

    [Theory]
    [InlineData("da", Hand.Mouse)]
    [InlineData("en", Hand.Keyboard)]
    public Task Outside_somebodys_hours_and_in_their_break_nobody_is_offered_a_time(string language, Hand hand) => Play(async () =>
    {
        var admin = await SignIn("admin", new(language, Hand: hand));
        var table = await GoToAsync(admin, "Working hours");

        await admin.PressAsync(Row(table, "Bo Dahl").GetByRole(AriaRole.Button, new() { NameRegex = admin.Said("Edit") }));
        var dialog = admin.Dialog("Working hours");
        var tuesday = dialog.GetByRole(AriaRole.Group).Nth(1);
        await admin.PressAsync(tuesday.GetByRole(AriaRole.Checkbox));
        await Expect(tuesday.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        var wednesday = dialog.GetByRole(AriaRole.Group).Nth(2).GetByRole(AriaRole.Textbox);
        foreach (var (field, time) in new[] { "10:00", "15:00", "10:30", "13:00" }.Select((time, field) => (field, time))) await admin.WriteAsync(wednesday.Nth(field), time);
        await admin.SaveAsync(dialog);
        await Expect(Row(table, "Bo Dahl")).ToContainTextAsync("10:00–10:30, 13:00–15:00");

        var bo = await SignIn("bo", at: Acts.EmptyWeek);
        await OffersAsync(bo, "2026-03-17", "Wed 18 Mar 13:00");
    });

    [Fact]
    public Task Anybody_else_is_told_and_finds_no_way_there() => Play(async () =>
    {
        var bo = await SignIn("bo");
        await Expect(bo.The(AriaRole.Link, "Administration")).ToHaveCountAsync(0);
        foreach (var page in new[] { "holidays", "working-hours", "resources" })
        {
            await bo.GoToAsync($"/admin/{page}");
            await Expect(bo.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Only administrators may do this.");
            await Expect(bo.Page.GetByRole(AriaRole.Table)).ToHaveCountAsync(0);
        }
    });

    private static async Task<ILocator> GoToAsync(Person admin, string page)
    {
        await admin.GoToAsync("/diary");
        await admin.PressAsync(admin.The(AriaRole.Link, "Administration"));
        await admin.PressAsync(admin.The(AriaRole.Link, page));
        var table = admin.The(AriaRole.Table, page);
        await table.WaitForAsync();
        return table;
    }

    private static ILocator Row(ILocator table, string name) => table.GetByRole(AriaRole.Row).Filter(new() { HasText = name });

    private static async Task FillInAsync(Person admin, string date, string name)
    {
        var dialog = admin.Dialog("Holiday");
        await admin.WriteAsync(admin.In(dialog, AriaRole.Textbox, "Date"), date);
        await admin.WriteAsync(admin.In(dialog, AriaRole.Textbox, "Name"), name);
        await admin.SaveAsync(dialog);
    }

    private static async Task OffersAsync(Person bo, string date, string offer)
    {
        var dialog = await bo.StartAsync("Appointment", "Plan the spring fair", date, "10:00", "11:00");
        await bo.InviteAsync(dialog, "Employees", "Anna Berg");
        await Expect(bo.In(dialog, AriaRole.Button, "First available", whole: false)).ToHaveAccessibleNameAsync(new Regex(offer));
    }
}
