using System.Text.Json;
using System.Text.Json.Serialization;
using Invitations.Core.UseCases.Repeating;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Web.Features.FollowUps.Repeating;

/// <summary>One date of a series that is not as the rule made it.</summary>
/// <param name="RuleDate">The date the rule made; <see langword="null"/> for one that was added.</param>
/// <param name="Date">When it is instead; <see langword="null"/> for one that was deleted.</param>
/// <param name="StartTime">Its own start; <see langword="null"/> for the series'.</param>
/// <param name="FromRoom">The resource that is not taken on this date.</param>
/// <param name="ToRoom">The one that is taken instead.</param>
/// <param name="RoomName">What that one is called.</param>
public sealed record DateByHand(
    [property: JsonConverter(typeof(LocalDateText))] LocalDate? RuleDate,
    [property: JsonConverter(typeof(LocalDateText))] LocalDate? Date,
    [property: JsonConverter(typeof(LocalTimeText))] LocalTime? StartTime = null,
    int? FromRoom = null,
    int? ToRoom = null,
    string? RoomName = null)
{
    /// <summary>Whether the rule does not make it.</summary>
    [JsonIgnore] public bool IsAdded => RuleDate is null;

    /// <summary>What a draft says of a date.</summary>
    public static DateByHand Of(OccurrenceDraft draft) => new(draft.RuleDate, draft.Date, draft.StartTime, draft.Room?.FromId, draft.Room?.ToId, draft.Location);

    /// <summary>The same as a draft; <see langword="null"/> for one that was deleted.</summary>
    public OccurrenceDraft? AsDraft() =>
        Date is { } date ? new(date, RuleDate, StartTime, FromRoom is { } from && ToRoom is { } to ? new RoomSwap(from, to) : null, RoomName) : null;
}

/// <summary>A date in a draft, as 2026-03-16.</summary>
public sealed class LocalDateText : JsonConverter<LocalDate>
{
    /// <inheritdoc/>
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalDatePattern.Iso.Parse(reader.GetString() ?? "") is { Success: true } read ? read.Value : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

/// <summary>A time of day in a draft, as 09:30.</summary>
public sealed class LocalTimeText : JsonConverter<LocalTime>
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <inheritdoc/>
    public override LocalTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Pattern.Parse(reader.GetString() ?? "") is { Success: true } read ? read.Value : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalTime value, JsonSerializerOptions options) => writer.WriteStringValue(Pattern.Format(value));
}
