using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Core.FollowUps;

public sealed partial record FollowUpTime
{
    private const string WholeDaysMark = "all-day";

    private static readonly LocalDateTimePattern Wall = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>
    /// A text that says all of it: <c>2026-03-03T10:00 2026-03-03T11:00 Europe/Oslo 2026-03-03T09:00:00Z 2026-03-03T10:00:00Z</c>, with <c>all-day</c> behind it for whole
    /// days; <c>2026-03-03 2026-03-05 Europe/Oslo</c> for a deadline.
    /// </summary>
    public string ToText()
    {
        if (Starts is not { } starts || Ends is not { } ends) return $"{LocalDatePattern.Iso.Format(StartDate)} {LocalDatePattern.Iso.Format(EndDate)} {ZoneId}";
        var text = $"{Wall.Format(StartDate + StartTime!.Value)} {Wall.Format(EndDate + EndTime!.Value)} {ZoneId} {InstantPattern.General.Format(starts)} {InstantPattern.General.Format(ends)}";
        return AllDay ? $"{text} {WholeDaysMark}" : text;
    }

    /// <summary>Reads what <see cref="ToText"/> wrote; the text may come from a browser.</summary>
    /// <returns>The time; <c>null</c> for anything that is none, or whose moments are not those of its clock.</returns>
    public static FollowUpTime? FromText(string text)
    {
        var parts = text.Split(' ');
        if (parts.Length is 3)
            return LocalDatePattern.Iso.Parse(parts[0]) is { Success: true } first && LocalDatePattern.Iso.Parse(parts[1]) is { Success: true } last ? Due(first.Value, last.Value, parts[2]).Value : null;
        if (parts.Length is not (5 or 6) || parts.Length is 6 && parts[5] != WholeDaysMark) return null;
        if (Wall.Parse(parts[0]) is not { Success: true } from || Wall.Parse(parts[1]) is not { Success: true } to) return null;
        if (InstantPattern.General.Parse(parts[3]) is not { Success: true } starts || InstantPattern.General.Parse(parts[4]) is not { Success: true } ends) return null;

        var time = Between(starts.Value, ends.Value, parts[2]).Value;
        if (time is null) return null;
        // A time that the clock change skipped is kept as it was written.
        var isShown = time.StartDate + time.StartTime == from.Value && time.EndDate + time.EndTime == to.Value;
        var written = isShown ? time : At(from.Value, to.Value, parts[2]).Value;
        if (written is null || (written.Starts, written.Ends) != (time.Starts, time.Ends)) return null;
        return written with { AllDay = parts.Length is 6 };
    }
}

/// <summary>A time in a draft, as <see cref="FollowUpTime.ToText"/> writes it.</summary>
public sealed class FollowUpTimeText : JsonConverter<FollowUpTime>
{
    /// <inheritdoc/>
    public override FollowUpTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FollowUpTime.FromText(reader.GetString() ?? "") ?? throw new JsonException("Not a time.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FollowUpTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToText());
}
