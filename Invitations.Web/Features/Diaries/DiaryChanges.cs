using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Web.Features.FollowUps.Repeating;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using MudBlazor;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>What can be done to entries without opening them: saved at once, said at the bottom of the screen, and undone from there for ten seconds (U01).</summary>
/// <remarks>Each answers whether it was done; if not, the entry stands where it was, and the message says why, unless the question about a series was cancelled.</remarks>
public sealed class DiaryChanges(
    MoveFollowUp move, CopyFollowUp copy, ParkFollowUp park, DeleteFollowUp delete, ChangeOwnPart own, UndoChange undo, OpenFollowUp open,
    IDialogService dialogs, UndoMessages messages, AuthenticationStateProvider signedIn, IStringLocalizer<UiText> text)
{
    /// <summary>Moves or resizes an entry.</summary>
    /// <param name="to">Where somebody put it.</param>
    public async Task<bool> MoveAsync(EntryMove to)
    {
        var viewerId = await ViewerIdAsync();
        if (await AskScopeAsync(viewerId, to.FollowUpId, "Series_AskSave", forOwner: true) is not { } scope) return false;
        var outcome = await move.ExecuteAsync(viewerId, to.FollowUpId, to.Version, Dropped(to), scope);
        return Say(outcome, change => Moved(change, to));
    }

    /// <summary>Gives a time to what stands in the to-do list.</summary>
    /// <param name="to">Where somebody put it.</param>
    public Task<bool> PlaceAsync(EntryMove to) => MoveAsync(to);

    /// <summary>Copies an entry; everybody who takes part is invited to the copy.</summary>
    /// <param name="to">Where somebody put the copy.</param>
    public async Task<bool> CopyAsync(EntryMove to) =>
        Say(await copy.ExecuteAsync(await ViewerIdAsync(), to.FollowUpId, Dropped(to)), change => text["Undo_Copied", TimeOf(change, to)]);

    /// <summary>Puts an entry aside into the to-do list; of a series only this one.</summary>
    public async Task<bool> ParkAsync(int followUpId, int version = 0) =>
        Say(await park.ExecuteAsync(await ViewerIdAsync(), followUpId, version), change => text["Undo_Parked", change.FollowUps[0].Title]);

    /// <summary>Deletes an entry: the owner for everybody, somebody invited only for themselves.</summary>
    public async Task<bool> DeleteAsync(int followUpId)
    {
        var viewerId = await ViewerIdAsync();
        if (await AskScopeAsync(viewerId, followUpId, "Series_AskDelete", forOwner: false) is not { } scope) return false;
        return Say(await delete.UndoablyAsync(viewerId, followUpId, scope), Deleted);
    }

    /// <summary>Marks an entry done, or opens it again.</summary>
    public async Task<bool> CompleteAsync(int followUpId, bool isCompleted) => Say(
        await own.CompleteAsync(await ViewerIdAsync(), followUpId, isCompleted),
        change => isCompleted ? text["Undo_Completed", change.FollowUps[0].Title] : text["Undo_Reopened", change.FollowUps[0].Title]);

    private async Task UndoAsync(UndoableChange change)
    {
        var outcome = await undo.ExecuteAsync(change.ViewerId, change);
        if (outcome.IsDone) messages.Say(text["Undo_PutBack"]);
        else messages.Refuse(text.Refusal(outcome));
    }

    private bool Say(Outcome<UndoableChange> outcome, Func<UndoableChange, string> words)
    {
        if (!outcome.IsDone) messages.Refuse(text.Refusal(outcome));
        else if (outcome.Required is { FollowUps.Count: > 0 } change) messages.Say(words(change), change, () => UndoAsync(change));
        return outcome.IsDone;
    }

    private string Moved(UndoableChange change, EntryMove to)
    {
        var first = change.FollowUps[0];
        var when = TimeOf(change, to);
        if (change.FollowUps.Count > 1) return text["Undo_MovedSeries", change.FollowUps.Count, when];
        return first.TimeBefore?.Starts == first.Time.Starts ? text["Undo_Resized", when] : text["Undo_Moved", when];
    }

    private string Deleted(UndoableChange change)
    {
        var first = change.FollowUps[0];
        if (!first.IsDeleted) return text["Undo_Declined", first.Title];
        return change.FollowUps.Count > 1 ? text["Undo_DeletedSeries", change.FollowUps.Count] : text["Undo_Deleted", first.Title];
    }

    private string TimeOf(UndoableChange change, EntryMove to) => change.FollowUps[0].Time.InWords(text, DateTimeZoneProviders.Tzdb[to.ZoneId]);

    // Whoever may not do it at all is told so at once, and not asked how much of it.
    private async Task<SeriesScope?> AskScopeAsync(int viewerId, int followUpId, string question, bool forOwner)
    {
        var opened = await open.ReadAsync(viewerId, followUpId);
        if (!opened.IsDone || !(forOwner ? opened.Required.Rights.MayChange : opened.Required.Rights.MayDelete)) return SeriesScope.OnlyThis;
        var view = opened.Required;
        return await dialogs.AskScopeAsync(text, view, text[question, view.Content.Title, When.Date(view.Content.Time.StartDateIn(DateTimeZoneProviders.Tzdb[view.ZoneId]))]);
    }

    private static DroppedTime Dropped(EntryMove to) => new(to.Start, to.End, to.AllDay, to.ZoneId);

    private async Task<int> ViewerIdAsync() => (await signedIn.GetAuthenticationStateAsync()).User.EmployeeId();
}
