using System.Text.Json;
using System.Text.Json.Serialization;
using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Repeating;
using Invitations.Web.Features.FollowUps.Participants;
using Invitations.Web.Features.FollowUps.Repeating;
using Invitations.Web.Texts;
using NodaTime;

namespace Invitations.Web.Features.FollowUps.Writing;

/// <summary>What somebody is writing in the follow-up dialog: texts as typed, read only when they are asked for, so that nothing typed is lost.</summary>
/// <remarks>Plain values only, so that it can be kept as a draft in the browser's tab and come back after a reload.</remarks>
public sealed partial class FollowUpForm
{
    /// <summary>Minutes of lead time that the list offers.</summary>
    public static readonly IReadOnlyList<int> LeadTimes = [0, 5, 10, 15, 30, 60, 120, 1440];

    private const int UsualLeadTime = 10;

    public int Id { get; set; }
    public int Version { get; set; }
    public Guid Dialog { get; set; } = Guid.NewGuid();
    public FollowUpKind Kind { get; set; }

    /// <summary>Which type of that kind; <see langword="null"/> for the basic one.</summary>
    public int? TypeId { get; set; }
    public int OwnerId { get; set; }
    public string OwnerName { get; set; } = "";

    /// <summary>The zone it is kept in, which is its owner's or was.</summary>
    public string ZoneId { get; set; } = "";

    /// <summary>The zone of the clock that the fields show: the viewer's, save of whole days and deadlines.</summary>
    public string ShownZoneId { get; set; } = "";

    /// <summary>The time that the fields stand for as long as nobody writes in them.</summary>
    public TimeBehind? Behind { get; set; }

    /// <summary>What was read when it was opened: only what differs from it is a change. <see langword="null"/> for something new.</summary>
    public FollowUpRead? Read { get; set; }
    public string Title { get; set; } = "";
    public string StartDate { get; set; } = "";
    public string StartTime { get; set; } = "";
    public string EndDate { get; set; } = "";
    public string EndTime { get; set; } = "";
    public bool AllDay { get; set; }

    /// <summary>The last start date that could be read, so that correcting a slip moves the end as well.</summary>
    public string ReadableStartDate { get; set; } = "";

    /// <summary>The last start time that could be read.</summary>
    public string ReadableStartTime { get; set; } = "";
    public string Location { get; set; } = "";
    public string Description { get; set; } = "";
    public Priority Priority { get; set; } = Priority.Medium;
    public bool HasAlarm { get; set; }
    public int AlarmMinutes { get; set; } = UsualLeadTime;
    public ShowAs ShowAs { get; set; }
    public Visibility Visibility { get; set; }
    public int? GroupId { get; set; }
    public bool IsCompleted { get; set; }
    public List<FormParticipant> Participants { get; set; } = [];

    /// <summary>Whether Save was pressed: only then is what is missing a mistake.</summary>
    [JsonIgnore] public bool WasTried { get; set; }

    /// <summary>Something new, with the usual length: an hour, a call a quarter of one, a task only a deadline.</summary>
    /// <param name="kind">Appointment, task or phone call.</param>
    /// <param name="owner">Whose it will be.</param>
    /// <param name="now">What the clock on their wall says.</param>
    /// <param name="zoneId">The IANA zone of that wall.</param>
    public static FollowUpForm New(FollowUpKind kind, Person owner, LocalDateTime now, string zoneId)
    {
        var form = new FollowUpForm { Kind = kind, OwnerId = owner.Id, OwnerName = owner.Name, ZoneId = zoneId, ShownZoneId = zoneId };
        if (kind is FollowUpKind.Task) (form.StartDate, form.EndDate) = (WrittenTime.Write(now.Date), WrittenTime.Write(now.Date));
        else form.SetSpan(NextHalfHour(now), NextHalfHour(now) + UsualLength(kind));
        return form;
    }

    /// <summary>What was saved, to be changed.</summary>
    public static FollowUpForm Of(FollowUpView view)
    {
        var (content, time) = (view.Content, view.Content.Time);
        var form = new FollowUpForm
        {
            Id = view.Id,
            Version = view.Version,
            Kind = content.Kind,
            TypeId = content.TypeId,
            OwnerId = view.Owner.Id,
            OwnerName = view.Owner.Name,
            Title = content.Title,
            Location = content.Location,
            Description = content.Description,
            ShowAs = content.ShowAs,
            Visibility = content.Visibility,
            GroupId = content.GroupId,
            Participants = [.. view.Participants.Where(p => !p.IsOwner).Select(FormParticipant.Of)],
            Read = FollowUpRead.Of(view),
        };
        form.SetOwn(view.Own);
        form.SetTime(time, view.ZoneId);
        form.Series = view.Series is { } series ? SeriesForm.Of(series, view.Id) : null;
        return form;
    }

    /// <summary>A length for those who did not say one.</summary>
    public static Period UsualLength(FollowUpKind kind) => Period.FromMinutes(kind is FollowUpKind.PhoneCall ? 15 : 60);

    /// <summary>Writes a time into the fields as the viewer's clock shows it; it stays what it is, to the zone it is kept in, until the fields say something else.</summary>
    public void SetTime(FollowUpTime time, string viewersZoneId)
    {
        (ZoneId, ShownZoneId, AllDay) = (time.ZoneId, time.ZoneId, time.AllDay);
        if (time.Interval is not { } interval) (StartDate, EndDate, StartTime, EndTime) = (WrittenTime.Write(time.StartDate), WrittenTime.Write(time.EndDate), "", "");
        else if (time.AllDay) SetSpan(time.StartDate + time.StartTime!.Value, time.EndDate + time.EndTime!.Value);
        else
        {
            ShownZoneId = viewersZoneId;
            SetSpan(interval.Start.InZone(ShownZone).LocalDateTime, interval.End.InZone(ShownZone).LocalDateTime);
        }

        Behind = new(time, StartDate, StartTime, EndDate, EndTime);
    }

    /// <summary>Writes a span into the fields.</summary>
    public void SetSpan(LocalDateTime start, LocalDateTime end) => (StartDate, StartTime, EndDate, EndTime) =
        (WrittenTime.Write(start.Date), WrittenTime.Write(start.TimeOfDay), WrittenTime.Write(end.Date), WrittenTime.Write(end.TimeOfDay));

    /// <summary>Writes whole days into the fields.</summary>
    /// <param name="first">The first date.</param>
    /// <param name="end">Excluded, so that midnight is the end of the date before; <see langword="null"/> for one date.</param>
    public void SetDays(LocalDate first, LocalDateTime? end)
    {
        var last = end is { } to && to.Date > first ? to.PlusNanoseconds(-1).Date : first;
        (AllDay, StartDate, StartTime, EndDate, EndTime) = (true, WrittenTime.Write(first), "", WrittenTime.Write(last), "");
    }

    /// <summary>The viewer's own three fields.</summary>
    public void SetOwn(OwnPart own) =>
        (Priority, HasAlarm, AlarmMinutes, IsCompleted) = (own.Priority, own.AlarmMinutes is not null, own.AlarmMinutes ?? UsualLeadTime, own.IsCompleted);

    /// <summary>The start was typed anew; the end moves with it, so that it lasts as long as before, and the series.</summary>
    public void ChangeStart(string date, string time)
    {
        MoveStart(date, time);
        MoveSeries();
    }

    private void MoveStart(string date, string time)
    {
        if (ReadDate(StartDate) is not null) ReadableStartDate = StartDate;
        if (WrittenTime.ReadTime(StartTime) is not null || StartTime.Trim().Length == 0) ReadableStartTime = StartTime;
        var (oldDate, oldTime) = (ReadDate(ReadableStartDate), WrittenTime.ReadTime(ReadableStartTime));
        (StartDate, StartTime) = (date, time);
        var (newDate, newTime) = (ReadDate(date), WrittenTime.ReadTime(time));
        if (newDate is { } tidyDate) StartDate = WrittenTime.Write(tidyDate);
        if (newTime is { } tidyTime) StartTime = WrittenTime.Write(tidyTime);

        if (ReadDate(EndDate) is not { } endDate || newDate is not { } start) return;
        if (oldTime is { } from && newTime is { } to && oldDate is { } wasOn && WrittenTime.ReadTime(EndTime) is { } endTime)
        {
            var end = endDate + endTime + Period.Between(wasOn + from, start + to, PeriodUnits.Minutes);
            (EndDate, EndTime) = (WrittenTime.Write(end.Date), WrittenTime.Write(end.TimeOfDay));
        }
        else if (newTime is { } first && EndTime.Length == 0)
        {
            // A task is given a time.
            var end = start + first + UsualLength(Kind);
            (EndDate, EndTime) = (WrittenTime.Write(end.Date), WrittenTime.Write(end.TimeOfDay));
        }
        else
        {
            if (oldDate is { } was) EndDate = WrittenTime.Write(endDate + Period.Between(was, start, PeriodUnits.Days));
            // A task loses its time again.
            if (Kind is FollowUpKind.Task && time.Trim().Length == 0) EndTime = "";
        }
    }

    /// <summary>The end was typed anew.</summary>
    public void ChangeEnd(string date, string time)
    {
        (EndDate, EndTime) = (date, time);
        if (ReadDate(date) is { } tidyDate) EndDate = WrittenTime.Write(tidyDate);
        if (WrittenTime.ReadTime(time) is { } tidyTime) EndTime = WrittenTime.Write(tidyTime);
    }

    /// <summary>Whole working days, or from a time to a time.</summary>
    public void SetAllDay(bool allDay)
    {
        AllDay = allDay;
        if (allDay || Kind is FollowUpKind.Task || StartTime.Length + EndTime.Length > 0) return;
        var start = new LocalTime(9, 0);
        (StartTime, EndTime) = (WrittenTime.Write(start), WrittenTime.Write(start + UsualLength(Kind)));
    }

    /// <summary>Remembers which resources are places.</summary>
    public void MarkPlaces(IReadOnlySet<int> places)
    {
        for (var at = 0; at < Participants.Count; at++)
        {
            if (Participants[at] is { Kind: ParticipantKind.Resource } resource) Participants[at] = resource with { IsPlace = resource.IsPlace || places.Contains(resource.Id) };
        }
    }

    /// <summary>The date that a date field shows; <see langword="null"/> when it cannot be read.</summary>
    public LocalDate? DateOf(string text) => ReadDate(text);

    /// <summary>What is wrong with a date field; <see langword="null"/> when nothing is.</summary>
    public Refusal? DateProblem(string text) => ReadDate(text) is null && (WasTried || text.Trim().Length > 0) ? Refusal.DateMissing : null;

    /// <summary>What is wrong with a time field; <see langword="null"/> when nothing is.</summary>
    public Refusal? TimeProblem(string text) =>
        !AllDay && WrittenTime.ReadTime(text) is null && (text.Trim().Length > 0 || WasTried && !IsDeadlineOnly) ? Refusal.TimeMissing : null;

    /// <summary>When it is to be: what nobody wrote in is the time that was read, to the moment.</summary>
    /// <param name="ownersHours">For whole working days.</param>
    /// <returns>The time, or why what is typed is none.</returns>
    public Outcome<FollowUpTime> Time(WorkingHours ownersHours)
    {
        if (Behind is { } behind && behind.IsWhat(this)) return behind.Time;
        if (ReadDate(StartDate) is not { } startDate || ReadDate(EndDate) is not { } endDate) return Refusal.DateMissing;
        if (AllDay) return FollowUpTime.WholeDays(startDate, endDate, ZoneId, ownersHours);
        if (IsDeadlineOnly) return FollowUpTime.Due(startDate, endDate, ZoneId);
        if (WrittenTime.ReadTime(StartTime) is not { } startTime || WrittenTime.ReadTime(EndTime) is not { } endTime) return Refusal.TimeMissing;

        // Of an hour that comes twice, an end that was not written in is still the one that was meant.
        var (starts, ends) = (Behind?.StartOf(this), Behind?.EndOf(this));
        if (starts is null && ends is null) return new DroppedTime(startDate + startTime, endDate + endTime, false, ShownZone.Id).In(ZoneId, ownersHours);
        return FollowUpTime.Between(
            starts ?? ShownZone.AtLeniently(startDate + startTime).ToInstant(), ends ?? ShownZone.AtLeniently(endDate + endTime).ToInstant(), ZoneId);
    }

    /// <summary>The zone of the clock that the fields show.</summary>
    [JsonIgnore] public DateTimeZone ShownZone => DateTimeZoneProviders.Tzdb[ShownZoneId.Length > 0 ? ShownZoneId : ZoneId];

    /// <summary>Takes more participants in; whoever is there already stays once. The first place fills in an empty location.</summary>
    public void Add(IEnumerable<FormParticipant> more)
    {
        foreach (var one in more)
        {
            if (one.Participant.IsEmployee(OwnerId) || Participants.Exists(p => p.Participant == one.Participant)) continue;
            Participants.Add(one);
            if (one.IsPlace && Location.Trim().Length == 0) Location = one.Name;
        }
    }

    /// <summary>Takes one out; a location that only named it goes too.</summary>
    public void Remove(Participant participant)
    {
        if (Participants.Find(p => p.Participant == participant) is not { } gone) return;
        Participants.Remove(gone);
        if (gone.IsPlace && Location == gone.Name) Location = Participants.Find(p => p.IsPlace)?.Name ?? "";
    }

    /// <summary>Notes an answer given elsewhere: accepted, declined, unmarked, and round again.</summary>
    /// <param name="participant">Who gave it.</param>
    /// <param name="saved">Where their invitation stands as saved.</param>
    public void ToggleStatus(Participant participant, InvitationStatus saved)
    {
        var at = Participants.FindIndex(p => p.Participant == participant);
        if (at < 0 || participant.Kind is ParticipantKind.Resource) return;
        var next = (Participants[at].Noted ?? saved) switch
        {
            InvitationStatus.Unseen or InvitationStatus.Seen => InvitationStatus.Accepted,
            InvitationStatus.Accepted => InvitationStatus.Declined,
            InvitationStatus.Declined => InvitationStatus.Unseen,
            var other => throw new ArgumentOutOfRangeException(nameof(saved), other, "Every status has a next one."),
        };
        Participants[at] = Participants[at] with { Noted = next == saved ? null : next };
    }

    /// <summary>What is handed in to be saved, or why it cannot be.</summary>
    public Outcome<FollowUpDraft> Draft(WorkingHours ownersHours)
    {
        // The title comes first on the screen, so it is asked for first.
        if (string.IsNullOrWhiteSpace(Title)) return Refusal.TitleMissing;
        var time = Time(ownersHours);
        if (!time.IsDone) return new Outcome(time.Refusal, time.About);
        var content = new FollowUpContent(Kind, Title, time.Required, Location, Description, ShowAs, Visibility, GroupId, TypeId);
        if (content.Check() is { IsDone: false } refused) return refused;
        var series = Series is { IsTouched: true } repeats ? SeriesDraft(repeats) : default(Outcome<SeriesDraft>?);
        if (series is { IsDone: false } none) return new Outcome(none.Refusal, none.About);
        return new FollowUpDraft(
            Id, Version, Dialog, content, OwnerId, [.. Participants.Select(p => p.Participant)],
            Participants.Where(p => p.Noted is not null).ToDictionary(p => p.Participant, p => p.Noted!.Value), Priority, Alarm, IsCompleted,
            [.. this.Optional()], series?.Value, Read: Read);
    }

    /// <summary>The lead time in minutes; <see langword="null"/> without an alarm.</summary>
    [JsonIgnore] public int? Alarm => HasAlarm ? AlarmMinutes : null;

    /// <summary>The whole of it as one text, to see whether anything was typed.</summary>
    public string Snapshot() => JsonSerializer.Serialize(this);

    private bool IsDeadlineOnly => Kind is FollowUpKind.Task && StartTime.Trim().Length == 0 && EndTime.Trim().Length == 0;

    // A date without a year means the year of the date beside it.
    private LocalDate? ReadDate(string text) => WrittenTime.ReadDate(text, YearOfStart);

    private int YearOfStart => FullYear(StartDate) ?? FullYear(EndDate) ?? FollowUpTime.Earliest.Year;

    private static int? FullYear(string text) => WrittenTime.ReadDate(text, 0) is { Year: > 0 } date ? date.Year : null;

    private static LocalDateTime NextHalfHour(LocalDateTime now)
    {
        var hour = now.Date + new LocalTime(now.Hour, 0);
        return hour.PlusMinutes(now.Minute < 30 ? 30 : 60);
    }
}
