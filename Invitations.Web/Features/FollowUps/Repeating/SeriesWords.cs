using Invitations.Core;
using Invitations.Core.Scheduling;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Invitations.Web.Features.FollowUps.Repeating;

/// <summary>What is wrong with a rule, said beside the field it is about.</summary>
public static class SeriesWords
{
    /// <summary>The words of a refusal of <see cref="Recurrence.Dates"/>, with what would be right.</summary>
    public static string Of(IStringLocalizer<UiText> text, SeriesForm form, Refusal refusal) => refusal switch
    {
        Refusal.EveryOutOfRange => text["Series_WriteEvery"],
        Refusal.WeekdayMissing => text["Series_ChooseWeekday"],
        Refusal.DayOutOfRange => text["Series_WriteDay"],
        Refusal.OccurrencesOutOfRange when form.EndsOn => text["Series_TooMany"],
        Refusal.OccurrencesOutOfRange => text["Series_WriteOccurrences"],
        Refusal.LastDateMissing => text["FollowUp_WriteADate"],
        Refusal.LastDateTooEarly => text["Series_EndsTooEarly"],
        Refusal.SeriesTooLong when form.EndsOn => text["Series_EndsTooLate", WrittenTime.Write(form.Start.PlusYears(Recurrence.MostYears))],
        Refusal.SeriesTooLong => text["Series_FitsOnly", form.MostThatFit()],
        Refusal.SeriesEmpty => text["Series_Empty"],
        Refusal.SeriesOverlapsItself => text["Series_OverlapsItself"],
        Refusal.SeriesTooLarge => text["Series_TooLarge"],
        _ => text.Refusal(new Outcome(refusal)),
    };

    /// <summary>Whether the refusal is about how it ends.</summary>
    public static bool IsAboutEnd(this Refusal refusal) => refusal is
        Refusal.OccurrencesOutOfRange or Refusal.LastDateMissing or Refusal.LastDateTooEarly or Refusal.SeriesTooLong or Refusal.DateOutOfRange;
}
