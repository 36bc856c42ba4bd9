using System.Globalization;
using Invitations.Core.Assigning;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.Persistence;

/// <summary>Finds follow-ups by words: all that is SQLite's own about searching, and nothing else (decision record 0014).</summary>
/// <remarks>
/// <para>Each word is in what has it in title, place or description, by the index of words, and in what somebody takes part in who is called so. All of that is
/// cut with each other and with what the viewer may read before anything is counted, ordered or limited, so that what they may not read leaves no trace.</para>
/// </remarks>
internal static class FollowUpSearch
{
    // So few people take part in fewer follow-ups than a word may be in.
    private const int Few = 5;

    private static readonly long Day = Duration.FromDays(1).BclCompatibleTicks;

    /// <summary>The nearest to today first, of equally near ones what is yet to come; a series once, with what comes next of it.</summary>
    /// <param name="diary">Where to look.</param>
    /// <param name="viewer">Only what they may read is looked at, as <see cref="Rights"/> has it.</param>
    /// <param name="words">All of them have to be there.</param>
    /// <param name="zone">The viewer's zone, which says what a day is.</param>
    /// <param name="now">The moment of asking.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancel">Asked for something else meanwhile.</param>
    /// <returns>Their ids.</returns>
    public static async Task<List<int>> FindAsync(
        DiaryDbContext diary, Viewer viewer, IReadOnlyList<SoughtWord> words, DateTimeZone zone, Instant now, int most, CancellationToken cancel)
    {
        await diary.Database.OpenConnectionAsync(cancel);
        try
        {
            var parts = InParts(words);
            using var command = diary.Command(Sql(parts.Count));
            for (var nr = 0; nr < parts.Count; nr++)
            {
                command.Parameters.AddWithValue($"$words{nr}", parts[nr].Words);
                command.Parameters.AddWithValue($"$employees{nr}", SqlText.Ids(parts[nr].Participants, ParticipantKind.Employee));
                command.Parameters.AddWithValue($"$resources{nr}", SqlText.Ids(parts[nr].Participants, ParticipantKind.Resource));
                command.Parameters.AddWithValue($"$contacts{nr}", SqlText.Ids(parts[nr].Participants, ParticipantKind.ExternalPerson));
            }

            var today = now.InZone(zone).Date;
            command.Parameters.AddWithValue("$viewer", viewer.EmployeeId);
            command.Parameters.AddWithValue("$groups", SqlText.Json(viewer.GroupIds));
            command.Parameters.AddWithValue("$today", today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            command.Parameters.AddWithValue("$midnight", zone.AtStartOfDay(today).ToInstant().ToUnixTimeTicks());
            command.Parameters.AddWithValue("$now", now.ToUnixTimeTicks());
            command.Parameters.AddWithValue("$most", most);

            var found = new List<int>();
            using var reader = command.ExecuteReader(); // SQLite does not wait for anybody here, so there is nothing to await.
            while (reader.Read()) found.Add(reader.GetInt32(0));
            return found;
        }
        finally
        {
            await diary.Database.CloseConnectionAsync();
        }
    }

    // Words that nobody is called by go to the index together, which cuts them fastest; every other is a part of its own. What few people are called by is looked for
    // first, and of the rest only what is in that is looked at.
    private static List<(string Words, IReadOnlyCollection<Participant> Participants)> InParts(IReadOnlyList<SoughtWord> words)
    {
        // Letters and digits alone, so the quotes hold.
        static string Spelt(SoughtWord word) => $"({string.Join(" OR ", word.Spellings.Select(s => $"\"{s}\"*"))})";
        var parts = words.Where(w => w.Participants.Count > 0).OrderBy(w => w.Participants.Count).Select(w => (Words: Spelt(w), w.Participants)).ToList();
        var written = words.Where(w => w.Participants.Count == 0).Select(Spelt).ToList();
        if (written.Count > 0) parts.Insert(parts.TakeWhile(p => p.Participants.Count <= Few).Count(), (string.Join(" AND ", written), []));
        return parts;
    }

    // The window function is for series alone: to number a hundred thousand single ones would take longer than to find them.
    private static string Sql(int parts) => $"""
        WITH first(Id) AS MATERIALIZED (
            SELECT rowid FROM FollowUpSearch WHERE FollowUpSearch MATCH $words0
            UNION {Of("EmployeeId", "$employees0")}
            UNION {Of("ResourceId", "$resources0")}
            UNION {Of("ExternalPersonId", "$contacts0")}),
        may AS MATERIALIZED (
            SELECT f.Id, f.SeriesId, f.Starts, f.Ends,
                CASE WHEN f.Ends IS NULL OR f.AllDay THEN f.EndDate < $today ELSE f.Ends <= $now END AS IsPast,
                CASE WHEN f.Ends IS NULL THEN CAST(abs(julianday(f.EndDate) - julianday($today)) AS INTEGER)
                    WHEN f.AllDay THEN CAST(max(0, julianday(f.StartDate) - julianday($today), julianday($today) - julianday(f.EndDate)) AS INTEGER)
                    WHEN f.Ends <= $now THEN ($midnight - f.Ends + {Day}) / {Day}
                    ELSE max(0, (f.Starts - $midnight) / {Day}) END AS Distance
            FROM first w CROSS JOIN FollowUps f ON f.Id = w.Id
            WHERE f.IsCancelled = 0{string.Concat(Enumerable.Range(1, parts - 1).Select(Has))}
                AND (f.Visibility = {(int)Visibility.Everybody} OR f.OwnerId = $viewer OR f.OrganizerId = $viewer
                    OR f.Visibility = {(int)Visibility.Group} AND f.GroupId IN (SELECT value FROM json_each($groups))
                    OR EXISTS (SELECT 1 FROM Invitations x WHERE x.FollowUpId = f.Id AND x.EmployeeId = $viewer AND x.Notice <> {(int)InvitationNotice.Cancelled})
                    OR EXISTS (SELECT 1 FROM Assignments a WHERE a.FollowUpId = f.Id AND a.AssignedById = $viewer AND a.Status IN ({(int)AssignmentStatus.Unseen}, {(int)AssignmentStatus.Seen})))),
        once AS (
            SELECT Id, Starts, Ends, IsPast, Distance FROM may WHERE SeriesId IS NULL
            UNION ALL
            SELECT Id, Starts, Ends, IsPast, Distance FROM (
                SELECT *, ROW_NUMBER() OVER (PARTITION BY SeriesId ORDER BY IsPast, Distance, {Moment}, Id) AS Nr FROM may WHERE SeriesId IS NOT NULL)
            WHERE Nr = 1)
        SELECT Id FROM once ORDER BY Distance, IsPast, {Moment}, Id LIMIT $most
        """;

    // What is to come by its start, what has no time last on its day; what is over the latest first.
    private const string Moment = "CASE WHEN IsPast THEN -coalesce(Ends, 0) ELSE coalesce(Starts, 9223372036854775807) END";

    private static string Of(string column, string whom) =>
        $"SELECT i.FollowUpId FROM json_each({whom}) p CROSS JOIN Invitations i WHERE i.{column} = p.value AND i.Notice <> {(int)InvitationNotice.Cancelled}";

    private static string Has(int nr) => $"""

                AND (EXISTS (SELECT 1 FROM Invitations x WHERE x.FollowUpId = f.Id AND x.Notice <> {(int)InvitationNotice.Cancelled}
                        AND (x.EmployeeId IN (SELECT value FROM json_each($employees{nr})) OR x.ResourceId IN (SELECT value FROM json_each($resources{nr}))
                            OR x.ExternalPersonId IN (SELECT value FROM json_each($contacts{nr}))))
                    OR f.Id IN (SELECT rowid FROM FollowUpSearch WHERE FollowUpSearch MATCH $words{nr}))
        """;
}

/// <summary>A word that is searched for.</summary>
/// <param name="Spellings">Letters and digits, small and without accents; any of them will do, at the beginning of a word.</param>
/// <param name="Participants">Who is called so.</param>
internal sealed record SoughtWord(IReadOnlyList<string> Spellings, IReadOnlyCollection<Participant> Participants);
