using Invitations.Core;
using Microsoft.Extensions.Localization;

namespace Invitations.Web.Texts;

/// <summary>The words of a refusal.</summary>
public static class RefusalWords
{
    /// <summary>The sentence for what was refused, with what it is about inside it; for a room that is taken also who has it and what is free.</summary>
    public static string Refusal(this IStringLocalizer<UiText> text, IOutcome outcome) =>
        outcome switch
        {
            { Taken: { } taken } => Taken(text, taken),
            { Refusal: Core.Refusal.ChangedMeanwhile, About: { } field } => text["Refusal_ChangedMeanwhileIn", text[Label(field)]],
            _ => text[$"Refusal_{outcome.Refusal}", outcome.About ?? "–"],
        };

    // What the dialog calls the field that somebody else has changed too.
    private static string Label(string field) => field switch
    {
        "Title" => "FollowUp_TitleLabel",
        "Time" => "FollowUp_DateAndTime",
        "TypeId" => "Resource_Type",
        "Visibility" => "FollowUp_VisibleFor",
        "OwnerId" => "Companies_Owner",
        "AlarmMinutes" => "FollowUp_Alarm",
        "Location" or "Description" or "ShowAs" or "Priority" => $"FollowUp_{field}",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Every field that can clash has its label."),
    };

    private static string Taken(IStringLocalizer<UiText> text, ResourceTaken taken)
    {
        var when = When.Span(taken.From, taken.Until);
        var words = new List<string> { taken.HeldBy.Length > 0 ? text["Refusal_ResourceTakenBy", taken.Name, taken.HeldBy, when] : text["Refusal_ResourceTakenThen", taken.Name, when] };
        if (taken.Instead.Length > 0) words.Add(text["Refusal_ResourceTakenInstead", taken.Instead]);
        if (taken is { FirstFrom: { } from, FirstUntil: { } until }) words.Add(text["Refusal_ResourceTakenFirst", When.Span(from, until)]);
        if (words.Count == 1) words.Add(text["Refusal_ResourceTakenNothing"]);
        return string.Join(' ', words);
    }
}
