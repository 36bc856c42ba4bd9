using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Core.Directory;

/// <summary>The dates between two dates on which nobody of a country works: its national holidays, and the company's own.</summary>
/// <remarks>Weekends are not among them; those are a matter of everybody's working hours.</remarks>
public sealed class DaysOff
{
    private readonly Dictionary<LocalDate, Holiday> _ofNoCountry;
    private readonly Dictionary<Country, Dictionary<LocalDate, Holiday>> _ofCountry;

    /// <summary>Puts them together.</summary>
    /// <param name="from">The first date that is asked about.</param>
    /// <param name="to">The last, included.</param>
    /// <param name="company">The company's own; those on other dates do no harm.</param>
    public DaysOff(LocalDate from, LocalDate to, IReadOnlyCollection<CompanyHoliday> company)
    {
        _ofNoCountry = Between(from, to, company, null);
        _ofCountry = Enum.GetValues<Country>().ToDictionary(c => c, c => Between(from, to, company, c));
    }

    /// <summary>Those of somebody in a country: date → what it is called. On a date with more than one the national holiday names it.</summary>
    /// <param name="country">Their country; <c>null</c> for somebody of none, who has only what the company gives to all.</param>
    public IReadOnlyDictionary<LocalDate, Holiday> Of(Country? country) => country is { } known ? _ofCountry[known] : _ofNoCountry;

    private static Dictionary<LocalDate, Holiday> Between(LocalDate from, LocalDate to, IReadOnlyCollection<CompanyHoliday> company, Country? country)
    {
        var days = new Dictionary<LocalDate, Holiday>();
        if (country is { } known)
        {
            for (var year = from.Year; year <= to.Year; year++)
            {
                foreach (var (date, holiday) in Holidays.Of(known, year)) Note(date, holiday);
            }
        }

        foreach (var own in company.Where(h => h.Country is null || h.Country == country)) Note(own.Date, new(null, own.Name));
        return days;

        void Note(LocalDate date, Holiday holiday)
        {
            if (date >= from && date <= to) days.TryAdd(date, holiday);
        }
    }
}
