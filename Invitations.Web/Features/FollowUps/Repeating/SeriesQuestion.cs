using Invitations.Core.FollowUps;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Invitations.Web.Features.FollowUps.Repeating;

/// <summary>Asks how much of a series is meant.</summary>
public static class SeriesQuestion
{
    /// <summary>Whether dates come after it.</summary>
    public static bool HasFuture(this FollowUpView view) => view.Series is { Occurrences: var all } && all.SkipWhile(o => o.FollowUpId != view.Id).Skip(1).Any();

    /// <summary>Asks only this, or this and all future; what has no future is only itself.</summary>
    /// <param name="dialogs">The circuit's dialogs.</param>
    /// <param name="text">Words.</param>
    /// <param name="view">What was opened.</param>
    /// <param name="question">What is asked, with title and date in it.</param>
    /// <param name="takesAway">What is lost by it; <see langword="null"/> for nothing.</param>
    /// <returns>How much; <see langword="null"/> when the question was cancelled.</returns>
    public static async Task<SeriesScope?> AskScopeAsync(
        this IDialogService dialogs, IStringLocalizer<UiText> text, FollowUpView view, string question, string? takesAway = null)
    {
        if (!view.HasFuture()) return SeriesScope.OnlyThis;
        var future = view.Series!.Occurrences.SkipWhile(o => o.FollowUpId != view.Id).ToList();
        var parameters = new Dictionary<string, object>
        {
            [nameof(ChangeSeriesDialog.Words)] = question,
            [nameof(ChangeSeriesDialog.Future)] = $"{text["Series_ThisAndFuture"]}: {text["Series_FutureCount", future.Count, When.Days(future[^1].Date, future[^1].Date)]}",
            [nameof(ChangeSeriesDialog.TakesAway)] = takesAway is not null,
        };
        if (takesAway is not null) parameters[nameof(ChangeSeriesDialog.Note)] = takesAway;
        return (SeriesScope?)await dialogs.ShowAsync<ChangeSeriesDialog, object>(text["Series_Change"], parameters, DialogSize.Narrow);
    }
}
