using NodaTime;

namespace Invitations.Web.Shared;

/// <summary>Lets another screen of the same circuit turn the diary behind it to a date, for example the Invitations dialog when a row is chosen.</summary>
public sealed class DiaryNavigation
{
    /// <summary>The first date shown, while the diary shows days without today among them; something new is meant for these.</summary>
    public LocalDate? Elsewhere { get; set; }

    /// <summary>Raised with the date asked for; nobody listens while no diary is shown.</summary>
    public event Func<LocalDate, Task>? Requested;

    /// <summary>Shows the date. The address stays, since going elsewhere would close the dialog that asks.</summary>
    public Task GoTo(LocalDate date) => Requested?.Invoke(date) ?? Task.CompletedTask;
}
