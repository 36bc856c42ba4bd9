using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.Directory;

/// <summary>Somebody who works here and has a diary.</summary>
public sealed class Employee
{
    /// <summary>The most characters a name may have.</summary>
    public const int NameLength = 100;

    /// <summary>Takes somebody on.</summary>
    /// <param name="name">What lists show.</param>
    /// <param name="role">What they may do beyond their own diary.</param>
    /// <param name="zoneId">The IANA zone they work in.</param>
    /// <param name="hours">When they work, by the clock of that zone.</param>
    public Employee(string name, Role role, string zoneId, WorkingHours hours) => (Name, Role, ZoneId, Hours) = (name, role, zoneId, hours);

    private Employee() => (Name, ZoneId, Hours) = (null!, null!, null!); // EF Core fills it in.

    /// <summary>Identity.</summary>
    public int Id { get; private set; }

    /// <summary>What lists show.</summary>
    public string Name { get; private set; }

    /// <summary>What they may do beyond their own diary.</summary>
    public Role Role { get; private set; }

    /// <summary>The IANA zone they work in.</summary>
    public string ZoneId { get; private set; }

    /// <summary>That zone.</summary>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];

    /// <summary>When they work, by the clock of their zone.</summary>
    public WorkingHours Hours { get; private set; }

    /// <summary>Whose national holidays they have; <c>null</c> for none.</summary>
    public Country? Country { get; private set; }

    /// <summary>Takes over where and when they work.</summary>
    public void Work(string zoneId, WorkingHours hours, Country? country) => (ZoneId, Hours, Country) = (zoneId, hours, country);

    /// <summary>The language they chose (<c>en</c>, <c>nb</c>, <c>da</c>); <c>null</c> for the browser's.</summary>
    public string? Language { get; private set; }

    /// <summary>Remembers the language they chose.</summary>
    public void Speak(string language) => Language = language;
}
