using Invitations.Core;
using Microsoft.Extensions.Localization;

namespace Invitations.Web.Texts;

/// <summary>The words of a refusal.</summary>
public static class RefusalWords
{
    /// <summary>The sentence for what was refused, with what it is about inside it.</summary>
    public static string Refusal(this IStringLocalizer<UiText> text, IOutcome outcome) =>
        text[$"Refusal_{outcome.Refusal}", outcome.About ?? "–"];
}
