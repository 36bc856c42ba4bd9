using Invitations.Core.Diaries;
using Invitations.Tests.Rules.Scheduling;
using NodaTime;
using Xunit.Abstractions;

namespace Invitations.Tests.Rules.Diaries;

/// <summary>When all are free, R02; at the end against the plainest thing that could be right: asking everybody minute by minute (D01).</summary>
public class EverybodyFreeTests(ITestOutputHelper output)
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly Interval Day = At(0, 24);
    private static readonly Interval[] Office = [At(8, 16)];

    [Fact]
    public void All_are_free_where_all_work_and_nobody_is_taken() =>
        Of(Worker(At(10, 11)), Worker(At(12, 13)), Room(At(9, 0, 9, 30))).Should().Equal("00–08 0+2", "08–09 free", "09–09:30 1+0", "09:30–10 free", "10–11 1+0", "11–12 free", "12–13 1+0", "13–16 free", "16–24 0+2");

    [Fact]
    public void What_ends_when_another_begins_leaves_nothing_between_and_adds_nothing() =>
        Of(Room(At(9, 10)), Room(At(10, 11))).Should().Equal("00–09 free", "09–11 1+0", "11–24 free");

    [Fact]
    public void Somebody_twice_booked_is_one_and_not_two() =>
        Of(Room(At(9, 11), At(10, 12)), Room(At(11, 13))).Should().Equal("00–09 free", "09–11 1+0", "11–12 2+0", "12–13 1+0", "13–24 free");

    [Fact]
    public void Whoever_has_something_outside_their_hours_is_taken_and_not_away_too() =>
        Of(Worker(At(7, 9))).Should().Equal("00–07 0+1", "07–09 1+0", "09–16 free", "16–24 0+1");

    [Fact]
    public void Whoever_does_not_work_that_day_is_away_all_day() =>
        Of(new EverybodyFree.Hours([], []), Worker()).Should().Equal("00–08 0+2", "08–16 0+1", "16–24 0+2");

    [Fact]
    public void What_reaches_over_the_window_is_cut_off_at_it() =>
        Of(Room(At(-5, 1), At(23, 30), At(-9, -1), At(24, 25))).Should().Equal("00–01 1+0", "01–23 free", "23–24 1+0");

    [Fact]
    public void Nobody_at_all_is_not_everybody() => Of().Should().Equal("00–24 0+0");

    [Fact]
    public void What_is_past_or_too_short_is_not_offered()
    {
        var times = EverybodyFree.Of([Worker(At(10, 11), At(11, 10, 11, 15), At(12, 12))], Day);

        times.Free(Day.Start, Duration.FromMinutes(15)).Select(Words).Should().Equal("08–10", "11:15–16");
        times.Free(At(9, 24).Start, Duration.FromMinutes(15)).Select(Words).Should().Equal("09–10", "11:15–16");
        times.Free(At(9, 50, 24, 0).Start, Duration.FromMinutes(15)).Select(Words).Should().Equal("11:15–16");
    }

    [Fact]
    public void It_says_what_asking_everybody_every_minute_says_through_clock_changes_too()
    {
        const int Minutes = 4 * 24 * 60;
        var seed = Somebody.Seed;
        output.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        for (var company = 0; company < 400; company++)
        {
            var start = Somebody.AroundAChange(random);
            Somebody[] staff = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Somebody.AtRandom(random, start))];
            var window = new Interval(start, start + Duration.FromMinutes(Minutes));

            var times = EverybodyFree.Of([.. staff.Select(s => new EverybodyFree.Hours(s.Busy, WorkingOf(s, window)))], window);

            times[0].When.Start.Should().Be(window.Start, $"SEED={seed}");
            times[^1].When.End.Should().Be(window.End, $"SEED={seed}");
            times.Zip(times.Skip(1)).Should().NotContain(p => p.First.When.End != p.Second.When.Start || p.First.Taken == p.Second.Taken && p.First.Away == p.Second.Away, $"SEED={seed}");
            // Blocked knows nothing of the rule: it fills minutes one by one.
            var taken = staff.Select(s => (s with { Week = null }).Blocked(start, Minutes)).ToArray();
            var blocked = staff.Select(s => s.Blocked(start, Minutes)).ToArray();
            foreach (var time in times)
            {
                for (var minute = Minute(time.When.Start); minute < Minute(time.When.End); minute++)
                {
                    var (expectedTaken, unable) = (taken.Count(t => t[minute]), blocked.Count(b => b[minute]));
                    if ((time.Taken, time.Taken + time.Away) != (expectedTaken, unable))
                        (time.Taken, time.Taken + time.Away).Should().Be((expectedTaken, unable), $"SEED={seed}: company {company}, minute {minute}");
                }
            }

            int Minute(Instant moment) => (int)(moment - start).TotalMinutes;
        }
    }

    // The working times as a diary has them: of each date, days off left out.
    private static IEnumerable<Interval>? WorkingOf(Somebody somebody, Interval window)
    {
        if (somebody.Availability.Hours is not { } hours) return null;
        var working = new List<Interval>();
        for (var date = window.Start.InZone(somebody.Zone).Date.PlusDays(-2); date <= window.End.InZone(somebody.Zone).Date.PlusDays(2); date = date.PlusDays(1))
        {
            if (somebody.Off.Contains(date)) continue;
            foreach (var span in hours.Spans(date.DayOfWeek))
            {
                var (from, to) = (somebody.Zone.AtLeniently(date + span.Start).ToInstant(), somebody.Zone.AtLeniently(date + span.End).ToInstant());
                if (from < to) working.Add(new(from, to));
            }
        }

        return working;
    }

    private static IEnumerable<string> Of(params EverybodyFree.Hours[] whose) =>
        EverybodyFree.Of(whose, Day).Select(t => $"{Words(t.When)} {(t.IsFree ? "free" : $"{t.Taken}+{t.Away}")}");

    private static EverybodyFree.Hours Worker(params Interval[] taken) => new(taken, Office);

    private static EverybodyFree.Hours Room(params Interval[] taken) => new(taken, null);

    private static Interval At(int from, int to, int toMinute = 0) => At(from, 0, to, toMinute);

    private static Interval At(int from, int fromMinute, int to, int toMinute) => new(Moment(from, fromMinute), Moment(to, toMinute));

    private static Instant Moment(int hour, int minute) => new LocalDateTime(2026, 3, 3, 0, 0).PlusHours(hour).PlusMinutes(minute).InZoneLeniently(Oslo).ToInstant();

    private static string Words(Interval when)
    {
        var midnight = Moment(0, 0);
        return $"{Words(when.Start - midnight)}–{Words(when.End - midnight)}";
    }

    private static string Words(Duration since) => since.Minutes == 0 ? $"{(int)since.TotalHours:00}" : $"{(int)since.TotalHours:00}:{since.Minutes:00}";
}
