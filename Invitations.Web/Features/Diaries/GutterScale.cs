using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>The hours beside the columns, by one zone's clock.</summary>
/// <param name="Name">The zone's short name on that date: CET, EDT.</param>
/// <param name="Hours">What its clock shows at each of the 24 hours of the grid.</param>
internal sealed record GutterScale(string Name, IReadOnlyList<LocalTime> Hours)
{
    /// <summary>The scale of the grid itself, or of another zone beside it.</summary>
    /// <param name="date">The first date shown; another zone may be further off on a later one, when the clocks change in between.</param>
    /// <param name="zone">Whose dates and hours the grid has.</param>
    /// <param name="shown">Whose clock is read.</param>
    public static GutterScale Of(LocalDate date, DateTimeZone zone, DateTimeZone shown)
    {
        var hours = Enumerable.Range(0, 24).Select(hour => zone.AtLeniently(date.At(new LocalTime(hour, 0))).ToInstant()).ToList();
        return new(
            shown.GetZoneInterval(hours[12]).Name,
            [.. hours.Select((moment, hour) => zone.Equals(shown) ? new LocalTime(hour, 0) : moment.InZone(shown).TimeOfDay)]);
    }
}
