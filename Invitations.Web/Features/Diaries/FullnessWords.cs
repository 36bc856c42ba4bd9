using Invitations.Core.Diaries;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>How full a date is, in words.</summary>
public static class FullnessWords
{
    /// <summary>busy 3 h of 8 h, 1 h outside working hours · free; empty for a date that is neither worked nor taken.</summary>
    public static string Of(IStringLocalizer<UiText> text, DayFullness day)
    {
        List<string> words = [];
        if (day.Taken > Duration.Zero) words.Add(text["Fullness_Of", When.HowLong(text, day.Taken), When.HowLong(text, day.Working)]);
        else if (day.Working > Duration.Zero) words.Add(text["Fullness_Free"]);
        if (day.Outside > Duration.Zero) words.Add(text["Fullness_Outside", When.HowLong(text, day.Outside)]);
        return string.Join(", ", words);
    }
}
