using System.Globalization;
using Invitations.Core.FollowUps;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Extensions;

namespace Invitations.Web.Features.Diaries;

/// <summary>Weeks as the viewer's culture begins them and as ISO 8601 numbers them.</summary>
public static class Weeks
{
    /// <summary>The first date of the week that holds the date.</summary>
    public static LocalDate FirstOf(LocalDate date)
    {
        var first = CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek.ToIsoDayOfWeek();
        return date.DayOfWeek == first ? date : date.Previous(first);
    }

    /// <summary>The ISO number of a week given by its first date: that of its Thursday, whichever day the week begins with.</summary>
    public static int NumberOf(LocalDate first)
    {
        var thursday = first.DayOfWeek is IsoDayOfWeek.Thursday ? first : first.Next(IsoDayOfWeek.Thursday);
        return WeekYearRules.Iso.GetWeekOfWeekYear(thursday);
    }

    /// <summary>Whether the date is one that can be planned; the diary leads nowhere else.</summary>
    public static bool CanShow(LocalDate date) => date >= FollowUpTime.Earliest && date <= FollowUpTime.Latest;
}
