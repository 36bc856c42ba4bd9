using Invitations.Core.FollowUps;

namespace Invitations.Web.Shared;

/// <summary>What was last done in the diary of one circuit, and the way to undo it for ten seconds. The bottom of the screen shows it.</summary>
public sealed class UndoMessages
{
    /// <summary>Raised when another message is to be shown, or none.</summary>
    public event Action? Changed;

    /// <summary>What is shown; <see langword="null"/> for nothing.</summary>
    public UndoMessage? Shown { get; private set; }

    /// <summary>Says what was done.</summary>
    /// <param name="words">The words.</param>
    /// <param name="change">What can be undone; <see langword="null"/> for nothing.</param>
    /// <param name="undo">Undoes it.</param>
    public void Say(string words, UndoableChange? change = null, Func<Task>? undo = null) => Show(new(words, IsRefusal: false, change, undo));

    /// <summary>Says why something was not done. It stays until it is closed, or something else is said.</summary>
    public void Refuse(string words) => Show(new(words, IsRefusal: true));

    /// <summary>Undoes what the message is about. It goes at once, so that a second click finds nothing to undo.</summary>
    public Task UndoAsync(UndoMessage message)
    {
        if (Shown != message) return Task.CompletedTask;
        Show(null);
        return message.Undo?.Invoke() ?? Task.CompletedTask;
    }

    /// <summary>Takes a message away, unless another has taken its place.</summary>
    public void Close(UndoMessage message)
    {
        if (Shown == message) Show(null);
    }

    private void Show(UndoMessage? message)
    {
        Shown = message;
        Changed?.Invoke();
    }
}

/// <summary>A message at the bottom of the screen.</summary>
/// <param name="Words">What is said.</param>
/// <param name="IsRefusal">Whether it says why something was not done.</param>
/// <param name="Change">What can be undone; <see langword="null"/> for nothing.</param>
/// <param name="Undo">Undoes it.</param>
public sealed record UndoMessage(string Words, bool IsRefusal, UndoableChange? Change = null, Func<Task>? Undo = null);
