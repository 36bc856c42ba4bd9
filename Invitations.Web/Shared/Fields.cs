using MudBlazor;

namespace Invitations.Web.Shared;

/// <summary>One line of text, or more: outlined, dense, its label above (app.css). Told when it is left, unless it is <c>Immediate</c>.</summary>
/// <remarks>None of our fields has the library's cross that empties it; its drawing would be sent with each all the same, three times.</remarks>
public class TextField : MudTextField<string>
{
    /// <summary>With our look.</summary>
    public TextField() => (Variant, Margin, ShrinkLabel, ClearIcon) = (Variant.Outlined, Margin.Dense, true, "");
}

/// <summary>One of a list that is known.</summary>
/// <typeparam name="T">What is chosen.</typeparam>
/// <remarks>
/// The library moves the mark in its list only when whoever listens to the choice has done with it. A dialog that asks the database after each change would
/// so let an Enter that comes quickly choose what was marked before; here the mark goes on at once, and what listeners do is awaited beside it.
/// </remarks>
public class SelectField<T> : MudSelect<T>
{
    /// <summary>With our look; letters typed one after the other look for a word, as in any list of the browser's.</summary>
    public SelectField() => (Variant, Margin, ShrinkLabel, AnchorOrigin, Dense, AdornmentIcon, ClearIcon, QuickSearchInterval) =
        (Variant.Outlined, Margin.Dense, true, Origin.BottomCenter, true, Icons.Svg("chevron-down"), "", TimeSpan.FromMilliseconds(800));

    /// <inheritdoc />
    protected override async Task SetValueAndUpdateTextAsync(T? value, bool updateText = true, bool force = false)
    {
        var told = base.SetValueAndUpdateTextAsync(value, updateText, force);
        if (told.IsCompleted)
        {
            await told;
            return;
        }

        if (updateText) await UpdateTextPropertyAsync(updateValue: false);
        _ = AfterwardsAsync(told);
    }

    private async Task AfterwardsAsync(Task told)
    {
        try
        {
            await told;
            StateHasChanged();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }
}

/// <summary>Free text with suggestions.</summary>
public class SuggestField : MudAutocomplete<string>
{
    /// <summary>With our look; what is typed is kept though it is not among the suggestions.</summary>
    public SuggestField() => (Variant, Margin, ShrinkLabel, CoerceValue, CoerceText, ResetValueOnEmptyText, Dense, MaxItems, AdornmentIcon, CloseIcon, OpenIcon, ClearIcon) =
        (Variant.Outlined, Margin.Dense, true, true, false, true, true, 20, Icons.Svg("chevron-down"), Icons.Svg("chevron-up"), Icons.Svg("chevron-down"), "");
}

/// <summary>Yes or no, with its words beside it.</summary>
public class CheckField : MudCheckBox<bool>
{
    /// <summary>With our look.</summary>
    public CheckField() => (Dense, Size, Color, UncheckedColor, Ripple, CheckedIcon, UncheckedIcon) = (true, Size.Small, Color.Primary, Color.Default, false, Icons.Ticked, Icons.Unticked);
}

/// <summary>One of a few, all of them to be seen.</summary>
/// <typeparam name="T">What is chosen.</typeparam>
public class RadioField<T> : MudRadio<T>
{
    /// <summary>With our look.</summary>
    public RadioField() => (Dense, Size, Color, UncheckedColor, Ripple, CheckedIcon, UncheckedIcon) = (true, Size.Small, Color.Primary, Color.Default, false, Icons.Chosen, Icons.Unchosen);
}
