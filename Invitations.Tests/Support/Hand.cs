using Microsoft.Playwright;

namespace Invitations.Tests.Support;

/// <summary>How a person works: with the mouse, or with the keyboard alone.</summary>
public enum Hand
{
    /// <summary>Points and clicks.</summary>
    Mouse,

    /// <summary>Tab, arrows, Enter and Space; never touches the mouse.</summary>
    Keyboard,
}

/// <summary>One act, done with either hand; so a journey is written once and played with both.</summary>
public static class Hands
{
    // More stops than any screen has: a control that Tab does not reach in a whole round is not reachable.
    private const int MostStops = 160;

    /// <summary>Presses a button, a link or a checkbox.</summary>
    public static async Task PressAsync(this Person person, ILocator target)
    {
        await target.WaitForAsync();
        await Assertions.Expect(target).ToBeEnabledAsync();
        if (person.Hand is Hand.Mouse)
        {
            await target.ClickAsync();
            return;
        }

        await ReachAsync(person, target);
        var role = await target.EvaluateAsync<string>("e => e.getAttribute('type') === 'checkbox' ? 'checkbox' : e.tagName");
        await person.Page.Keyboard.PressAsync(role == "checkbox" ? "Space" : "Enter");
    }

    /// <summary>Opens a menu and takes one of its items.</summary>
    public static async Task TakeFromMenuAsync(this Person person, ILocator button, ILocator item)
    {
        await person.PressAsync(button);
        await item.WaitForAsync();
        if (person.Hand is Hand.Mouse) await item.ClickAsync();
        else
        {
            await WalkAsync(person, item, "ArrowDown");
            await person.Page.Keyboard.PressAsync("Enter");
        }
    }

    /// <summary>Turns to a tab.</summary>
    public static async Task TurnToAsync(this Person person, ILocator tab)
    {
        if (person.Hand is Hand.Mouse)
        {
            await tab.ClickAsync();
        }
        else
        {
            await ReachAsync(person, person.Dialogs().Last.GetByRole(AriaRole.Tab, new() { Selected = true }));
            await WalkAsync(person, tab, "ArrowRight");
            if (await tab.GetAttributeAsync("aria-selected") != "true") await person.Page.Keyboard.PressAsync("Enter");
        }

        await Assertions.Expect(tab).ToHaveAttributeAsync("aria-selected", "true");
    }

    /// <summary>Picks one of several radio buttons: Tab comes to the one that is chosen, the arrows choose another.</summary>
    public static async Task PickAsync(this Person person, ILocator radio)
    {
        if (person.Hand is Hand.Mouse) await radio.ClickAsync();
        else
        {
            await ReachAsync(person, radio.Page.Locator($"input[name='{await radio.GetAttributeAsync("name")}']:checked"));
            await WalkAsync(person, radio, "ArrowDown");
        }

        await Assertions.Expect(radio).ToBeCheckedAsync();
    }

    /// <summary>Chooses a line of a list of buttons that is one stop for Tab.</summary>
    public static async Task ChooseLineAsync(this Person person, ILocator line)
    {
        var button = line.GetByRole(AriaRole.Button);
        if (person.Hand is Hand.Mouse) await button.ClickAsync();
        else
        {
            await ReachAsync(person, line.Locator("xpath=ancestor::*[@data-rows][1]"));
            await person.Page.Keyboard.PressAsync("Home");
            await WalkAsync(person, button, "ArrowDown");
        }

        await Assertions.Expect(button).ToHaveAttributeAsync("aria-current", "true");
    }

    /// <summary>Writes into a text box, in place of what is there, and leaves it.</summary>
    public static async Task WriteAsync(this Person person, ILocator box, string text)
    {
        if (person.Hand is Hand.Mouse)
        {
            await box.FillAsync(text);
            await box.BlurAsync();
            return;
        }

        await ReachAsync(person, box);
        await person.Page.Keyboard.PressAsync("Control+A");
        await person.Page.Keyboard.TypeAsync(text);
        await person.Page.Keyboard.PressAsync("Tab");
    }

    /// <summary>Chooses one option of a combobox by what it shows: the library's, or the browser's own.</summary>
    public static async Task ChooseAsync(this Person person, ILocator combobox, string option)
    {
        var isNative = await combobox.EvaluateAsync<bool>("e => e instanceof HTMLSelectElement");
        var line = combobox.Page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true });
        if (person.Hand is Hand.Mouse)
        {
            if (isNative) await combobox.SelectOptionAsync(new SelectOptionValue { Label = option });
            else
            {
                await combobox.ClickAsync();
                await line.ClickAsync();
            }
        }
        else
        {
            await ReachAsync(person, combobox);
            if (isNative) await person.Page.Keyboard.TypeAsync(option);
            else
            {
                await person.Page.Keyboard.PressAsync("Space");
                await line.WaitForAsync();
                // The library marks what is chosen once the list is there; a key before that counts from nowhere.
                await Assertions.Expect(combobox.Page.Locator(".mud-popover-open .mud-selected-item")).ToHaveCountAsync(1);
                // How far it is from what is chosen now.
                var now = await combobox.EvaluateAsync<string>("e => (e.value ?? e.textContent).trim()");
                var steps = await line.EvaluateAsync<int>("(e, now) => { const all = [...e.closest('[role=listbox]').querySelectorAll('[role=option]')]; return all.indexOf(e) - Math.max(0, all.findIndex(o => o.textContent.trim() === now)); }", now);
                for (var step = 0; step < Math.Abs(steps); step++) await person.Page.Keyboard.PressAsync(steps > 0 ? "ArrowDown" : "ArrowUp");
                await person.Page.Keyboard.PressAsync("Enter");
            }
        }

        if (!isNative) await Assertions.Expect(line).ToHaveCountAsync(0);
        await ShouldShowAsync(combobox, option);
    }

    /// <summary>Waits until a combobox shows an option as the chosen one.</summary>
    public static async Task ShouldShowAsync(ILocator combobox, string option) => await combobox.Page.WaitForFunctionAsync(
        "([box, option]) => (box.selectedOptions?.[0]?.textContent ?? box.value ?? box.textContent).trim() === option", new object[] { await combobox.ElementHandleAsync(), option });

    /// <summary>Marks an option of a list of several, or a row of a grid.</summary>
    public static async Task MarkAsync(this Person person, ILocator option)
    {
        await option.WaitForAsync();
        if (person.Hand is Hand.Mouse)
        {
            await option.ClickAsync();
            await Assertions.Expect(option).ToHaveAttributeAsync("aria-selected", "true");
            return;
        }

        var composite = option.Locator("xpath=ancestor::*[@role='listbox' or @role='grid'][1]");
        await ReachAsync(person, composite);
        await person.Page.Keyboard.PressAsync("Home");
        await WalkAsync(person, option, "ArrowDown");
        if (await option.GetAttributeAsync("aria-selected") != "true") await person.Page.Keyboard.PressAsync("Space");
    }

    /// <summary>Tabs until the focus is on the target, or inside it.</summary>
    public static async Task ReachAsync(Person person, ILocator target)
    {
        await target.WaitForAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await HasFocusAsync(target)) return;
            await person.Page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Tab does not reach {target}.");
    }

    private static async Task WalkAsync(Person person, ILocator target, string key)
    {
        for (var step = 0; step < MostStops; step++)
        {
            if (await HasFocusAsync(target)) return;
            await person.Page.Keyboard.PressAsync(key);
        }

        throw new InvalidOperationException($"{key} does not reach {target}.");
    }

    // The focus itself, or what the focused composite calls its active descendant.
    internal static Task<bool> HasFocusAsync(ILocator target) => target.EvaluateAsync<bool>(
        "e => { const a = document.activeElement; const d = a && a.getAttribute('aria-activedescendant'); return e === a || e.contains(a) || !!d && e.id === d; }");
}
