using MudBlazor;

namespace Invitations.Web.Shared;

/// <summary>Something to be sure of before it is done.</summary>
/// <param name="Heading">What is asked.</param>
/// <param name="Words">What would happen.</param>
/// <param name="Yes">What the button that does it says.</param>
/// <param name="No">What the button that leaves it says.</param>
/// <param name="TakesAway">Whether something is lost by it: red words.</param>
public sealed record Question(string Heading, string Words, string Yes, string No, bool TakesAway = false);

/// <summary>Asks before something is done.</summary>
public static class QuestionExtensions
{
    /// <summary>Asks, and waits for the answer; Escape is a no.</summary>
    public static async Task<bool> AskAsync(this IDialogService dialogs, Question question) =>
        await dialogs.ShowAsync<QuestionDialog, Question>(question.Heading, new() { [nameof(QuestionDialog.Question)] = question }, DialogSize.Narrow) is not null;
}
