namespace Invitations.Web.Shared;

/// <summary>What the frame and the pages of one circuit say to each other: New and Notifications from the bar, the count and the person to the bar.</summary>
public sealed class ShellCommands
{
    /// <summary>Raised when what the bar shows has changed.</summary>
    public event Action? Changed;

    /// <summary>Raised with the kind's name (<c>Appointment</c>, <c>Task</c>, <c>PhoneCall</c>) when something new is asked for.</summary>
    public event Func<string, Task>? NewRequested;

    /// <summary>Raised when the bell is pressed.</summary>
    public event Func<Task>? NotificationsRequested;

    /// <summary>The viewer's full name; until it is set the bar shows the user name.</summary>
    public string? Name { get; private set; }

    /// <summary>Whether the bar offers Administration.</summary>
    public bool IsAdministrator { get; private set; }

    /// <summary>Unread notices, shown at the bell.</summary>
    public int Unread { get; private set; }

    /// <summary>Invitations and assignments that wait for an answer, seen or not; part of the bell's name when nothing is unread.</summary>
    public int Unanswered { get; private set; }

    /// <summary>Sets who the bar is drawn for.</summary>
    public void Introduce(string name, bool isAdministrator)
    {
        (Name, IsAdministrator) = (name, isAdministrator);
        Changed?.Invoke();
    }

    /// <summary>Sets the counts at the bell.</summary>
    public void ShowNotices(int unread, int unanswered)
    {
        if ((unread, unanswered) == (Unread, Unanswered)) return;
        (Unread, Unanswered) = (unread, unanswered);
        Changed?.Invoke();
    }

    internal Task AskForNew(string kind) => NewRequested?.Invoke(kind) ?? Task.CompletedTask;

    internal Task AskForNotifications() => NotificationsRequested?.Invoke() ?? Task.CompletedTask;
}
