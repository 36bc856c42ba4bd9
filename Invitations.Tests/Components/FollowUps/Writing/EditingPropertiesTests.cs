using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Web.Features.FollowUps.Writing;
using Invitations.Web.Texts;
using NodaTime;
using Xunit.Abstractions;

namespace Invitations.Tests.Components.FollowUps.Writing;

/// <summary>An edit of one field, of any occurrence, by anybody in any zone, leaves every other field and what others have of their own as it was (decision record 0017).</summary>
public class EditingPropertiesTests(ITestOutputHelper output)
{
    private const int Times = 10_000;

    [Fact]
    public void Only_what_was_written_is_different_and_every_other_date_keeps_what_it_had()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("en-GB");
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"SEED={seed}");
        var cases = Arb.From(Gen.Choose(0, int.MaxValue).Select(nr => new Edited(nr)));
        Prop.ForAll(cases, edited => edited.Holds()).Check(Config.QuickThrowOnFailure.WithMaxTest(Times).WithReplay((ulong)(uint)seed, 0x9E3779B97F4A7C15UL));
    }

    /// <summary>A series, somebody who looks at one of its dates, and one field they write in; all of it from one number.</summary>
    private sealed record Edited(int Nr)
    {
        private static readonly string[] Zones =
            ["Europe/Oslo", "America/New_York", "Europe/London", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Auckland", "America/Los_Angeles", "Australia/Lord_Howe", "UTC"];

        private static readonly WorkingHours Hours = WorkingHours.Weekdays(new(8, 0), new(16, 0));
        private static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 0, 0);

        public bool Holds()
        {
            var random = new Random(Nr);
            T One<T>(params T[] of) => of[random.Next(of.Length)];
            var (zoneId, viewersZoneId) = (One(Zones), One(Zones));
            // Around the changes of the clocks, and at any time of the day.
            var first = One(new LocalDate(2026, 3, 1), new LocalDate(2026, 9, 20), new LocalDate(2026, 10, 10), new LocalDate(2026, 6, 1)).PlusDays(random.Next(20));
            var start = LocalTime.FromMinutesSinceMidnight(random.Next(96) * 15);
            var isWhole = random.Next(6) == 0;
            FollowUpTime On(LocalDate date, LocalTime at, int minutes) => isWhole
                ? FollowUpTime.WholeDays(date, date, zoneId, Hours).Required
                // A series has no times that a clock change skips: it moves them when it makes them (S02).
                : IsThere(date + at) && IsThere((date + at).PlusMinutes(minutes)) && FollowUpTime.At(date + at, (date + at).PlusMinutes(minutes), zoneId).Value is { } time ? time : FollowUpTime.At(date + new LocalTime(12, 0), date + new LocalTime(13, 0), zoneId).Required;

            bool IsThere(LocalDateTime wall) => DateTimeZoneProviders.Tzdb[zoneId].MapLocal(wall).Count > 0;

            var length = One(15, 30, 60, 90, 480);
            var series = new Series(Recurrence.Weekly(1, Weekdays.Monday).After(6), first);
            var dates = Enumerable.Range(0, 6).Select(n =>
            {
                var (isOwn, date) = (random.Next(3) == 0, first.PlusWeeks(n));
                var time = !isOwn ? On(date, start, length) : One(
                    On(date, start, length + 15), On(date, start.PlusMinutes(105), length), On(date.PlusDays(1), start, length),
                    // Kept in another zone since, at the same moments.
                    isWhole ? On(date, start, length) : FollowUpTime.Between(On(date, start, length).Starts!.Value, On(date, start, length).Ends!.Value, One(Zones)).Required);
                var content = new FollowUpContent(FollowUpKind.Appointment, isOwn ? One("Plan", "Its own") : "Plan", time, Location: isOwn ? One("", "Hall 2") : "");
                var occurrence = FollowUp.Plan(content, 1, Now).Required;
                occurrence.BelongTo(series, date, isOwn);
                return occurrence;
            }).ToList();
            var opened = dates[random.Next(dates.Count)];
            var usual = !opened.IsException ? opened : dates.Find(d => !d.IsException) ?? opened;

            var form = FollowUpForm.Of(View(opened, viewersZoneId));
            var field = random.Next(7);
            if (!Write(form, opened.Time, field, random)) return true;
            var draft = form.Draft(Hours).Required;
            var content = FollowUpMerge.Content(draft.Read!.Content, draft.Content, opened.Content).Required;
            var edit = new SeriesEdit(opened, usual, content, [], Hours);
            // What a new time means for the others on the night of a clock change is told by examples (SavingWhatChangedTests, S02), not by this.
            var isOnTheNight = field >= 5 && (IsThroughAChange(opened.Time) || IsThroughAChange(content.Time));
            return (IsOnly(field, opened.Content, content) || isOnTheNight)
                && dates.Where(d => d != opened).All(d => IsOnly(field, d.Content, edit.ContentOf(d).Required) || field is 5 && d.Time.StartDate != d.RuleDate || field >= 5 && isOnTheNight || field >= 5 && IsThroughAChange(d.Time));
        }

        // False where the clock on the wall cannot say what is to be written.
        private static bool Write(FollowUpForm form, FollowUpTime time, int field, Random random)
        {
            switch (field)
            {
                case 0: form.Title = "Another"; return true;
                case 1: form.Location = "Hall 7"; return true;
                case 2: form.Description = "Numbers"; return true;
                case 3: form.ShowAs = ShowAs.Free; return true;
                case 4: form.Visibility = Visibility.OwnerOnly; return true;
                default:
                    if (time.AllDay) return false;
                    var by = Duration.FromMinutes(15 * (1 + random.Next(8)));
                    var moment = (field is 5 ? time.Starts!.Value : time.Ends!.Value) + by;
                    if (form.ShownZone.MapLocal(moment.InZone(form.ShownZone).LocalDateTime).Count != 1) return false;
                    var wall = moment.InZone(form.ShownZone).LocalDateTime;
                    if (field is 5) form.ChangeStart(WrittenTime.Write(wall.Date), WrittenTime.Write(wall.TimeOfDay));
                    else form.ChangeEnd(WrittenTime.Write(wall.Date), WrittenTime.Write(wall.TimeOfDay));
                    // Moved with its start by the clock, an end may stand where that clock skips or repeats.
                    return form.Time(Hours).Value is { } written && (field is not 5 || written.Ends - time.Ends == by);
            }
        }

        private static bool IsOnly(int field, FollowUpContent before, FollowUpContent after)
        {
            if (field < 5) return ReferenceEquals(before.Time, after.Time) && Strip(before) == Strip(after);
            if (before with { Time = after.Time } != after) return false;
            var (was, now) = (before.Time, after.Time);
            return field is 5 ? was.Minutes == now.Minutes || was.Starts == now.Starts || IsThroughAChange(now) || IsThroughAChange(was) : (was.Starts, was.StartTime, was.ZoneId) == (now.Starts, now.StartTime, now.ZoneId);

            FollowUpContent Strip(FollowUpContent c) => field switch
            {
                0 => c with { Title = "" },
                1 => c with { Location = "" },
                2 => c with { Description = "" },
                3 => c with { ShowAs = ShowAs.Busy },
                _ => c with { Visibility = Visibility.Everybody },
            };
        }

        // There what passes and what the wall says differ.
        private static bool IsThroughAChange(FollowUpTime time) => time.Zone.GetUtcOffset(time.Starts!.Value.Minus(Duration.FromHours(3))) != time.Zone.GetUtcOffset(time.Ends!.Value.Plus(Duration.FromHours(3)));

        private static FollowUpView View(FollowUp followUp, string viewersZoneId)
        {
            var anna = new Person(1, "Anna Berg");
            return new(
                1, followUp.Version, 0, followUp.Content, anna, anna, [new(Participant.Employee(1), "Anna Berg", "", InvitationStatus.Accepted, "", null, true, false)],
                new(Invitations.Core.Priority.Medium, null, false), new(true, false, false, true, true, false, true), null, anna, Now, false, viewersZoneId);
        }
    }
}
