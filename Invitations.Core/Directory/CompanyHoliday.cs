using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.Directory;

/// <summary>A date on which nobody works, by the company's own decision: the bridge day after a feast, the summer outing.</summary>
public sealed class CompanyHoliday
{
    /// <summary>The most characters the name may have.</summary>
    public const int NameLength = 100;

    /// <summary>The first year that can be planned.</summary>
    public const int EarliestYear = 2000;

    /// <summary>The last year that can be planned.</summary>
    public const int LatestYear = 2100;

    /// <summary>Notes a date.</summary>
    /// <param name="date">Which, whole, by each person's own calendar.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="country">Whose people have it; <c>null</c> for everybody.</param>
    public CompanyHoliday(LocalDate date, string name, Country? country = null) => (Date, Name, Country) = (date, name, country);

    private CompanyHoliday() => Name = null!; // EF Core fills it in.

    /// <summary>Identity.</summary>
    public int Id { get; private set; }

    /// <summary>Which date.</summary>
    public LocalDate Date { get; private set; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; }

    /// <summary>Whose people have it; <c>null</c> for everybody.</summary>
    public Country? Country { get; private set; }

    /// <summary>Makes one from what the administrator wrote.</summary>
    public static Outcome<CompanyHoliday> Create(CompanyHolidayDraft draft)
    {
        var holiday = new CompanyHoliday();
        var outcome = holiday.Change(draft);
        return outcome.IsDone ? holiday : outcome;
    }

    /// <summary>Takes over what the administrator wrote.</summary>
    /// <returns>Done, or <see cref="Refusal.NameMissing"/>, <see cref="Refusal.NameTooLong"/>, <see cref="Refusal.DateOutOfRange"/>; then nothing has changed.</returns>
    public Outcome Change(CompanyHolidayDraft draft)
    {
        var name = CleanText.Line(draft.Name);
        if (name.Length == 0) return Refusal.NameMissing;
        if (name.Length > NameLength) return Refusal.NameTooLong;
        if (draft.Date.Year is < EarliestYear or > LatestYear) return Refusal.DateOutOfRange;

        (Date, Name, Country) = (draft.Date, name, draft.Country);
        return Outcome.Done;
    }
}

/// <summary>What an administrator writes about a company holiday.</summary>
/// <param name="Date">Which date.</param>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Country">Whose people have it; <c>null</c> for everybody.</param>
public sealed record CompanyHolidayDraft(LocalDate Date, string Name, Country? Country = null);
