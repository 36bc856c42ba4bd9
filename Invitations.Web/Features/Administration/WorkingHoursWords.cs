using Invitations.Core.Scheduling;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Invitations.Web.Features.Administration;

/// <summary>Working hours in words, in the current culture.</summary>
public static class WorkingHoursWords
{
    /// <summary>Mon–Thu 08:00–11:30, 12:00–16:00; Fri 08:00–12:00</summary>
    /// <remarks>Days in a row that are alike are named once; days that are not worked are left out.</remarks>
    public static string Of(IStringLocalizer<UiText> text, WorkingHours hours)
    {
        var parts = new List<string>();
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            var (first, spans) = (day, hours.Spans(day));
            if (spans.Count == 0) continue;
            while (day < IsoDayOfWeek.Sunday && hours.Spans(day + 1).SequenceEqual(spans)) day++;
            var days = first == day ? When.ShortDayName(first) : $"{When.ShortDayName(first)}–{When.ShortDayName(day)}";
            parts.Add($"{days} {string.Join(", ", spans.Select(s => When.Times(s.Start, s.End)))}");
        }

        return parts.Count == 0 ? text["WorkingHours_NotWorked"] : When.Capital(string.Join("; ", parts));
    }
}
