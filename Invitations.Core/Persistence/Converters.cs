using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Core.Persistence;

/// <summary>A moment as 100-nanosecond ticks since 1970, so that it sorts and compares as a number.</summary>
internal sealed class InstantConverter() : ValueConverter<Instant, long>(i => i.ToUnixTimeTicks(), t => Instant.FromUnixTimeTicks(t));

/// <summary>A date as <c>2026-03-02</c>.</summary>
internal sealed class LocalDateConverter() : ValueConverter<LocalDate, string>(d => LocalDatePattern.Iso.Format(d), t => LocalDatePattern.Iso.Parse(t).Value);

/// <summary>A time of day as <c>08:30</c>; the diary keeps whole minutes.</summary>
internal sealed class LocalTimeConverter() : ValueConverter<LocalTime, string>(t => Pattern.Format(t), t => Pattern.Parse(t).Value)
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
}

/// <summary>Working hours as their own text.</summary>
internal sealed class WorkingHoursConverter() : ValueConverter<WorkingHours, string>(h => h.ToString(), t => WorkingHours.Parse(t));

/// <summary>A rule as its own text.</summary>
internal sealed class RecurrenceConverter() : ValueConverter<Recurrence, string>(r => r.ToString(), t => Recurrence.Parse(t));
