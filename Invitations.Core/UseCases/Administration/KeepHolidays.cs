using Invitations.Core.Directory;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Administration;

/// <summary>Keeps the company's own holidays beside the national ones, which nobody keeps; administrators only.</summary>
public sealed class KeepHolidays(IDbContextFactory<DiaryDbContext> contexts, DiaryWriter writer, ChangeNotifier notifier)
{
    /// <summary>All holidays of a year, by date, national ones first.</summary>
    /// <returns>The list, or <see cref="Refusal.OnlyAdministrators"/>.</returns>
    public async Task<Outcome<IReadOnlyList<HolidayRow>>> ListAsync(int viewerId, int year)
    {
        await using var diary = await contexts.CreateDbContextAsync();
        if (await diary.ViewerAsync(viewerId) is not { IsAdministrator: true }) return Refusal.OnlyAdministrators;

        var (first, last) = (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        var company = await diary.CompanyHolidays.AsNoTracking().Where(h => h.Date >= first && h.Date <= last).OrderBy(h => h.Id).ToListAsync();
        // One row for what both countries have.
        var national = Enum.GetValues<Country>().SelectMany(c => Holidays.Of(c, year).Select(h => (Country: c, h.Date, h.Holiday)))
            .GroupBy(h => (h.Date, h.Holiday)).Select(g => new HolidayRow(g.Key.Date, g.Key.Holiday, [.. g.Select(h => h.Country)]));
        return national.Concat(company.Select(h => new HolidayRow(h.Date, new(null, h.Name), h.Country is { } country ? [country] : [], h.Id)))
            .OrderBy(h => h.Date).ToList();
    }

    /// <summary>Adds one, or changes one.</summary>
    /// <param name="viewerId">Who.</param>
    /// <param name="holidayId">Which; 0 for a new one.</param>
    /// <param name="draft">What they wrote.</param>
    /// <returns>Done, or <see cref="Refusal.OnlyAdministrators"/>, <see cref="Refusal.NotFound"/>, <see cref="Refusal.HolidayTwice"/>,
    /// or a refusal of <see cref="CompanyHoliday.Change"/>.</returns>
    public async Task<Outcome> SaveAsync(int viewerId, int holidayId, CompanyHolidayDraft draft)
    {
        Participant[] concerned = [];
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.ViewerAsync(viewerId) is not { IsAdministrator: true }) return Refusal.OnlyAdministrators;
            var twin = await diary.CompanyHolidays.AsNoTracking().FirstOrDefaultAsync(h => h.Date == draft.Date && h.Country == draft.Country && h.Id != holidayId);
            if (twin is not null) return new Outcome(Refusal.HolidayTwice, twin.Name);
            if (holidayId == 0)
            {
                var created = CompanyHoliday.Create(draft);
                if (!created.IsDone) return new Outcome(created.Refusal, created.About);
                diary.Add(created.Required);
                concerned = await ConcernedAsync(diary, draft.Country);
                return Outcome.Done;
            }

            if (await diary.CompanyHolidays.FirstOrDefaultAsync(h => h.Id == holidayId) is not { } holiday) return Refusal.NotFound;
            var before = holiday.Country;
            var changed = holiday.Change(draft);
            if (changed.IsDone) concerned = await ConcernedAsync(diary, before, draft.Country);
            return changed;
        });
        if (outcome.IsDone) notifier.Publish(new DiaryChange([], concerned));
        return outcome;
    }

    /// <summary>Makes it a day like any other.</summary>
    /// <returns>Done, or <see cref="Refusal.OnlyAdministrators"/>, <see cref="Refusal.NotFound"/>.</returns>
    public async Task<Outcome> DeleteAsync(int viewerId, int holidayId)
    {
        Participant[] concerned = [];
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.ViewerAsync(viewerId) is not { IsAdministrator: true }) return Refusal.OnlyAdministrators;
            if (await diary.CompanyHolidays.FirstOrDefaultAsync(h => h.Id == holidayId) is not { } holiday) return Refusal.NotFound;
            diary.Remove(holiday);
            concerned = await ConcernedAsync(diary, holiday.Country);
            return Outcome.Done;
        });
        if (outcome.IsDone) notifier.Publish(new DiaryChange([], concerned));
        return outcome;
    }

    // Whose days off are others now; a country of null is everybody.
    private static async Task<Participant[]> ConcernedAsync(DiaryDbContext diary, params Country?[] countries)
    {
        var everybody = await diary.Employees.Select(e => new { e.Id, e.Country }).ToListAsync();
        return [.. everybody.Where(e => countries.Contains(null) || countries.Contains(e.Country)).Select(e => Participant.Employee(e.Id))];
    }
}

/// <summary>A holiday in the administrator's list.</summary>
/// <param name="Date">Which date.</param>
/// <param name="Holiday">What it is called.</param>
/// <param name="Countries">Whose people have it; empty for everybody.</param>
/// <param name="Id">Which of the company's own; <c>null</c> for a national one, which cannot be changed.</param>
public sealed record HolidayRow(LocalDate Date, Holiday Holiday, IReadOnlyList<Country> Countries, int? Id = null);
