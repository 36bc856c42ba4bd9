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
/// <para>Every word gives a set: what has it in title, place or description, from the index of words, and what has somebody in it who is called so. The sets are
/// cut with each other and with what the viewer may read before anything is counted, ordered or limited, so that what they may not read leaves no trace.</para>
/// </remarks>
internal static class FollowUpSearch
{
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
            using var command = diary.Command(Sql(words.Count));
            for (var nr = 0; nr < words.Count; nr++)
            {
                var (spellings, people) = (words[nr].Spellings, words[nr].Participants);
                command.Parameters.AddWithValue($"$words{nr}", string.Join(" OR ", spellings.Select(s => $"\"{s}\"*"))); // Letters and digits alone.
                command.Parameters.AddWithValue($"$employees{nr}", SqlText.Ids(people, ParticipantKind.Employee));
                command.Parameters.AddWithValue($"$resources{nr}", SqlText.Ids(people, ParticipantKind.Resource));
                command.Parameters.AddWithValue($"$contacts{nr}", SqlText.Ids(people, ParticipantKind.ExternalPerson));
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

    // The window function is for series alone: to number a hundred thousand single ones would take longer than to find them.
    private static string Sql(int words) => $"""
        WITH {string.Join(",\n", Enumerable.Range(0, words).Select(Word))},
        may AS MATERIALIZED (
            SELECT f.Id, f.SeriesId, f.Starts, f.Ends,
                CASE WHEN f.Ends IS NULL THEN f.EndDate < $today ELSE f.Ends <= $now END AS IsPast,
                CASE WHEN f.Ends IS NULL THEN CAST(abs(julianday(f.EndDate) - julianday($today)) AS INTEGER)
                    WHEN f.Ends <= $now THEN ($midnight - f.Ends + {Day}) / {Day}
                    ELSE max(0, (f.Starts - $midnight) / {Day}) END AS Distance
            FROM word0 w CROSS JOIN FollowUps f ON f.Id = w.Id
            WHERE f.IsCancelled = 0{string.Concat(Enumerable.Range(1, words - 1).Select(nr => $" AND f.Id IN word{nr}"))}
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

    private static string Word(int nr) => $"""
        word{nr}(Id) AS MATERIALIZED (
            SELECT rowid FROM FollowUpSearch WHERE FollowUpSearch MATCH $words{nr}
            UNION {With("EmployeeId", $"$employees{nr}")}
            UNION {With("ResourceId", $"$resources{nr}")}
            UNION {With("ExternalPersonId", $"$contacts{nr}")})
        """;

    private static string With(string column, string whom) =>
        $"SELECT i.FollowUpId FROM json_each({whom}) p CROSS JOIN Invitations i WHERE i.{column} = p.value AND i.Notice <> {(int)InvitationNotice.Cancelled}";
}

/// <summary>A word that is searched for.</summary>
/// <param name="Spellings">Letters and digits, small and without accents; any of them will do, at the beginning of a word.</param>
/// <param name="Participants">Who is called so.</param>
internal sealed record SoughtWord(IReadOnlyList<string> Spellings, IReadOnlyCollection<Participant> Participants);
