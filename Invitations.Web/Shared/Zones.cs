using NodaTime;

namespace Invitations.Web.Shared;

/// <summary>The time zones somebody can choose.</summary>
public static class Zones
{
    /// <summary>Those that are named after a place; an older name of another kind stays where it is somebody's already.</summary>
    /// <param name="chosen">The one that is theirs.</param>
    public static IEnumerable<string> Offered(string? chosen) =>
        DateTimeZoneProviders.Tzdb.Ids.Where(id => id == chosen || (id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal)));

    /// <summary>America/New York</summary>
    public static string Words(string zoneId) => zoneId.Replace('_', ' ');
}
