namespace Invitations.Core.Scheduling;

/// <summary>What a holiday is called: a national one by its key, which has words in every language, or the company's own by its name.</summary>
/// <param name="National">Which national holiday; <c>null</c> for one of the company's.</param>
/// <param name="Name">The company's own name for it; empty for a national one.</param>
public readonly record struct Holiday(NationalHoliday? National, string Name = "");

/// <summary>The national holidays of Norway and Denmark.</summary>
public enum NationalHoliday
{
    /// <summary>1 January.</summary>
    NewYearsDay,

    /// <summary>The Thursday before Easter.</summary>
    MaundyThursday,

    /// <summary>The Friday before Easter.</summary>
    GoodFriday,

    /// <summary>Easter.</summary>
    EasterSunday,

    /// <summary>The day after Easter.</summary>
    EasterMonday,

    /// <summary>1 May, Norway.</summary>
    LabourDay,

    /// <summary>17 May, Norway.</summary>
    ConstitutionDay,

    /// <summary>39 days after Easter.</summary>
    AscensionDay,

    /// <summary>49 days after Easter.</summary>
    WhitSunday,

    /// <summary>50 days after Easter.</summary>
    WhitMonday,

    /// <summary>The fourth Friday after Easter, Denmark until 2023.</summary>
    GreatPrayerDay,

    /// <summary>25 December.</summary>
    ChristmasDay,

    /// <summary>26 December.</summary>
    BoxingDay,
}
