using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Invitations.Core;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Repeating;
using Invitations.Web.Texts;
using NodaTime;

namespace Invitations.Web.Features.FollowUps.Repeating;

/// <summary>What somebody writes in Repeating follow-ups: the rule as typed, and what was changed by hand.</summary>
/// <remarks>
/// The dates are made from both whenever they are asked for, so that a change by hand lives on under another rule that still makes its date.
/// Plain values only, so that it can be kept as a draft in the browser's tab.
/// </remarks>
public sealed partial class SeriesForm
{
    public Frequency Frequency { get; set; } = Frequency.Weekly;
    public string Every { get; set; } = "1";
    public bool OnlyWorkdays { get; set; }
    public Weekdays Days { get; set; }
    public bool CountsWeekdays { get; set; }
    public string Day { get; set; } = "";
    public int Nth { get; set; }
    public IsoDayOfWeek Weekday { get; set; }
    public int Month { get; set; }
    public bool EndsOn { get; set; }
    public string Occurrences { get; set; } = "";
    public string LastDate { get; set; } = "";

    /// <summary>Where the rule begins: the date of the follow-up.</summary>
    [JsonConverter(typeof(LocalDateText))] public LocalDate Start { get; set; }

    /// <summary>What was moved, deleted, added and mended by hand.</summary>
    public List<DateByHand> ByHand { get; set; } = [];

    /// <summary>Whether it is to be saved; what was only opened leaves the series as it is.</summary>
    public bool IsTouched { get; set; }

    /// <summary>Whether it was saved before, so that its dates are rows already.</summary>
    public bool IsStored { get; set; }

    /// <summary>Something that begins to repeat: weekly on its own weekday, ten times, until the user says otherwise.</summary>
    public static SeriesForm New(LocalDate start)
    {
        var form = new SeriesForm { Occurrences = Text(UsualCount(Frequency.Weekly)), IsTouched = true };
        form.StartOn(start);
        return form;
    }

    /// <summary>What was saved, from the opened occurrence on: what was before it is past changing.</summary>
    /// <returns>It; <see langword="null"/> for an occurrence that was taken out of its series.</returns>
    public static SeriesForm? Of(SeriesView view, int openedId)
    {
        if (view.Occurrences.FirstOrDefault(o => o.FollowUpId == openedId) is not { } opened) return null;
        var left = view.Occurrences.Where(o => o.Date >= opened.Date).ToList();
        var start = opened.RuleDate ?? left.Select(o => o.RuleDate).FirstOrDefault(d => d is not null) ?? opened.Date;
        var form = New(start);
        (form.IsTouched, form.IsStored) = (false, true);
        form.Read(view.Rule);
        var made = (view.Rule.Dates(view.Start).Value ?? []).Where(d => d >= start).ToList();
        if (view.Rule.Count is not null) form.Occurrences = Text(made.Count);
        form.ByHand = [
            .. made.Except(left.Select(o => o.RuleDate).OfType<LocalDate>()).Select(gone => new DateByHand(gone, null)),
            .. left.Where(o => o.RuleDate != o.Date || HasOwn(o)).Select(o =>
            {
                var byHand = new DateByHand(o.RuleDate is { } date && made.Contains(date) ? date : null, o.Date);
                return HasOwn(o) ? byHand with { StartTime = o.StartTime, FromRoom = o.Room?.Swap.FromId, ToRoom = o.Room?.Swap.ToId, RoomName = o.Room?.Name } : byHand;
            })];
        return form;

        // What the opened one has of its own is what its fields show.
        bool HasOwn(OccurrenceView occurrence) => occurrence.FollowUpId != openedId && (occurrence.StartTime is not null || occurrence.Room is not null);
    }

    /// <summary>Another like it, to be written in and perhaps thrown away.</summary>
    public SeriesForm Copy() => JsonSerializer.Deserialize<SeriesForm>(JsonSerializer.Serialize(this))!;

    /// <summary>How many dates there are before the user says otherwise.</summary>
    public static int UsualCount(Frequency frequency) => frequency is Frequency.Yearly ? 3 : 10;

    /// <summary>Another frequency; a number that nobody chose goes with it.</summary>
    public void ChangeFrequency(Frequency frequency)
    {
        if (Occurrences == Text(UsualCount(Frequency))) Occurrences = Text(UsualCount(frequency));
        // Picked by hand begins with the follow-up's own date.
        if (frequency is Frequency.Custom && !ByHand.Exists(d => d.IsAdded)) ByHand.Add(new(null, Start));
        else if (Frequency is Frequency.Custom && frequency is not Frequency.Custom) ByHand.RemoveAll(d => d.IsAdded && d.Date == Start);
        Frequency = frequency;
    }

    /// <summary>The follow-up was moved to another date: the rule goes with it, and what was changed by hand.</summary>
    public void Shift(int days)
    {
        if (days == 0) return;
        var others = Days & ~Start.DayOfWeek.AsSet();
        StartOn(Start.PlusDays(days));
        Days |= others;
        ByHand = [.. ByHand.Select(d => d with { RuleDate = d.RuleDate?.PlusDays(days), Date = d.Date?.PlusDays(days) })];
        IsTouched = true;
    }

    /// <summary>What is handed in to be saved, or why it cannot be.</summary>
    public Outcome<SeriesDraft> Draft()
    {
        var rule = Rule();
        if (!rule.IsDone) return new Outcome(rule.Refusal, rule.About);
        var dates = Dates();
        return dates.IsDone ? new SeriesDraft(rule.Required, Start, dates.Required) : new Outcome(dates.Refusal, dates.About);
    }

    /// <summary>The rule as typed, or the first thing in it that is none.</summary>
    public Outcome<Recurrence> Rule()
    {
        if (Frequency is Frequency.Custom) return Recurrence.Custom();
        if ((HasEvery ? WrittenNumber.Read(Every) : 1) is not { } every) return Refusal.EveryOutOfRange;
        if ((HasDay ? WrittenNumber.Read(Day) : 0) is not { } day) return Refusal.DayOutOfRange;
        var rule = Frequency switch
        {
            Frequency.Daily => OnlyWorkdays ? Recurrence.Workdays() : Recurrence.Daily(every),
            Frequency.Weekly => Recurrence.Weekly(every, Days),
            Frequency.Monthly => CountsWeekdays ? Recurrence.Monthly(every, Nth, Weekday) : Recurrence.Monthly(every, day),
            Frequency.Yearly => CountsWeekdays ? Recurrence.Yearly(Month, Nth, Weekday) : Recurrence.Yearly(Month, day),
            var other => throw new InvalidOperationException($"Every frequency needs its rule, {other} too."),
        };
        if (EndsOn) return WrittenTime.ReadDate(LastDate, Start.Year) is { } last ? rule.Until(last) : Refusal.LastDateMissing;
        return WrittenNumber.Read(Occurrences) is { } count ? rule.After(count) : Refusal.OccurrencesOutOfRange;
    }

    /// <summary>Whether there is a number of days, weeks or months between two dates.</summary>
    [JsonIgnore] public bool HasEvery => Frequency is Frequency.Weekly or Frequency.Monthly || Frequency is Frequency.Daily && !OnlyWorkdays;

    /// <summary>Whether a day of the month is written.</summary>
    [JsonIgnore] public bool HasDay => Frequency is Frequency.Monthly or Frequency.Yearly && !CountsWeekdays;

    /// <summary>How many dates fit into the years a series may last, for whoever asked for more.</summary>
    public int MostThatFit()
    {
        var rule = Rule();
        return rule.IsDone ? rule.Required.Until(Start.PlusYears(Recurrence.MostYears)).Dates(Start).Value?.Count ?? Recurrence.MostOccurrences : Recurrence.MostOccurrences;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The fields as the date itself suggests them.
    private void StartOn(LocalDate start)
    {
        Start = start;
        Days = start.DayOfWeek.AsSet();
        (Day, Month, Weekday) = (Text(start.Day), start.Month, start.DayOfWeek);
        Nth = start.Day > 28 ? -1 : (start.Day + 6) / 7;
        if (WrittenTime.ReadDate(LastDate, start.Year) is not { } last || last < start) LastDate = WrittenTime.Write(start.PlusMonths(3));
    }

    private void Read(Recurrence rule)
    {
        Frequency = rule.Frequency;
        Every = Text(rule.Every);
        OnlyWorkdays = rule is { Frequency: Frequency.Daily, Days: not Weekdays.None };
        if (rule.Frequency is Frequency.Weekly) Days = rule.Days;
        CountsWeekdays = rule.Nth is not null;
        if (rule.Day is { } day) Day = Text(day);
        if (rule.Nth is { } nth) (Nth, Weekday) = (nth, rule.Weekday);
        if (rule.Month is { } month) Month = month;
        EndsOn = rule.Last is not null;
        if (rule.Last is { } last) LastDate = WrittenTime.Write(last);
    }
}
