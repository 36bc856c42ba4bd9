using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.Directory;

/// <summary>A date on which nobody works, by the company's own decision: the bridge day after a feast, the summer outing.</summary>
public sealed class CompanyHoliday
{
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
}
