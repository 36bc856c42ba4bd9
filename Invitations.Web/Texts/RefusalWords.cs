using Invitations.Core;
using Microsoft.Extensions.Localization;

namespace Invitations.Web.Texts;

/// <summary>What a refusal says to the person.</summary>
public static class RefusalWords
{
    /// <summary>The words of an outcome that was refused, with what it is about inside them.</summary>
    public static string Refusal(this IStringLocalizer<UiText> text, IOutcome refused) => text[$"Refusal_{refused.Refusal}", refused.About ?? ""];
}
