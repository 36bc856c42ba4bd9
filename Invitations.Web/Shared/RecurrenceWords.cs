using Invitations.Core.Scheduling;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Invitations.Web.Shared;

/// <summary>How a series repeats, as a sentence in the current culture.</summary>
public static class RecurrenceWords
{
    private const int ACommonYear = 2026;

    /// <summary>Every 2 weeks on Monday and Wednesday, 10 times · Mandag og onsdag annenhver uke, 10 ganger · Mandag og onsdag hver anden uge, 10 gange</summary>
    /// <remarks>A rule that does not say yet when it ends is a sentence without an end.</remarks>
    public static string Of(IStringLocalizer<UiText> text, Recurrence rule)
    {
        var how = When.Capital(How(text, rule));
        if (rule.Last is { } last) return text["Rule_Until", how, When.Days(last, last)];
        return rule.Count switch
        {
            null => how,
            1 => text["Rule_Once", how],
            { } count => text["Rule_Times", how, count],
        };
    }

    private static string How(IStringLocalizer<UiText> text, Recurrence rule) => (rule.Frequency, rule.Days) switch
    {
        // The same dates, whichever way they were chosen.
        (Frequency.Daily or Frequency.Weekly, Weekdays.Workdays) when rule.Every is 1 => text["Rule_Workday"],
        (Frequency.Weekly, Weekdays.All) when rule.Every is 1 => text["Rule_Day_1"],
        (Frequency.Daily, _) => EachOrEvery(rule, text["Rule_Day_1"], text["Rule_Day_2"], text["Rule_Day_N", rule.Every]),
        (Frequency.Weekly, _) => Every(text, rule, "Rule_Week_1", "Rule_Week_2", "Rule_Week_N", DayNames(text, rule.Days)),
        (Frequency.Monthly, _) => Every(text, rule, "Rule_Month_1", "Rule_Month_2", "Rule_Month_N", rule.Day is { } day ? DayOfMonth(text, day) : NthWeekday(text, rule)),
        (Frequency.Yearly, _) => Yearly(text, rule, rule.Month!.Value),
        (Frequency.Custom, _) => text["Rule_Custom"],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Frequency, "Every frequency needs its words."),
    };

    // Norwegian and Danish have a word for every second.
    private static string Every(IStringLocalizer<UiText> text, Recurrence rule, string one, string two, string more, string what) =>
        EachOrEvery(rule, text[one, what], text[two, what], text[more, what, rule.Every]);

    private static string EachOrEvery(Recurrence rule, string one, string two, string more) => rule.Every switch
    {
        1 => one,
        2 => two,
        _ => more,
    };

    private static string Yearly(IStringLocalizer<UiText> text, Recurrence rule, int month)
    {
        if (rule.Day is not { } day) return text["Rule_Year_In", NthWeekday(text, rule), When.MonthName(month)];
        // 29 February, 31 April: the last day, whatever its number that year.
        return day > CalendarSystem.Iso.GetDaysInMonth(ACommonYear, month)
            ? text["Rule_Year_In", text["Rule_TheLastDay"], When.MonthName(month)]
            : text["Rule_Year_Date", When.YearlyDate(month, day)];
    }

    private static string DayOfMonth(IStringLocalizer<UiText> text, int day) => day switch
    {
        31 => text["Rule_TheLastDay"],
        29 or 30 => text["Rule_TheDayOrLast", day],
        _ => text["Rule_TheDay", day],
    };

    private static string NthWeekday(IStringLocalizer<UiText> text, Recurrence rule)
    {
        var key = rule.Nth switch
        {
            1 => "Rule_Nth_1",
            2 => "Rule_Nth_2",
            3 => "Rule_Nth_3",
            4 => "Rule_Nth_4",
            _ => "Rule_Nth_Last",
        };
        return text[key, When.DayName(rule.Weekday)];
    }

    // Monday; Monday and Wednesday; Monday, Wednesday and Friday. With none chosen yet there is nothing to name.
    private static string DayNames(IStringLocalizer<UiText> text, Weekdays days)
    {
        string[] names = [.. Enum.GetValues<IsoDayOfWeek>().Where(d => d is not IsoDayOfWeek.None && days.Has(d)).Select(When.DayName)];
        return names.Length < 2 ? names.FirstOrDefault("–") : text["Rule_And", string.Join(", ", names[..^1]), names[^1]];
    }
}
