using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Core.Scheduling;

public sealed partial record Recurrence
{
    private const string ByHand = "RDATE";

    private static readonly string[] DayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>The text that is stored: an iCalendar RRULE value (RFC 5545, 3.3.10), for example <c>FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=10</c>; <c>RDATE</c> for dates picked by hand.</summary>
    public override string ToString()
    {
        if (Frequency is Frequency.Custom) return ByHand;
        var parts = new List<string>();
        // A shorter month means its last day; that needs RFC 7529's SKIP, and SKIP needs RSCALE.
        if (Day > 28) parts.Add("RSCALE=GREGORIAN");
        parts.Add($"FREQ={Frequency.ToString().ToUpperInvariant()}");
        if (Every != 1) parts.Add(string.Create(CultureInfo.InvariantCulture, $"INTERVAL={Every}"));
        if (Month is { } month) parts.Add(string.Create(CultureInfo.InvariantCulture, $"BYMONTH={month}"));
        if (Days is not Weekdays.None) parts.Add($"BYDAY={string.Join(',', Enumerable.Range(0, 7).Where(d => Days.Has((IsoDayOfWeek)(d + 1))).Select(d => DayCodes[d]))}");
        if (Nth is { } nth) parts.Add(string.Create(CultureInfo.InvariantCulture, $"BYDAY={nth}{DayCodes[(int)Weekday - 1]}"));
        if (Day is { } day) parts.Add(string.Create(CultureInfo.InvariantCulture, $"BYMONTHDAY={day}"));
        if (Day > 28) parts.Add("SKIP=BACKWARD");
        if (Count is { } count) parts.Add(string.Create(CultureInfo.InvariantCulture, $"COUNT={count}"));
        if (Last is { } last) parts.Add($"UNTIL={Compact.Format(last)}");
        return string.Join(';', parts);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote, and nothing else: another's RRULE may say what no dialog here can.</summary>
    /// <exception cref="FormatException">It is not such a text.</exception>
    public static Recurrence Parse(string text)
    {
        try
        {
            var rule = Read(text);
            return rule.ToString() == text ? rule : throw new FormatException($"Not a rule as it is written here: '{text}'.");
        }
        catch (Exception e) when (e is not FormatException)
        {
            throw new FormatException($"Not a rule: '{text}'.", e);
        }
    }

    private static Recurrence Read(string text)
    {
        if (text == ByHand) return Custom();
        var parts = text.Split(';').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        int? Number(string key) => parts.TryGetValue(key, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null;
        var (every, days) = (Number("INTERVAL") ?? 1, parts.GetValueOrDefault("BYDAY"));
        var rule = Enum.Parse<Frequency>(parts["FREQ"], ignoreCase: true) switch
        {
            Frequency.Daily => days is null ? Daily(every) : Workdays(),
            Frequency.Weekly => Weekly(every, (days?.Split(',') ?? []).Aggregate(Weekdays.None, (set, code) => set | DayOf(code).AsSet())),
            Frequency.Monthly when Number("BYMONTHDAY") is { } day => Monthly(every, day),
            Frequency.Monthly => Monthly(every, NthOf(days!), DayOf(days![^2..])),
            Frequency.Yearly when Number("BYMONTHDAY") is { } day => Yearly(Number("BYMONTH")!.Value, day),
            Frequency.Yearly => Yearly(Number("BYMONTH")!.Value, NthOf(days!), DayOf(days![^2..])),
            _ => throw new FormatException($"Not a frequency of a rule: '{text}'."),
        };
        if (Number("COUNT") is { } count) return rule.After(count);
        return parts.TryGetValue("UNTIL", out var until) ? rule.Until(Compact.Parse(until).Value) : rule;
    }

    private static int NthOf(string day) => int.Parse(day[..^2], CultureInfo.InvariantCulture);

    private static IsoDayOfWeek DayOf(string code) =>
        Array.IndexOf(DayCodes, code) is >= 0 and var at ? (IsoDayOfWeek)(at + 1) : throw new FormatException($"Not a weekday: '{code}'.");
}
