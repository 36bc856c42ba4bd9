using Invitations.Core.Inviting;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.Persistence;

/// <summary>When employees and resources are taken: one query, however many are asked for, over however many windows.</summary>
/// <remarks>
/// <para>Half-open. Provisional time counts; what is shown as free, declined or cancelled does not (decision 2).</para>
/// <para>A short entry that touches a window begins less than a day before it, so an index finds it by its start alone. Longer ones are few and
/// searched apart, or a search for a day would have to walk through years of history (decision record 0010). Both searches end in the index.</para>
/// </remarks>
internal static class BusyTimeReading
{
    private const string NotLeftOut = "i.TakesTime = 1 AND i.Id NOT IN (SELECT id FROM left_out)";

    private static readonly long DayTicks = Invitation.LongerThan.BclCompatibleTicks;

    /// <summary>The one text of the query: people, resources, windows and what is left out are JSON arrays, so it is the same for one and for five hundred.</summary>
    internal static readonly string Sql = $"""
        WITH employees(id) AS MATERIALIZED (SELECT value FROM json_each($employees)),
             resources(id) AS MATERIALIZED (SELECT value FROM json_each($resources)),
             windows(nr, starts, ends) AS MATERIALIZED (SELECT key, value ->> 0, value ->> 1 FROM json_each($windows)),
             left_out(id) AS MATERIALIZED (
                 SELECT x.Id FROM (SELECT value AS id FROM json_each($except) UNION SELECT f.Id FROM FollowUps f WHERE f.SeriesId = $exceptSeries) f
                 CROSS JOIN Invitations x ON x.FollowUpId = f.id)
        {Short("EmployeeId", "employees", (int)ParticipantKind.Employee)}
        UNION ALL
        {Long("EmployeeId", "employees", (int)ParticipantKind.Employee)}
        UNION ALL
        {Short("ResourceId", "resources", (int)ParticipantKind.Resource)}
        UNION ALL
        {Long("ResourceId", "resources", (int)ParticipantKind.Resource)}
        """;

    internal static readonly string DoubleBookedSql = $$"""
        WITH booked AS MATERIALIZED (
            SELECT x.Id, x.FollowUpId, x.ResourceId, x.Starts, x.Ends
            FROM json_each({0}) f CROSS JOIN Invitations x WHERE x.FollowUpId = f.value AND x.ResourceId IS NOT NULL AND x.TakesTime = 1)
        SELECT DISTINCT x.FollowUpId AS Value FROM booked x
        WHERE EXISTS (SELECT 1 FROM Invitations i WHERE i.ResourceId = x.ResourceId AND i.IsLong = 0
                AND i.Starts > x.Starts - {{DayTicks}} AND i.Starts < x.Ends AND i.Ends > x.Starts AND i.TakesTime = 1 AND i.Id <> x.Id)
            OR EXISTS (SELECT 1 FROM Invitations i WHERE i.ResourceId = x.ResourceId AND i.IsLong = 1
                AND i.Starts < x.Ends AND i.Ends > x.Starts AND i.TakesTime = 1 AND i.Id <> x.Id)
        """;

    /// <summary>Busy times that touch one window.</summary>
    /// <param name="diary">Where to read.</param>
    /// <param name="participants">Whose; people of other companies have no diary and are left out.</param>
    /// <param name="window">A time that only touches its ends is left out.</param>
    /// <param name="exceptFollowUpId">The follow-up that is being planned: it is not in its own way; 0 for none.</param>
    /// <param name="exceptSeriesId">The series that is being planned; 0 for none.</param>
    public static Task<List<BusyTime>> BusyTimesAsync(
        this DiaryDbContext diary, IReadOnlyCollection<Participant> participants, Interval window, int exceptFollowUpId = 0, int exceptSeriesId = 0) =>
        diary.BusyTimesAsync(participants, [window], exceptFollowUpId == 0 ? [] : [exceptFollowUpId], exceptSeriesId);

    /// <summary>Busy times that touch any of some windows, for example the occurrences of a series: one for each window they touch, in no order.</summary>
    /// <param name="diary">Where to read.</param>
    /// <param name="participants">Whose; people of other companies have no diary and are left out.</param>
    /// <param name="windows">In any order; they may overlap.</param>
    /// <param name="exceptFollowUps">Follow-ups that are not in their own way.</param>
    /// <param name="exceptSeriesId">A series all of whose occurrences are not in their own way; 0 for none.</param>
    public static async Task<List<BusyTime>> BusyTimesAsync(
        this DiaryDbContext diary, IReadOnlyCollection<Participant> participants, IReadOnlyList<Interval> windows,
        IReadOnlyCollection<int> exceptFollowUps, int exceptSeriesId = 0)
    {
        var found = new List<BusyTime>();
        if (windows.Count == 0 || !participants.Any(p => p.Kind is not ParticipantKind.ExternalPerson)) return found;

        // EF Core takes three times as long for the same rows, most of it for things nobody needs here.
        await diary.Database.OpenConnectionAsync();
        try
        {
            using var command = diary.Command(Sql);
            command.Parameters.AddWithValue("$employees", SqlText.Ids(participants, ParticipantKind.Employee));
            command.Parameters.AddWithValue("$resources", SqlText.Ids(participants, ParticipantKind.Resource));
            command.Parameters.AddWithValue("$windows", SqlText.Json(windows.Select(w => $"[{w.Start.ToUnixTimeTicks()},{w.End.ToUnixTimeTicks()}]")));
            command.Parameters.AddWithValue("$first", windows.Min(w => w.Start).ToUnixTimeTicks());
            command.Parameters.AddWithValue("$last", windows.Max(w => w.End).ToUnixTimeTicks());
            command.Parameters.AddWithValue("$except", SqlText.Json(exceptFollowUps));
            command.Parameters.AddWithValue("$exceptSeries", exceptSeriesId);

            using var reader = command.ExecuteReader(); // SQLite does not wait for anybody here, so there is nothing to await.
            while (reader.Read())
            {
                var whose = new Participant((ParticipantKind)reader.GetInt32(1), reader.GetInt32(2));
                var busy = new BusyTime(whose, reader.GetInt64(3), reader.GetInt64(4), reader.GetInt32(5), reader.GetInt32(0));
                if (busy.Window >= 0) found.Add(busy);
                else AddToAll(found, busy, windows);
            }
        }
        finally
        {
            await diary.Database.CloseConnectionAsync();
        }

        return found;
    }

    /// <summary>Those of some follow-ups that have booked a resource at a time when another one has it too.</summary>
    public static async Task<HashSet<int>> DoubleBookedAsync(this DiaryDbContext diary, IReadOnlyCollection<int> followUpIds) =>
        followUpIds.Count == 0 ? [] : [.. await diary.Database.SqlQueryRaw<int>(DoubleBookedSql, SqlText.Json(followUpIds)).ToListAsync()];

    // Long ones are read once for all windows: each would otherwise be met again for every occurrence of a series.
    private static void AddToAll(List<BusyTime> found, BusyTime busy, IReadOnlyList<Interval> windows)
    {
        for (var nr = 0; nr < windows.Count; nr++)
        {
            if (busy.Starts < windows[nr].End.ToUnixTimeTicks() && windows[nr].Start.ToUnixTimeTicks() < busy.Ends) found.Add(busy with { Window = nr });
        }
    }

    private static string Short(string column, string whose, int kind) => $"""
        SELECT w.nr, {kind}, i.{column}, i.Starts, i.Ends, i.Id
        FROM windows w CROSS JOIN {whose} p CROSS JOIN Invitations i
        WHERE i.{column} = p.id AND i.IsLong = 0 AND i.Starts > w.starts - {DayTicks} AND i.Starts < w.ends AND i.Ends > w.starts AND {NotLeftOut}
        """;

    private static string Long(string column, string whose, int kind) => $"""
        SELECT -1, {kind}, i.{column}, i.Starts, i.Ends, i.Id
        FROM {whose} p CROSS JOIN Invitations i
        WHERE i.{column} = p.id AND i.IsLong = 1 AND i.Starts < $last AND i.Ends > $first AND {NotLeftOut}
        """;
}

/// <summary>That somebody's time is taken.</summary>
/// <param name="Whose">Employee or resource.</param>
/// <param name="Starts">Included; in 100-nanosecond ticks since 1970, as it is stored and as the searches count.</param>
/// <param name="Ends">Excluded.</param>
/// <param name="InvitationId">By which row; for the rule, never for the screen.</param>
/// <param name="Window">Which of the windows asked for it touches, counted from 0.</param>
internal readonly record struct BusyTime(Participant Whose, long Starts, long Ends, int InvitationId, int Window = 0)
{
    /// <summary>Both moments.</summary>
    public Interval When => new(Instant.FromUnixTimeTicks(Starts), Instant.FromUnixTimeTicks(Ends));
}
