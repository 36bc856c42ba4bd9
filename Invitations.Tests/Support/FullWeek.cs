using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using NodaTime;

namespace Invitations.Tests.Support;

/// <summary>A week with two hundred entries, as the diary of somebody who is asked to everything: what drawing is measured by.</summary>
internal static class FullWeek
{
    public static readonly LocalDate Monday = new(2026, 3, 16);

    private static readonly string[] Titles = ["Sales stand-up", "Lysverk: contract talk", "Budget talk", "Call Ola Vik", "Prepare tender", "Interview", "Strategy", "Focus"];
    private static readonly string[] Places = ["Fjord", "Skov", "", "Copenhagen", ""];

    public static DiaryView View { get; } = Of(200);

    private static DiaryView Of(int count)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
        var entries = Enumerable.Range(0, count).Select(at =>
        {
            var start = Monday.PlusDays(at % 5).At(new LocalTime(8, 0)).PlusMinutes(15 * (at * 7 % 36)).InZoneLeniently(zone).ToInstant();
            return new DiaryEntry(
                at + 1, (FollowUpKind)(at % 3), Titles[at % Titles.Length], new(start, start + Duration.FromMinutes(30 * (1 + at % 4))), false, Monday.PlusDays(at % 5), Monday.PlusDays(at % 5),
                Places[at % Places.Length], "Anna Berg", IsOwn: at % 4 != 0, IsProvisional: at % 9 == 0, IsFree: false, IsCompleted: false, IsPrivate: false, HasAlarm: at % 6 == 0,
                HasExternalPeople: false, HasUnanswered: false, HasConflict: false, ParticipantCount: 1 + at % 2, Repeats: at % 5 == 0)
            {
                Colour = (EntryColour)(at % 8),
                MayMove = at % 4 != 0,
            };
        }).ToList();
        var working = Enumerable.Range(0, 5).Select(day => new Interval(
            zone.AtLeniently(Monday.PlusDays(day).At(new(8, 0))).ToInstant(), zone.AtLeniently(Monday.PlusDays(day).At(new(16, 0))).ToInstant())).ToList();
        return new DiaryView(Participant.Employee(1), "Anna Berg", Monday, 7, "Europe/Oslo", true, entries, [], working);
    }
}
