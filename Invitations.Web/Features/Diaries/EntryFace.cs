using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Web.Shared;
using Invitations.Web.Texts;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>What an entry shows of itself: words for those who hear it, colour, mark and words for those who see it.</summary>
/// <param name="FollowUpId">What opens; 0 where there is nothing to open.</param>
/// <param name="When">Start included, end excluded.</param>
/// <param name="Title">The words in bold, which the name begins with.</param>
/// <param name="Heard">What is heard after the title: weekday, date, time, status, conflict, and every icon in words.</param>
/// <param name="Detail">The line below them.</param>
/// <param name="Look">CSS classes.</param>
/// <param name="Icons">Names of icons, each said in <paramref name="Heard"/>.</param>
public sealed record EntryFace(
    int FollowUpId, Interval When, string Title, string Heard, string Detail, string Look, IReadOnlyList<string> Icons)
{
    /// <summary>An all-day entry's dates, both included; <see langword="null"/> for an entry with hours.</summary>
    public (LocalDate First, LocalDate Last)? Dates { get; private init; }

    /// <summary>Whether the viewer may put it elsewhere.</summary>
    public bool MayMove { get; private init; }

    /// <summary>An entry the viewer may read.</summary>
    public static EntryFace Of(DiaryEntry entry, IStringLocalizer<UiText> text, DateTimeZone zone)
    {
        var marks = Marks(entry).ToList();
        var when = entry.AllDay ? Texts.When.LongAllDay(text, entry.FirstDate, entry.LastDate) : Texts.When.LongSpan(Wall(entry.When.Start, zone), Wall(entry.When.End, zone));
        string[] words =
        [
            when, Status(entry) is { } status ? text[status] : "", entry.HasConflict ? text["Conflict"] : "",
            entry.Location, entry.IsOwn ? "" : entry.OwnerName, entry.TypeName, entry.Kind is FollowUpKind.Appointment ? "" : text[KindKey(entry.Kind)],
            .. marks.Where(m => m.Key is not null).Select(m => text[m.Key!, entry.ParticipantCount].Value),
            entry.HasExternalPeople ? text["Diary_ExternalPeople"] : "", entry.IsFree ? text["Diary_Free"] : "",
        ];
        return new(
            entry.FollowUpId, entry.When, entry.Title, string.Join(", ", words.Where(w => w.Length > 0)), DetailOf(entry, text), LookOf(entry), marks.Select(m => m.Icon).ToArray())
        {
            Dates = entry.AllDay ? (entry.FirstDate, entry.LastDate) : null,
            MayMove = entry.MayMove,
        };
    }

    /// <summary>A time of which the viewer may know nothing but that it is taken.</summary>
    public static EntryFace Of(BusyEntry busy, IStringLocalizer<UiText> text, DateTimeZone zone)
    {
        var (start, end) = (Wall(busy.When.Start, zone), Wall(busy.When.End, zone));
        var when = busy.Dates is { } dates ? Texts.When.LongAllDay(text, dates.First, dates.Last) : Texts.When.LongSpan(start, end);
        return new(0, busy.When, text["Diary_Busy"], when, "", EntryColour.Grey.CssClass(), [])
        {
            Dates = busy.Dates,
        };
    }

    private static LocalDateTime Wall(Instant moment, DateTimeZone zone) => moment.InZone(zone).LocalDateTime;

    private static string? Status(DiaryEntry entry) => entry switch
    {
        { IsCompleted: true } => "Diary_Completed",
        { IsProvisional: true } => "Diary_Provisional",
        { HasUnanswered: true } => "Diary_Unanswered",
        { IsOwn: false } => "Diary_Accepted",
        _ => null,
    };

    private static string KindKey(FollowUpKind kind) => kind switch
    {
        FollowUpKind.Appointment => "FollowUpKind_Appointment",
        FollowUpKind.Task => "FollowUpKind_Task",
        FollowUpKind.PhoneCall => "FollowUpKind_PhoneCall",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Every kind has its word."),
    };

    // An icon whose words are the status already has no key.
    private static IEnumerable<(string Icon, string? Key)> Marks(DiaryEntry entry)
    {
        if (entry.IsCompleted) yield return ("check", null);
        if (entry.IsProvisional) yield return ("question", null);
        if (entry is { HasUnanswered: true, IsCompleted: false }) yield return ("mail", null);
        if (entry.HasAlarm) yield return ("alarm", "Diary_Alarm");
        if (entry.IsPrivate) yield return ("lock", "Diary_Private");
        if (entry.Repeats) yield return ("repeat", "Diary_Repeating");
        if (entry.ParticipantCount > 1) yield return ("users", "Diary_Participants");
    }

    private static string DetailOf(DiaryEntry entry, IStringLocalizer<UiText> text)
    {
        string[] parts = [entry.IsOwn ? "" : entry.OwnerName, entry.Location, entry.IsFree ? text["Diary_Free"] : ""];
        var detail = string.Join(" · ", parts.Where(p => p.Length > 0));
        return detail.Length > 0 || entry.Kind is not FollowUpKind.Task ? detail : entry.TypeName.Length > 0 ? entry.TypeName : text["FollowUpKind_Task"];
    }

    // What is done or free is nobody's concern any more, whatever its type. There are some dozens of looks: every open diary has the same ones.
    private static string LookOf(DiaryEntry entry) => string.Intern(
        $"{(entry.IsFree || entry.IsCompleted ? EntryColour.Grey : entry.Colour).CssClass()}{(entry.IsProvisional ? " provisional" : "")}{(entry.IsCompleted ? " done" : "")}{(entry.HasConflict ? " conflict" : "")}");
}
