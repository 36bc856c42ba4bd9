using Invitations.Core.Diaries;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Invitations.Web.Features.Diaries;

/// <summary>What the browser asks of a grid about the entries in it, the same whichever way time runs in it.</summary>
/// <remarks>What was moved is told by its id and how far; whether it may be moved is asked of what is shown here, and again by the use case.</remarks>
public abstract class EntryGrid : ComponentBase
{
    private DiaryEntry? _carried;

    /// <summary>The follow-up to open.</summary>
    [Parameter] public EventCallback<int> OnOpen { get; set; }

    /// <summary>-1 for what is before the dates shown, 1 for what is after them.</summary>
    [Parameter] public EventCallback<int> OnTurn { get; set; }

    /// <summary>An entry was put elsewhere; says whether it may stay there. Without it nothing is moved.</summary>
    [Parameter] public Func<EntryMove, Task<bool>>? OnMove { get; set; }

    /// <summary>A copy of an entry was put somewhere; says whether it may stay there.</summary>
    [Parameter] public Func<EntryMove, Task<bool>>? OnCopy { get; set; }

    /// <summary>Something of the to-do list was given a time; says whether it may have it.</summary>
    [Parameter] public Func<EntryMove, Task<bool>>? OnPlace { get; set; }

    /// <summary>An entry was put into the to-do list; says whether it may be there.</summary>
    [Parameter] public Func<int, Task<bool>>? OnPark { get; set; }

    /// <summary>An entry is to be deleted.</summary>
    [Parameter] public EventCallback<int> OnDelete { get; set; }

    /// <summary>An entry is to be marked done, or no longer.</summary>
    [Parameter] public EventCallback<EntryDone> OnComplete { get; set; }

    /// <summary>The diaries shown, all in one zone.</summary>
    protected abstract IEnumerable<DiaryView> Views { get; }

    /// <summary>Called by the browser: an entry is to be opened.</summary>
    [JSInvokable]
    public Task OpenAsync(int followUpId) => SayAsync(() => OnOpen.InvokeAsync(followUpId));

    /// <summary>Called by the browser: the keyboard, a swipe or something held at the edge asks for other dates.</summary>
    /// <param name="by">-1 or 1.</param>
    /// <param name="carried">The follow-up that is carried along, which the dates turned to do not have.</param>
    [JSInvokable]
    public Task TurnAsync(int by, int carried = 0)
    {
        _carried = EntryOf(carried);
        return SayAsync(() => OnTurn.InvokeAsync(Math.Sign(by)));
    }

    /// <summary>Called by the browser: an entry was let go, or something of the to-do list.</summary>
    /// <returns>Whether it may stay there.</returns>
    [JSInvokable]
    public Task<bool> DropAsync(GridDrop drop) => AskAsync(async () =>
    {
        var entry = EntryOf(drop.Id);
        if (Views.FirstOrDefault() is not { } view || GridMoves.Of(drop, entry, view.ZoneId) is not { } move) return false;
        var act = entry is null ? OnPlace : drop.Copies ? OnCopy : entry.MayMove ? OnMove : null;
        return act is not null && await act(move);
    });

    /// <summary>Called by the browser: an entry was put into the to-do list.</summary>
    /// <returns>Whether it may be there.</returns>
    [JSInvokable]
    public Task<bool> ParkAsync(int followUpId) => AskAsync(async () => OnPark is not null && EntryOf(followUpId) is { MayMove: true } && await OnPark(followUpId));

    /// <summary>Called by the browser: an entry is to be deleted.</summary>
    [JSInvokable]
    public Task DeleteAsync(int followUpId) => SayAsync(() => EntryOf(followUpId) is null ? Task.CompletedTask : OnDelete.InvokeAsync(followUpId));

    /// <summary>Called by the browser: an entry is to be marked done, or no longer.</summary>
    [JSInvokable]
    public Task CompleteAsync(int followUpId) => SayAsync(() => EntryOf(followUpId) is { } entry ? OnComplete.InvokeAsync(new(followUpId, !entry.IsCompleted)) : Task.CompletedTask);

    /// <summary>Several busy times may be alike, and none has an identity to be told by; an entry stands once in a cell.</summary>
    internal static object? KeyOf(EntryFace face) => face.FollowUpId > 0 ? face.FollowUpId : null;

    /// <summary>What the browser calls directly does not pass the page's guard by itself.</summary>
    protected async Task SayAsync(Func<Task> act)
    {
        try { await InvokeAsync(act); }
        catch (Exception e) { await DispatchExceptionAsync(e); }
    }

    // The same follow-up may stand in several diaries.
    private DiaryEntry? EntryOf(int followUpId) =>
        Views.SelectMany(v => v.Entries).FirstOrDefault(e => e.FollowUpId == followUpId) ?? (_carried?.FollowUpId == followUpId ? _carried : null);

    private async Task<bool> AskAsync(Func<Task<bool>> ask)
    {
        var stays = false;
        await SayAsync(async () => stays = await ask());
        return stays;
    }
}
