using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.UseCases.Administration;

/// <summary>Keeps where and when everybody works; administrators only.</summary>
public sealed class KeepWorkingHours(IDbContextFactory<DiaryDbContext> contexts, DiaryWriter writer, ChangeNotifier notifier)
{
    /// <summary>A page of everybody who works here.</summary>
    /// <param name="viewerId">Who asks.</param>
    /// <param name="query">Which page; words are found in the name. <c>null</c> for the first, by name.</param>
    /// <returns>The page, or <see cref="Refusal.OnlyAdministrators"/>.</returns>
    public async Task<Outcome<ListPage<WorkingHoursRow>>> ListAsync(int viewerId, ListQuery<WorkingHoursColumn>? query = null)
    {
        query ??= new();
        await using var diary = await contexts.CreateDbContextAsync();
        if (await diary.ViewerAsync(viewerId) is not { IsAdministrator: true }) return Refusal.OnlyAdministrators;
        var found = diary.Employees.AsNoTracking().Matching(query.Search, e => e.Name);
        var ordered = query.By switch
        {
            WorkingHoursColumn.Name => found.InOrder(e => e.Name, query.Descending),
            WorkingHoursColumn.Zone => found.InOrder(e => e.ZoneId, query.Descending),
            WorkingHoursColumn.Country => found.InOrder(e => e.Country, query.Descending),
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.By, "Every column needs its order."),
        };
        var (rows, skip, total) = await ordered.ThenBy(e => e.Name).ThenBy(e => e.Id)
            .Select(e => new WorkingHoursRow(e.Id, e.Name, e.ZoneId, e.Country, e.Hours)).PageAsync(query.Skip, query.Take);
        return new ListPage<WorkingHoursRow>(rows, skip, total);
    }

    /// <summary>Takes over where and when somebody works. What is planned already stays as it is.</summary>
    /// <param name="viewerId">Who writes.</param>
    /// <param name="employeeId">Whose.</param>
    /// <param name="zoneId">The IANA zone.</param>
    /// <param name="country">Whose national holidays they have; <c>null</c> for none.</param>
    /// <param name="week">What was written.</param>
    /// <returns>Done, or <see cref="Refusal.OnlyAdministrators"/>, <see cref="Refusal.NotFound"/>, <see cref="Refusal.ZoneUnknown"/>,
    /// or a refusal of <see cref="WorkingWeekDraft.Read"/>.</returns>
    public async Task<Outcome> SaveAsync(int viewerId, int employeeId, string zoneId, Country? country, WorkingWeekDraft week)
    {
        var outcome = await writer.WriteAsync(async diary =>
        {
            if (await diary.ViewerAsync(viewerId) is not { IsAdministrator: true }) return Refusal.OnlyAdministrators;
            if (await diary.Employees.FirstOrDefaultAsync(e => e.Id == employeeId) is not { } employee) return Refusal.NotFound;
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) is null) return Refusal.ZoneUnknown;
            var hours = week.Read();
            if (!hours.IsDone) return new Outcome(hours.Refusal, hours.About);
            employee.Work(zoneId, hours.Required, country);
            return Outcome.Done;
        });
        if (outcome.IsDone) notifier.Publish(new DiaryChange([], [Participant.Employee(employeeId)]));
        return outcome;
    }
}

/// <summary>Where and when somebody works, in the administrator's list.</summary>
/// <param name="EmployeeId">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="ZoneId">The IANA zone.</param>
/// <param name="Country">Whose national holidays they have; <c>null</c> for none.</param>
/// <param name="Hours">By the clock of that zone.</param>
public sealed record WorkingHoursRow(int EmployeeId, string Name, string ZoneId, Country? Country, WorkingHours Hours);

/// <summary>What the list of everybody's working hours can be ordered by.</summary>
public enum WorkingHoursColumn
{
    /// <summary>Name.</summary>
    Name,

    /// <summary>Time zone.</summary>
    Zone,

    /// <summary>Whose holidays they have; none first.</summary>
    Country,
}
