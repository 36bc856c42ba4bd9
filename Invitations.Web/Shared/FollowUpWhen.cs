using Invitations.Core.FollowUps;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Invitations.Web.Shared;

/// <summary>When a follow-up is, in words and in the viewer's zone.</summary>
public static class FollowUpWhen
{
    /// <summary>Tue 17 Mar, 09:30–10:30; Tue 17 Mar, all day; Due Tue 17 Mar.</summary>
    public static string InWords(this FollowUpTime time, IStringLocalizer<UiText> text, DateTimeZone zone) => time switch
    {
        { Interval: not { } } => When.Due(text, time.EndDate),
        { AllDay: true } => When.AllDay(text, time.StartDate, time.EndDate),
        _ => When.Span(Wall(time.Starts, zone), Wall(time.Ends, zone)),
    };

    /// <summary>Tuesday 17 March 2026, 09:30–10:30; with the year and nothing shortened.</summary>
    public static string InLongWords(this FollowUpTime time, IStringLocalizer<UiText> text, DateTimeZone zone) => time switch
    {
        { Interval: not { } } => When.LongDue(text, time.EndDate),
        { AllDay: true } => When.LongAllDay(text, time.StartDate, time.EndDate),
        _ => When.LongSpan(Wall(time.Starts, zone), Wall(time.Ends, zone)),
    };

    // With an interval both moments are there.
    private static LocalDateTime Wall(Instant? moment, DateTimeZone zone) => moment!.Value.InZone(zone).LocalDateTime;
}
