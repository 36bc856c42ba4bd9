namespace Invitations.Core.Diaries;

/// <summary>How somebody last looked at the diary, so that it opens that way again.</summary>
public sealed class DiarySettings
{
    /// <summary>The most characters of <see cref="Show"/>.</summary>
    public const int ShowLength = 1000;

    /// <summary>Starts with a week.</summary>
    public DiarySettings(int employeeId) => EmployeeId = employeeId;

    private DiarySettings() { } // EF Core fills it in.

    /// <summary>Whose.</summary>
    public int EmployeeId { get; private set; }

    /// <summary>The tab.</summary>
    public DiaryTab Tab { get; private set; } = DiaryTab.Week;

    /// <summary>Whom the View tab shows, as its address has it; empty until they have chosen.</summary>
    public string Show { get; private set; } = "";

    /// <summary>How long a time the View tab shows.</summary>
    public ViewScale Scale { get; private set; }

    /// <summary>The IANA zone they look at the diary in; <c>null</c> for their own.</summary>
    public string? ZoneId { get; private set; }

    /// <summary>Takes over how they look at it now.</summary>
    /// <returns>Whether anything is different.</returns>
    public bool Take(DiaryTab tab, string show, ViewScale scale, string? zoneId)
    {
        if ((Tab, Show, Scale, ZoneId) == (tab, show, scale, zoneId)) return false;
        (Tab, Show, Scale, ZoneId) = (tab, show, scale, zoneId);
        return true;
    }
}

/// <summary>The tabs of the diary.</summary>
public enum DiaryTab
{
    /// <summary>One date.</summary>
    Day,

    /// <summary>Seven dates.</summary>
    Week,

    /// <summary>Six weeks that hold a month.</summary>
    Month,

    /// <summary>Several diaries side by side.</summary>
    View,
}

/// <summary>How long a time diaries stand side by side for.</summary>
public enum ViewScale
{
    /// <summary>A date: a column each.</summary>
    Day,

    /// <summary>A week: a row each.</summary>
    Week,
}
