using Invitations.Core;
using Microsoft.Extensions.Localization;

namespace Invitations.Web.Texts;

/// <summary>The words of a refusal.</summary>
public static class RefusalWords
{
    /// <summary>The sentence for what was refused, with what it is about inside it; for a room that is taken also who has it and what is free.</summary>
    public static string Refusal(this IStringLocalizer<UiText> text, IOutcome outcome) =>
        outcome.Taken is { } taken ? Taken(text, taken) : text[$"Refusal_{outcome.Refusal}", outcome.About ?? "–"];

    private static string Taken(IStringLocalizer<UiText> text, ResourceTaken taken)
    {
        var words = new List<string> { text["Refusal_ResourceTakenBy", taken.Name, taken.HeldBy, When.Span(taken.From, taken.Until)] };
        if (taken.Instead.Length > 0) words.Add(text["Refusal_ResourceTakenInstead", taken.Instead]);
        if (taken is { FirstFrom: { } from, FirstUntil: { } until }) words.Add(text["Refusal_ResourceTakenFirst", When.Span(from, until)]);
        if (words.Count == 1) words.Add(text["Refusal_ResourceTakenNothing"]);
        return string.Join(' ', words);
    }
}
