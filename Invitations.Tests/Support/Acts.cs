using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Invitations.Tests.Support;

/// <summary>What people do in the product, by the names that screen readers say.</summary>
public static class Acts
{
    /// <summary>A week that nobody of the demo company has anything in.</summary>
    public const string EmptyWeek = "/diary/week/2026-03-16";

    /// <summary>Goes to a page with a grid and waits until it answers keys and pointers.</summary>
    public static async Task GoToGridAsync(this Person person, string path)
    {
        await person.GoToAsync(path);
        await person.ListensAsync();
    }

    /// <summary>Waits for the grid's stop for Tab, which is set once its script listens.</summary>
    public static Task ListensAsync(this Person person) =>
        person.Page.Locator("[role=grid] [tabindex='0']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>What every dialog of the product is, whatever its name.</summary>
    public const string AnyDialog = "[role=dialog]";

    /// <summary>All dialogs that are open.</summary>
    public static ILocator Dialogs(this Person person) => person.Page.GetByRole(AriaRole.Dialog);

    /// <summary>Leaves a dialog with Esc, once it has the focus: an Esc that comes before goes to whatever opened it.</summary>
    public static async Task EscapeAsync(this Person person, ILocator dialog)
    {
        await Assertions.Expect(dialog.Locator(":focus")).ToHaveCountAsync(1);
        await person.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>A short message that says what was done and goes by itself.</summary>
    public static ILocator Toast(this Person person, string words) => person.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = words });

    /// <summary>The topmost dialog of that name.</summary>
    public static ILocator Dialog(this Person person, string english) => person.The(AriaRole.Dialog, english).Last;

    /// <summary>Something in a dialog, by role and English name.</summary>
    public static ILocator In(this Person person, ILocator place, AriaRole role, string english, bool whole = true) =>
        place.GetByRole(role, new() { NameRegex = person.Said(english, whole) });

    /// <summary>Types into the search of the top bar, which is behind a button on a phone.</summary>
    public static async Task<ILocator> SearchAsync(this Person person, string typed)
    {
        var box = person.The(AriaRole.Searchbox, "Search");
        var opener = person.The(AriaRole.Button, "Search");
        await box.Or(opener).Filter(new() { Visible = true }).First.WaitForAsync();
        if (!await box.IsVisibleAsync()) await person.PressAsync(opener);
        await box.FocusAsync();
        await person.Page.Keyboard.PressAsync("Control+A");
        await person.Page.Keyboard.TypeAsync(typed);
        return box;
    }

    /// <summary>What the search has found.</summary>
    public static ILocator Results(this Person person) => person.The(AriaRole.Listbox, "Results").GetByRole(AriaRole.Option);

    /// <summary>Starts something new through the top bar and fills in when it is.</summary>
    public static async Task<ILocator> StartAsync(this Person person, string kind, string title, string date, string? from = null, string? until = null)
    {
        await person.TakeFromMenuAsync(person.The(AriaRole.Button, "New"), person.The(AriaRole.Menuitem, kind));
        var dialog = person.Dialog(kind);
        await person.WriteAsync(person.In(dialog, AriaRole.Textbox, "Title"), title);
        await person.SetTimeAsync(dialog, date, from, until);
        return dialog;
    }

    /// <summary>Sets the date, and the times where there are any.</summary>
    public static async Task SetTimeAsync(this Person person, ILocator dialog, string date, string? from, string? until)
    {
        await person.WriteAsync(person.In(dialog, AriaRole.Textbox, "Start date"), date);
        if (from is not null) await person.WriteAsync(person.In(dialog, AriaRole.Textbox, "Start time"), from);
        await person.WriteAsync(person.In(dialog, AriaRole.Textbox, "End date"), date);
        if (until is not null) await person.WriteAsync(person.In(dialog, AriaRole.Textbox, "End time"), until);
    }

    /// <summary>Adds participants of one kind on the Participants tab.</summary>
    public static async Task InviteAsync(this Person person, ILocator dialog, string from, params string[] names)
    {
        await person.TurnToAsync(person.In(dialog, AriaRole.Tab, "Participants", whole: false));
        await person.PressAsync(person.In(dialog, AriaRole.Button, "Add"));
        var picker = person.Dialog("Invitation");
        await person.ChooseAsync(person.In(picker, AriaRole.Combobox, "Select from"), person.Say(from));
        foreach (var name in names) await person.MarkAsync(picker.GetByRole(AriaRole.Option, new() { NameRegex = new Regex($"^{name}") }).First);
        foreach (var name in names) await Assertions.Expect(person.In(picker, AriaRole.List, "Chosen")).ToContainTextAsync(name);
        await person.PressAsync(person.In(picker, AriaRole.Button, "OK"));
        await Assertions.Expect(picker).ToHaveCountAsync(0);
    }

    /// <summary>Opens the dialog of the recurrence from the Details tab.</summary>
    public static async Task<ILocator> RepeatAsync(this Person person, ILocator dialog)
    {
        await person.TurnToAsync(person.In(dialog, AriaRole.Tab, "Details", whole: false));
        await person.PressAsync(person.In(dialog, AriaRole.Button, "Recurrence", whole: false));
        var series = person.Dialog("Repeating follow-ups");
        await series.WaitForAsync();
        return series;
    }

    /// <summary>The dates in the dialog of the recurrence.</summary>
    public static ILocator Dates(this Person person, ILocator series) => person.In(series, AriaRole.List, "Dates").GetByRole(AriaRole.Listitem);

    /// <summary>Chooses the first of the dates that falls on that day of a month.</summary>
    public static Task ChooseDateAsync(this Person person, ILocator series, string day) =>
        person.ChooseLineAsync(person.Dates(series).Filter(new() { HasTextRegex = new Regex($@"^\D*{day}[./]") }).First);

    /// <summary>Saves the dialog and waits until it has closed.</summary>
    public static async Task SaveAsync(this Person person, ILocator dialog)
    {
        await person.PressAsync(person.In(dialog, AriaRole.Button, "Save"));
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Opens an entry of the diary by the beginning of its name.</summary>
    public static async Task<ILocator> OpenEntryAsync(this Person person, string title, string kind = "Appointment")
    {
        var entry = person.Entry(title);
        await entry.WaitForAsync();
        if (person.Hand is Hand.Mouse) await entry.DblClickAsync();
        else
        {
            await person.WalkToEntryAsync(entry);
            await person.Page.Keyboard.PressAsync("Enter");
        }

        var dialog = person.Dialog(kind);
        await dialog.WaitForAsync();
        return dialog;
    }

    // From the grid's one tab stop: Home to the first date, across to the entry's date, then down its entries and free half-hours.
    private static async Task WalkToEntryAsync(this Person person, ILocator entry)
    {
        const int mostStopsOfADay = 80;
        await Hands.ReachAsync(person, person.The(AriaRole.Grid, "Diary"));
        await person.Page.Keyboard.PressAsync("Home");
        var day = int.Parse(await entry.EvaluateAsync<string>("e => e.closest('[data-day]').dataset.day"), System.Globalization.CultureInfo.InvariantCulture);
        for (var step = 0; step < day; step++) await person.Page.Keyboard.PressAsync("ArrowRight");
        await person.Page.Keyboard.PressAsync("Control+Home");
        for (var stop = 0; stop < mostStopsOfADay; stop++)
        {
            if (await Hands.HasFocusAsync(entry)) return;
            await person.Page.Keyboard.PressAsync("ArrowDown");
        }

        throw new InvalidOperationException($"The arrows do not reach {entry}.");
    }

    /// <summary>An entry of the diary.</summary>
    public static ILocator Entry(this Person person, string title) =>
        person.The(AriaRole.Grid, "Diary").GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(title)}") });

    /// <summary>A line of the participant list.</summary>
    public static ILocator Line(this Person person, ILocator dialog, string name) =>
        person.In(dialog, AriaRole.Table, "Participants").GetByRole(AriaRole.Row).Filter(new() { HasText = name });

    /// <summary>Opens the Invitations dialog by the bell.</summary>
    public static async Task<ILocator> OpenInvitationsAsync(this Person person)
    {
        await person.PressAsync(person.TheOneBeginning(AriaRole.Button, "Notifications"));
        var dialog = person.Dialog("Invitations");
        await dialog.WaitForAsync();
        return dialog;
    }

    /// <summary>A row of the Invitations dialog: its status in English, then the title.</summary>
    public static ILocator Row(this Person person, ILocator invitations, string status, string title) =>
        person.In(invitations, AriaRole.Grid, "Invitations list").GetByRole(AriaRole.Row, new() { NameRegex = new Regex($"^({Alternatives(person, status)})[ ,]*{Regex.Escape(title)}") });

    /// <summary>A row of the Invitations dialog by its title alone; none when the list is empty.</summary>
    public static ILocator RowOf(this Person person, ILocator invitations, string title) =>
        person.In(invitations, AriaRole.Grid, "Invitations list").GetByRole(AriaRole.Row).Filter(new() { HasText = title });

    /// <summary>Does one thing with one row of the Invitations dialog.</summary>
    public static async Task DoAsync(this Person person, ILocator invitations, ILocator row, string action)
    {
        await person.MarkAsync(row);
        await person.PressAsync(person.In(invitations, AriaRole.Button, action));
    }

    /// <summary>Gives a reason for declining.</summary>
    public static async Task GiveReasonAsync(this Person person, string reason)
    {
        var dialog = person.Dialog("Reason for declining");
        await person.WriteAsync(person.In(dialog, AriaRole.Combobox, "Reason"), reason);
        await person.PressAsync(person.In(dialog, AriaRole.Button, "OK"));
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    private static string Alternatives(Person person, string english) => person.Said(english, whole: true).ToString().TrimStart('^').TrimEnd('$');
}
