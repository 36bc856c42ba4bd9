using Invitations.Core;
using Invitations.Core.Scheduling;
using NodaTime;
using Xunit.Abstractions;

namespace Invitations.Tests.Rules.Scheduling;

/// <summary>The dates of a rule against asking every day of three years whether it is one.</summary>
public class RecurrenceOracleTests(ITestOutputHelper output)
{
    private const int Cases = 10_000;

    [Fact]
    public void It_falls_on_the_days_that_say_so_when_asked()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        var (done, refused) = (new int[5], new HashSet<Refusal>());
        for (var i = 0; i < Cases; i++)
        {
            // A third near a leap day or New Year.
            var start = random.Next(3) == 0
                ? new LocalDate(2000 + (4 * random.Next(25)), random.Next(2) == 0 ? 2 : 12, 29).PlusDays(random.Next(-3, 4))
                : new LocalDate(2000, 1, 1).PlusDays(random.Next(36_000));
            var (rule, falls) = Some(random, start);
            rule = random.Next(2) == 0 ? rule.After(random.Next(8) == 0 ? random.Next(1, 1001) : random.Next(1, 40)) : rule.Until(start.PlusDays(random.Next(1120)));

            var dates = rule.Dates(start);

            var because = $"case {i} of SEED={seed}: {rule} from {start:uuuu-MM-dd}";
            var (expected, refusal) = Walk(start, rule.Count, rule.Last, falls);
            dates.Refusal.Should().Be(refusal, because);
            // A thousand dates take FluentAssertions longer than all the rest.
            if (refusal is null) dates.Required.SequenceEqual(expected).Should().BeTrue(because);
            Recurrence.Parse(rule.ToString()).Should().Be(rule, because);
            if (refusal is { } reason) refused.Add(reason);
            else done[(int)rule.Frequency]++;
        }

        output.WriteLine($"dates for {string.Join(", ", done)} rules of each frequency; refused: {string.Join(", ", refused)}");
        done[..4].Should().OnlyContain(n => n > 500, "every kind is tried");
        refused.Should().BeEquivalentTo([Refusal.SeriesTooLong, Refusal.LastDateTooEarly, Refusal.OccurrencesOutOfRange]);
    }

    private static (List<LocalDate> Dates, Refusal? Refusal) Walk(LocalDate start, int? count, LocalDate? last, Func<LocalDate, bool> falls)
    {
        var end = start.PlusYears(3);
        if (last > end) return ([], Refusal.SeriesTooLong);
        var dates = new List<LocalDate>();
        for (var date = start; date <= (last ?? end); date = date.PlusDays(1))
        {
            if (falls(date)) dates.Add(date);
        }

        if (count is { } times) return dates.Count < times ? ([], Refusal.SeriesTooLong) : (dates[..times], null);
        if (dates.Count > 1000) return ([], Refusal.OccurrencesOutOfRange);
        return dates.Count == 0 ? ([], Refusal.LastDateTooEarly) : (dates, null);
    }

    // The rule as the product makes it, and the question to ask of a day, put without it.
    private static (Recurrence Rule, Func<LocalDate, bool> Falls) Some(Random random, LocalDate start)
    {
        var every = random.Next(10) switch { 0 => random.Next(1, 1000), < 5 => 1, _ => random.Next(1, 13) };
        var (day, nth, weekday, month) = (random.Next(4) == 0 ? random.Next(29, 32) : random.Next(1, 32), random.Next(5) is var n and > 0 ? n : -1, (IsoDayOfWeek)random.Next(1, 8), random.Next(1, 13));
        switch (random.Next(7))
        {
            case 0: return (Recurrence.Daily(every), d => Period.DaysBetween(start, d) % every == 0);
            case 1: return (Recurrence.Workdays(), d => d.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday));
            case 2:
                IsoDayOfWeek[] days = [.. Enumerable.Range(1, 7).Where(_ => random.Next(3) == 0).Select(d => (IsoDayOfWeek)d).DefaultIfEmpty(weekday)];
                return (Recurrence.Weekly(every, days.Aggregate(Weekdays.None, (set, d) => set | Enum.Parse<Weekdays>(d.ToString()))),
                    d => days.Contains(d.DayOfWeek) && (Week(d) - Week(start)) % every == 0);
            case 3: return (Recurrence.Monthly(every, day), d => IsDay(d, day) && (Months(d) - Months(start)) % every == 0);
            case 4: return (Recurrence.Monthly(every, nth, weekday), d => IsNth(d, nth, weekday) && (Months(d) - Months(start)) % every == 0);
            case 5: return (Recurrence.Yearly(month, day), d => d.Month == month && IsDay(d, day));
            default: return (Recurrence.Yearly(month, nth, weekday), d => d.Month == month && IsNth(d, nth, weekday));
        }
    }

    // Weeks since the one of Monday, 3 January 2000; a start may be two days before it.
    private static int Week(LocalDate date) => (Period.DaysBetween(new LocalDate(2000, 1, 3), date) + 700) / 7;

    private static int Months(LocalDate date) => (date.Year * 12) + date.Month;

    private static bool IsDay(LocalDate date, int day) => date.Day == day || (date.Day < day && date.PlusDays(1).Day == 1);

    private static bool IsNth(LocalDate date, int nth, IsoDayOfWeek weekday) =>
        date.DayOfWeek == weekday && (nth == -1 ? date.PlusDays(7).Month != date.Month : (date.Day + 6) / 7 == nth);
}
