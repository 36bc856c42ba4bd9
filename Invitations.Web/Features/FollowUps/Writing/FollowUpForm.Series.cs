using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Repeating;
using Invitations.Web.Features.FollowUps.Repeating;
using Invitations.Web.Texts;
using NodaTime;

namespace Invitations.Web.Features.FollowUps.Writing;

public sealed partial class FollowUpForm
{
    // Hours measure whole days only, and of those there are none where these are handed in.
    private static readonly WorkingHours NoWholeDays = WorkingHours.Weekdays(new(8, 0), new(16, 0));

    /// <summary>How it repeats; <see langword="null"/> for never.</summary>
    public SeriesForm? Series { get; set; }

    /// <summary>It repeats so from now on, and is itself the first of the dates; <see langword="null"/> for never.</summary>
    public void Repeat(SeriesForm? series)
    {
        Series = series;
        StartOnFirstDate();
    }

    /// <summary>The dates as they are to be, or why there are none; only for something that repeats.</summary>
    public Outcome<SeriesDraft> SeriesDraft(SeriesForm series)
    {
        var draft = series.Draft();
        if (!draft.IsDone) return draft;
        return draft.Required with { Occurrences = [.. draft.Required.Occurrences.Select(InRoom)] };
    }

    /// <summary>The whole pattern moves to where it suits everybody.</summary>
    public void MovePattern(FollowUpTime first, string viewersZoneId)
    {
        Series?.TakePattern(first.StartDate);
        SetTime(first, viewersZoneId);
        StartOnFirstDate();
    }

    /// <summary>It is to be at another time; of a series that is saved, the opened occurrence.</summary>
    public void MoveTo(FollowUpTime time, string viewersZoneId)
    {
        SetTime(time, viewersZoneId);
        MoveSeries();
    }

    /// <summary>The start date is the first of the dates, whatever became of the one there was.</summary>
    public void StartOnFirstDate()
    {
        if (Series?.Dates().Value is not [var first, ..] || OwnDate is not { } date || date == first.Date) return;
        // The dates of a series are those of its own zone, which need not be those of the clock that the fields show.
        if (OwnTime is { } time && FollowUpTime.At(first.Date + time.StartTime!.Value, (first.Date + time.StartTime.Value).PlusMinutes(time.Minutes!.Value), ZoneId).Value is { } there) SetTime(there, ShownZoneId);
        else MoveStart(WrittenTime.Write(first.Date), StartTime);
    }

    // The date on which it starts in the zone it is kept in; null when it cannot be read.
    private LocalDate? OwnDate => OwnTime?.StartDate ?? ReadDate(StartDate);

    // The time in the zone it is kept in, where the fields show another.
    private FollowUpTime? OwnTime => AllDay || IsDeadlineOnly || ShownZone.Id == ZoneId ? null : Time(NoWholeDays).Value;

    // Another room is taken only instead of one that is still asked for, and is the place only where that one was.
    private OccurrenceDraft InRoom(OccurrenceDraft date)
    {
        if (date.Room is not { } room) return date;
        var usual = Participants.Find(p => p.Participant == Participant.Resource(room.FromId));
        return usual is null ? date with { Room = null, Location = null } : usual.Name == Location ? date : date with { Location = null };
    }

    // A new series goes with its start; of one that is saved, it is the opened occurrence that was moved.
    private void MoveSeries()
    {
        if (Series is null || OwnDate is not { } date || Series.Dates().Value is not [var first, ..]) return;
        var days = Period.DaysBetween(first.Date, date);
        if (days == 0) return;
        var wasTouched = Series.IsTouched;
        if (Series.IsStored)
        {
            Series.Move(first, days);
            Series.IsTouched = wasTouched;
            return;
        }

        Series.Shift(days);
        StartOnFirstDate();
    }
}
