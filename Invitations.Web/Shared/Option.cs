namespace Invitations.Web.Shared;

/// <summary>One line of an <see cref="OptionList"/>.</summary>
/// <param name="Key">What the line stands for; comes back when it is chosen.</param>
/// <param name="Name">What it is called, and found by when typing.</param>
/// <param name="Detail">Small words after the name; empty for none.</param>
/// <param name="HasConflict">Whether it is taken at the time: red, and said in words.</param>
/// <param name="IsSelected">Whether it is chosen.</param>
/// <param name="IsDisabled">Whether it cannot be chosen; the detail says why.</param>
/// <param name="Note">A small line below; empty for none.</param>
public sealed record Option(object Key, string Name, string Detail = "", bool HasConflict = false, bool IsSelected = false, bool IsDisabled = false, string Note = "");
