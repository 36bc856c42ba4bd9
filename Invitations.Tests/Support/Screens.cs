using Microsoft.Playwright;

namespace Invitations.Tests.Support;

/// <summary>Pictures of every screen, to be looked at by people: what is tested may still be ugly.</summary>
internal static class Screens
{
    public static readonly Screen[] All =
    [
        new("first-administrator", null, "/", HasCompany: false),
        new("sign-in", null, "/sign-in"),
        new("sign-in-refused", null, "/sign-in", person => person.FillInSignInAsync("not it")),
        new("missing", "anna", "/nowhere"),
        new("week", "anna", "/diary/week/2026-03-02"),
        new("week-of-an-employee", "carla", "/diary/week/2026-03-02"),
        new("week-of-somebody-invited", "bo", "/diary/week/2026-03-02"),
        new("week-empty", "bo", "/diary/week/2026-03-16"),
        new("timeline", "bo", "/diary/view/2026-03-02?show=u1&scale=week"),
        new("timeline-of-rooms", "bo", "/diary/view/2026-03-02?show=rooms&scale=week"),
        new("group-view", "bo", "/diary/view/2026-03-02?show=u1&scale=week", async person =>
        {
            await person.TakeFromMenuAsync(person.The(AriaRole.Button, "Group view"), person.The(AriaRole.Menuitem, "Copy"));
            await person.Dialog("Group view").WaitForAsync();
        }),
        new("undo", "anna", "/diary/week/2026-03-16", async person =>
        {
            await person.SaveAsync(await person.StartAsync("Appointment", "Spring fair", "2026-03-17", "10:00", "11:00"));
            await person.Entry("Spring fair").PressAsync("Delete");
            await person.The(AriaRole.Button, "Undo").HoverAsync();
        }),
        new("undo-moved", "bo", "/diary/week/2026-03-02", async person =>
        {
            await person.Entry("Strategy").PressAsync("m");
            await person.Page.Keyboard.PressAsync("ArrowDown");
            await person.Page.Keyboard.PressAsync("Enter");
            await person.The(AriaRole.Button, "Undo").WaitForAsync();
        }),
        new("menu-new", "anna", "/diary/week/2026-03-02", person => person.The(AriaRole.Button, "New").ClickAsync()),
        new("menu-user", "anna", "/diary/week/2026-03-02", person => person.Page.GetByRole(AriaRole.Button, new() { Name = "Anna Berg" }).First.ClickAsync()),
        new("invitations", "bo", "/diary/week/2026-03-02", OpenInvitations),
        new("invitations-of-a-manager", "anna", "/diary/week/2026-03-02", OpenInvitations),
        new("appointment-new", "anna", "/diary/week/2026-03-16", NewAppointment),
        new("appointment-details", "anna", "/diary/week/2026-03-16", NewAppointmentOn("Details")),
        new("appointment-participants", "anna", "/diary/week/2026-03-16", NewAppointmentOn("Participants")),
        new("appointment-add-participants", "anna", "/diary/week/2026-03-16", async person =>
        {
            await NewAppointmentOn("Participants")(person);
            await person.The(AriaRole.Button, "Add").ClickAsync();
            await person.The(AriaRole.Combobox, "Select from").WaitForAsync();
        }),
        new("appointment-add-room", "bo", "/diary/week/2026-03-02", async person =>
        {
            var dialog = await person.StartAsync("Appointment", "Contract talk", "2026-03-04", "10:30", "11:30");
            await person.InviteAsync(dialog, "Employees", "Carla Holm", "Anna Berg", "Eva Strand", "David Lund");
            await person.In(dialog, AriaRole.Button, "Add").ClickAsync();
            var picker = person.Dialog("Invitation");
            await person.ChooseAsync(person.In(picker, AriaRole.Combobox, "Select from"), person.Say("Resource"));
            await person.MarkAsync(picker.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First);
        }),
        new("appointment-calendar", "anna", "/diary/week/2026-03-30", async person =>
        {
            await NewAppointment(person);
            await person.WriteAsync(person.In(person.Dialog("Appointment"), AriaRole.Textbox, "Start date"), "2026-04-01");
            await person.Page.Locator("[data-picker-button]").First.ClickAsync();
            await person.Page.Locator("[data-picker]:popover-open li").First.WaitForAsync();
        }),
        new("appointment-times", "bo", "/diary/week/2026-03-02", async person =>
        {
            var dialog = await person.StartAsync("Appointment", "Contract talk", "2026-03-04", "09:30", "10:30");
            await person.InviteAsync(dialog, "Resource", "Fjord");
            await person.InviteAsync(dialog, "Employees", "Carla Holm", "Anna Berg");
            await person.Page.Locator("[data-picker-button]").Last.ClickAsync();
            await person.Page.Locator("[data-picker]:popover-open .mark").First.WaitForAsync();
        }),
        new("appointment-places", "bo", "/diary/week/2026-03-02", async person =>
        {
            var dialog = await person.StartAsync("Appointment", "Contract talk", "2026-03-04", "10:30", "11:30");
            await person.In(dialog, AriaRole.Combobox, "Location").ClickAsync();
            await person.Page.Locator(".mud-popover-open [role=option]").First.WaitForAsync();
        }),
        new("appointment-open", "anna", "/diary/week/2026-03-02", OpenFirstEntry),
        new("appointment-open-participants", "anna", "/diary/week/2026-03-02", async person =>
        {
            await OpenFirstEntry(person);
            await person.The(AriaRole.Tab, "Participants").ClickAsync();
        }),
        new("appointment-of-another", "eva", "/diary/week/2026-03-04", async person => await person.OpenEntryAsync("Strategy")),
        new("appointment-conflict", "bo", "/diary/week/2026-03-02", async person =>
        {
            var dialog = await person.StartAsync("Appointment", "Contract talk", "2026-03-04", "10:30", "11:30");
            await person.InviteAsync(dialog, "Resource", "Fjord");
            await person.InviteAsync(dialog, "Employees", "Carla Holm", "Anna Berg");
            await person.In(dialog, AriaRole.Button, "First available", whole: false).WaitForAsync();
        }),
        new("series-weekly", "anna", "/diary/week/2026-03-16", person => RepeatAsync(person, "Weekly")),
        new("series-monthly", "anna", "/diary/week/2026-03-16", async person =>
        {
            await RepeatAsync(person, "Monthly");
            await person.The(AriaRole.Radio, "On the").ClickAsync();
        }),
        new("series-conflicts", "bo", "/diary/week/2026-03-02", async person =>
        {
            var dialog = await person.StartAsync("Appointment", "Contract talk", "2026-03-02", "10:30", "11:30");
            await person.InviteAsync(dialog, "Resource", "Fjord");
            await person.InviteAsync(dialog, "Employees", "Carla Holm", "Anna Berg");
            var series = await person.RepeatAsync(dialog);
            await person.PressAsync(person.In(series, AriaRole.Radio, "Daily"));
            await person.PressAsync(person.In(series, AriaRole.Button, "OK"));
            await person.In(dialog, AriaRole.List, "Dates that are taken").WaitForAsync();
        }),
        new("series-dates", "bo", "/diary/week/2026-03-02", async person =>
        {
            var dialog = await person.StartAsync("Appointment", "Contract talk", "2026-03-30", "10:00", "11:30");
            await person.InviteAsync(dialog, "Resource", "Fjord");
            await person.InviteAsync(dialog, "Employees", "Anna Berg");
            await person.SetTimeAsync(dialog, "2026-03-02", "10:00", "11:30");
            var series = await person.RepeatAsync(dialog);
            await person.PickAsync(person.In(series, AriaRole.Radio, "Daily"));
            await person.WriteAsync(person.In(series, AriaRole.Textbox, "Occurrences"), "60");
            await person.ChooseLineAsync(person.Dates(series).Nth(1));
            await person.PressAsync(person.In(series, AriaRole.Button, "Delete"));
            await person.ChooseLineAsync(person.Dates(series).Nth(0));
            await person.PressAsync(person.In(series, AriaRole.Button, "Later"));
            await person.In(series, AriaRole.List, "Dates").GetByText(person.Say("Conflict")).First.WaitForAsync();
        }),
        new("series-change", "anna", "/diary/week/2026-03-16", async person =>
        {
            await RepeatAsync(person, "Weekly");
            await person.The(AriaRole.Button, "OK").ClickAsync();
            var dialog = person.Dialog("Appointment");
            await person.WriteAsync(person.In(dialog, AriaRole.Textbox, "Title"), "Contract talk");
            await person.SaveAsync(dialog);
            await person.Entry("Contract talk").First.PressAsync("Enter"); // One more for each device.
            dialog = person.Dialog("Appointment");
            await person.TakeFromMenuAsync(person.In(dialog, AriaRole.Button, "Task"), person.The(AriaRole.Menuitem, "Delete"));
            await person.Dialog("Change series").WaitForAsync();
        }),
        new("appointment-why-not-earlier", "bo", "/diary/week/2026-03-02", async person =>
        {
            var dialog = await person.StartAsync("Appointment", "Contract talk", "2026-03-04", "09:00", "10:30");
            await person.InviteAsync(dialog, "Resource", "Fjord");
            await person.InviteAsync(dialog, "Employees", "Eva Strand", "Anna Berg");
            await person.In(dialog, AriaRole.Button, "Why not earlier?").ClickAsync();
            await person.In(dialog, AriaRole.Region, "Why not earlier?").GetByRole(AriaRole.Button).First.WaitForAsync();
        }),
        new("appointment-nothing-in-the-way", "bo", "/diary/week/2026-03-16", async person =>
        {
            var dialog = await person.StartAsync("Appointment", "Contract talk", "2026-03-17", "09:00", "10:30");
            await person.InviteAsync(dialog, "Employees", "Eva Strand", "Anna Berg");
            await person.In(dialog, AriaRole.Button, "Why not earlier?").ClickAsync();
            await person.In(dialog, AriaRole.Region, "Why not earlier?").WaitForAsync();
        }),
        new("appointment-fewest-clashes", "bo", "/diary/week/2026-03-02", async person =>
        {
            var dialog = await person.StartAsync("Appointment", "Workshop", "2026-03-03", "08:00", "16:00");
            await person.InviteAsync(dialog, "Resource", "Fjord");
            await person.InviteAsync(dialog, "Employees", "Eva Strand", "Anna Berg", "Carla Holm");
            await person.Line(dialog, "Anna Berg").GetByRole(AriaRole.Button).ClickAsync();
            await person.In(dialog, AriaRole.Button, "Optional").ClickAsync();
            await person.In(dialog, AriaRole.Region, "Times with the fewest clashes").GetByRole(AriaRole.Button).First.WaitForAsync();
        }),
        new("appointment-refused", "bo", "/diary/week/2026-03-16", async person =>
        {
            var dialog = await person.StartAsync("Appointment", "", "1801-03-17");
            await person.In(dialog, AriaRole.Button, "Save").ClickAsync();
            await dialog.GetByRole(AriaRole.Alert).First.WaitForAsync();
        }),
        new("assign-to", "bo", "/diary/week/2026-03-02", async person =>
        {
            var dialog = await person.OpenEntryAsync("Lysverk: contract talk");
            await person.TakeFromMenuAsync(person.In(dialog, AriaRole.Button, "Task"), person.The(AriaRole.Menuitem, "Assign to"));
            await person.Dialog("Assign to").WaitForAsync();
        }),
        new("delete", "bo", "/diary/week/2026-03-02", async person =>
        {
            var dialog = await person.OpenEntryAsync("Lysverk: contract talk");
            await person.TakeFromMenuAsync(person.In(dialog, AriaRole.Button, "Task"), person.The(AriaRole.Menuitem, "Delete"));
            await person.Page.GetByRole(AriaRole.Dialog).Nth(1).WaitForAsync();
        }),
        new("reason", "bo", "/diary/week/2026-03-02", async person =>
        {
            var invitations = await person.OpenInvitationsAsync();
            await person.DoAsync(invitations, person.RowOf(invitations, "Handover"), "Decline");
            await person.Dialog("Reason for declining").WaitForAsync();
        }),
        new("tooltip", "bo", "/diary/week/2026-03-02", async person =>
        {
            await person.Entry("Lysverk: contract talk").HoverAsync();
            await person.Page.GetByRole(AriaRole.Tooltip).WaitForAsync();
        }),
        new("day", "bo", "/diary/day/2026-03-03"),
        new("month", "bo", "/diary/month/2026-03-02"),
        new("month-empty", "bo", "/diary/month/2026-08-02"),
        new("view-day", "bo", "/diary/view/2026-03-03?show=u1"),
        new("view-week", "bo", "/diary/view/2026-03-02?show=e1,e2,e3,e4,e5,r1,r2&scale=week"),
        new("view-empty", "bo", "/diary/view/2026-03-16?show=u1"),
        new("diary-of-another", "bo", "/diary/week/2026-03-02?owner=e1"),
        new("diary-of-a-room", "bo", "/diary/week/2026-03-02?owner=r1"),
        new("old-link", "bo", "/follow-ups/98765"),
        new("todo", "bo", "/todo"),
        new("todo-empty", "admin", "/todo"),
        new("search", "bo", "/diary/week/2026-03-02", async person =>
        {
            await person.SearchAsync("ly");
            await person.Results().First.WaitForAsync();
            await person.Page.Keyboard.PressAsync("ArrowDown");
        }),
        new("search-nothing", "bo", "/companies", async person =>
        {
            await person.SearchAsync("zzz");
            await person.Page.GetByText(person.Say("No follow-ups match")).Last.WaitForAsync();
        }),
        new("companies", "anna", "/companies"),
        new("company", "anna", "/companies/1"),
        new("resources", "admin", "/admin/resources"),
        new("resource", "admin", "/admin/resources", person => Opens(person, person.The(AriaRole.Button, "Add").ClickAsync())),
        new("types", "admin", "/admin/types"),
        new("type", "admin", "/admin/types", person => Opens(person, person.The(AriaRole.Button, "Add").ClickAsync())),
        new("resources-refused", "bo", "/admin/resources"),
        new("holidays", "admin", "/admin/holidays"),
        new("holiday", "admin", "/admin/holidays", person => Opens(person, person.The(AriaRole.Button, "Add").ClickAsync())),
        new("working-hours", "admin", "/admin/working-hours"),
        new("working-hours-of-one", "admin", "/admin/working-hours", person => Opens(person, person.The(AriaRole.Button, "Edit").First.ClickAsync())),
    ];

    /// <summary>Desktop and phone, light and dark, in one language.</summary>
    /// <param name="folder">Where the pictures go, one <c>name-device-colours.png</c> each.</param>
    /// <param name="language"><c>en</c>, <c>nb</c> or <c>da</c>.</param>
    /// <param name="part">Only the screens whose name has this in it.</param>
    /// <returns>How many screens could not be reached; their pictures show how far it came.</returns>
    public static async Task<int> TakeAsync(string folder, string language, string part)
    {
        var failures = 0;
        var browser = new BrowserFixture();
        await browser.InitializeAsync();
        await using var company = new DiaryServer().Started();
        await using var empty = new DiaryServer(new Dictionary<string, string> { ["Demo:Enabled"] = "false" }).Started();
        var chosen = All.Where(s => s.Name.Contains(part, StringComparison.Ordinal)).ToList();
        foreach (var device in from phone in new[] { false, true } from dark in new[] { false, true } select new Device(language, dark, phone))
        {
            foreach (var group in chosen.GroupBy(s => (s.UserName, s.HasCompany)))
            {
                var address = (group.Key.HasCompany ? company : empty).Address;
                var person = await Person.OpenAsync(browser.Browser, address, group.Key.UserName ?? "nobody", device);
                person.Page.SetDefaultTimeout(10_000);
                if (group.Key.UserName is not null) await person.SignInAsync();
                foreach (var screen in group)
                {
                    var file = Path.Combine(folder, $"{screen.Name}-{(device.Phone ? "phone" : "desktop")}-{(device.Dark ? "dark" : "light")}.png");
                    if (!await TryTakeAsync(person, screen, file)) failures++;
                }

                foreach (var problem in person.Problems) Console.WriteLine($"  {person.UserName}: {problem}");
                await person.CloseAsync();
            }
        }

        foreach (var error in company.Errors.Concat(empty.Errors)) Console.WriteLine($"  server: {error}");
        await browser.DisposeAsync();
        return failures;
    }

    /// <summary>Brings a person who is signed in as they must be to the screen.</summary>
    public static async Task ReachAsync(Person person, Screen screen)
    {
        // What was being written on the screen before would open again on this one.
        if (screen.UserName is not null) await person.Page.EvaluateAsync("sessionStorage.clear()");
        await (screen.UserName is null ? person.Page.GotoAsync(screen.Path) : person.GoToAsync(screen.Path));
        if (screen.Path.StartsWith("/diary", StringComparison.Ordinal)) await person.The(AriaRole.Grid, "Diary").WaitForAsync();
        if (screen.Then is not null) await screen.Then(person);
    }

    private static async Task<bool> TryTakeAsync(Person person, Screen screen, string file)
    {
        Exception? why = null;
        try
        {
            await ReachAsync(person, screen);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException or ArgumentException)
        {
            why = e;
        }

        // Fonts and pictures are there; what moves has stopped, since the person asks for reduced motion.
        await person.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await person.Page.ScreenshotAsync(new() { Path = file });
        Console.WriteLine(why is null ? file : $"{file}: {why.Message}");
        return why is null;
    }

    private static Task OpenInvitations(Person person) => Opens(person, person.TheOneBeginning(AriaRole.Button, "Notifications").ClickAsync());

    private static async Task NewAppointment(Person person)
    {
        await person.The(AriaRole.Button, "New").ClickAsync();
        await Opens(person, person.The(AriaRole.Menuitem, "Appointment").ClickAsync());
    }

    private static Func<Person, Task> NewAppointmentOn(string tab) => async person =>
    {
        await NewAppointment(person);
        await person.The(AriaRole.Tab, tab).ClickAsync();
    };

    private static async Task RepeatAsync(Person person, string frequency)
    {
        await NewAppointment(person);
        var series = await person.RepeatAsync(person.Dialog("Appointment"));
        await person.In(series, AriaRole.Radio, frequency).CheckAsync(new() { Force = true });
        await person.In(series, AriaRole.List, "Dates").GetByRole(AriaRole.Listitem).First.WaitForAsync();
    }

    private static async Task OpenFirstEntry(Person person)
    {
        // The stop for Tab is set once the grid listens.
        await person.Page.Locator("[role=grid] [tabindex='0']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Opens(person, person.Page.Locator(".entry").First.PressAsync("Enter"));
    }

    private static async Task Opens(Person person, Task act)
    {
        await act;
        await person.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
    }

    /// <param name="Name">The file's name.</param>
    /// <param name="UserName">Who is signed in; <c>null</c> for nobody.</param>
    /// <param name="Path">The page.</param>
    /// <param name="Then">What to do there.</param>
    /// <param name="HasCompany">Whether the demo company is there; otherwise nobody is yet.</param>
    public sealed record Screen(string Name, string? UserName, string Path, Func<Person, Task>? Then = null, bool HasCompany = true);
}
