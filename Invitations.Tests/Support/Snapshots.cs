using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.FollowUps;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Tests.Support;

/// <summary>Everything there is to see of something, to compare it with what it was.</summary>
internal static class Snapshots
{
    /// <summary>Bo has accepted, Carla declined, David only seen it, Eva not; a room and somebody elsewhere.</summary>
    public static async Task<int> PlanForAllAsync(this TestCompany c)
    {
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), [.. new[] { c.Bo, c.Carla, c.David, c.Eva }.Select(Participant.Employee), c.Fjord, c.Kari]);
        await c.AcceptAsync(c.Bo, id);
        await c.DeclineAsync(c.Carla, id, "Another follow-up");
        await c.Get<OpenFollowUp>().ExecuteAsync(c.David, id);
        return id;
    }

    /// <summary>Everything that is stored of everybody, the numbers of the rows apart.</summary>
    public static Task<List<string>> RowsAsync(this TestCompany company, params int[] ids) => company.LookAsync(async diary =>
    {
        var rows = await diary.Invitations.AsNoTracking().Where(i => ids.Contains(i.FollowUpId)).ToListAsync();
        var columns = diary.Model.FindEntityType(typeof(Invitation))!.GetProperties().Where(p => p.Name is not "Id").ToList();
        return rows.Select(r => string.Join('|', columns.Select(p => $"{p.Name}={p.PropertyInfo!.GetValue(r)}"))).Order(StringComparer.Ordinal).ToList();
    });

    /// <summary>What everybody's Invitations dialog shows.</summary>
    public static async Task<List<string>> ListsAsync(this TestCompany company)
    {
        List<string> lists = [];
        foreach (var who in new[] { company.Anna, company.Bo, company.Carla, company.David, company.Eva })
            lists.AddRange((await company.ListAsync(who)).Select(e => $"{who}: {e.Kind} {e.FollowUpId} {e.Time.Starts} moved {e.IsMoved} from {e.MovedFrom} {e.Reason} unread {e.IsUnread}"));
        return lists;
    }

    /// <summary>When the dates of a series are, and how they are tied to it.</summary>
    public static async Task<(List<FollowUpTime> Times, List<(LocalDate?, bool)> Ties)> TimesAsync(this TestCompany company, IEnumerable<int> ids)
    {
        var stored = await company.StoredSeriesAsync(ids.First());
        return (stored.ConvertAll(f => f.Time), stored.ConvertAll(f => (f.RuleDate, f.IsException)));
    }

    /// <summary>The rule something is tied to.</summary>
    public static Task<Recurrence> RuleAsync(this TestCompany company, int id) =>
        company.LookAsync(d => d.FollowUps.Where(f => f.Id == id).Select(f => f.Series!.Rule).SingleAsync());
}
