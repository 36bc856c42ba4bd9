using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Core.Persistence;

/// <summary>What stands in some diaries: one query, however many diaries and days.</summary>
/// <remarks>Short entries begin less than a day before the window, and long ones are few and searched apart, so neither search walks through years of history (decision record 0010).</remarks>
internal static class DiaryRows
{
    private const int Declined = (int)InvitationStatus.Declined, Cancelled = (int)InvitationNotice.Cancelled;

    // About everybody who takes part, in one walk over the rows of a follow-up.
    private static readonly string About = $"""
        (SELECT COUNT(*) * 16 + MAX(x.ExternalPersonId IS NOT NULL) * 8 + MAX(x.ResourceId IS NOT NULL) * 4
            + MAX(IFNULL(x.EmployeeId <> f.OwnerId, 0) AND x.Status IN ({(int)InvitationStatus.Unseen}, {(int)InvitationStatus.Seen})) * 2
            + MAX(IFNULL(x.EmployeeId = $viewer, 0))
         FROM Invitations x WHERE x.FollowUpId = f.Id AND x.Notice <> {Cancelled})
        """;

    private static readonly string Columns = $"""
        SELECT i.EmployeeId, i.ResourceId, i.Starts, i.Ends, i.Status, i.TakesTime, i.IsCompleted, i.AlarmMinutes,
            f.Id, f.Version, f.Kind, f.TypeId, f.Title, f.AllDay, f.StartDate, f.EndDate, f.Location, f.OwnerId, f.OrganizerId, o.Name, f.ShowAs, f.Visibility, f.GroupId, f.SeriesId,
            a.AssignedById, {About}
        """;

    private static readonly string Others = $"""
            CROSS JOIN FollowUps f CROSS JOIN Employees o
            LEFT JOIN Assignments a ON a.FollowUpId = f.Id AND a.Status IN ({(int)Assigning.AssignmentStatus.Unseen}, {(int)Assigning.AssignmentStatus.Seen})
            WHERE f.Id = i.FollowUpId AND o.Id = f.OwnerId AND i.Status <> {Declined} AND i.Notice <> {Cancelled}
        """;

    // Hours belong to a moment, whole days to a date, whatever moment that is where they were written.
    private const string Touches = "(f.AllDay = 0 AND i.Starts < $end AND i.Ends > $start OR f.AllDay = 1 AND f.StartDate <= $last AND f.EndDate >= $first)";

    // As far as the same date can be apart between two places on earth.
    private static readonly Duration Anywhere = Duration.FromHours(26);

    /// <summary>The one text of the query.</summary>
    internal static readonly string Sql = $"""
        WITH asked_employees(id) AS MATERIALIZED (SELECT value FROM json_each($employees)), asked_resources(id) AS MATERIALIZED (SELECT value FROM json_each($resources))
        {Of("EmployeeId", "asked_employees")} UNION ALL {Of("ResourceId", "asked_resources")}
        """;

    /// <summary>Everything that touches the window, whoever may read it: who may decides the use case.</summary>
    /// <param name="diary">Where to read; its connection has to be open.</param>
    /// <param name="viewerId">Who looks: whether they take part is read along.</param>
    /// <param name="whose">Whose diaries.</param>
    /// <param name="first">The first date, by the viewer's clock; whole days stand on the dates they were written for, whoever looks from wherever.</param>
    /// <param name="days">How many dates.</param>
    /// <param name="window">The same dates as moments: what only touches its ends is left out.</param>
    /// <returns>For each diary its rows, by start, the longer before the shorter.</returns>
    public static ILookup<Participant, DiaryRow> Rows(this DiaryDbContext diary, int viewerId, IReadOnlyCollection<Participant> whose, LocalDate first, int days, Interval window)
    {
        using var command = diary.Command(Sql);
        command.Parameters.AddWithValue("$viewer", viewerId);
        command.Parameters.AddWithValue("$employees", SqlText.Ids(whose, ParticipantKind.Employee));
        command.Parameters.AddWithValue("$resources", SqlText.Ids(whose, ParticipantKind.Resource));
        command.Parameters.AddWithValue("$start", window.Start.ToUnixTimeTicks());
        command.Parameters.AddWithValue("$dayBefore", (window.Start - Anywhere - Invitation.LongerThan).ToUnixTimeTicks());
        command.Parameters.AddWithValue("$startAnywhere", (window.Start - Anywhere).ToUnixTimeTicks());
        command.Parameters.AddWithValue("$endAnywhere", (window.End + Anywhere).ToUnixTimeTicks());
        command.Parameters.AddWithValue("$first", LocalDatePattern.Iso.Format(first));
        command.Parameters.AddWithValue("$last", LocalDatePattern.Iso.Format(first.PlusDays(days - 1)));
        command.Parameters.AddWithValue("$end", window.End.ToUnixTimeTicks());

        var rows = new List<DiaryRow>();
        using var reader = command.ExecuteReader(); // SQLite does not wait for anybody here, so there is nothing to await.
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read()) rows.Add(Row(reader, words));
        return rows.OrderBy(r => r.Starts).ThenByDescending(r => r.Ends).ThenBy(r => r.FollowUpId).ToLookup(r => r.Whose);
    }

    private static string Of(string column, string whose) => $"""
        {Columns} FROM {whose} p CROSS JOIN Invitations i {Others}
            AND i.{column} = p.id AND i.IsLong = 0 AND i.Starts > $dayBefore AND i.Starts < $endAnywhere AND i.Ends > $startAnywhere AND {Touches}
        UNION ALL
        {Columns} FROM {whose} p CROSS JOIN Invitations i {Others}
            AND i.{column} = p.id AND i.IsLong = 1 AND i.Starts < $endAnywhere AND i.Ends > $startAnywhere AND {Touches}
        """;

    private static DiaryRow Row(SqliteDataReader r, HashSet<string> words)
    {
        var about = r.GetInt64(25);
        return new DiaryRow
        {
            Whose = r.IsDBNull(0) ? Participant.Resource(r.GetInt32(1)) : Participant.Employee(r.GetInt32(0)),
            Starts = r.GetInt64(2),
            Ends = r.GetInt64(3),
            Status = (InvitationStatus)r.GetInt32(4),
            TakesTime = r.GetBoolean(5),
            IsCompleted = r.GetBoolean(6),
            HasAlarm = !r.IsDBNull(7),
            FollowUpId = r.GetInt32(8),
            Version = r.GetInt32(9),
            Kind = (FollowUpKind)r.GetInt32(10),
            TypeId = r.IsDBNull(11) ? null : r.GetInt32(11),
            Title = r.GetString(12),
            AllDay = r.GetBoolean(13),
            FirstDate = Date(r.GetString(14)),
            LastDate = Date(r.GetString(15)),
            Location = Once(r.GetString(16), words),
            OwnerId = r.GetInt32(17),
            OrganizerId = r.GetInt32(18),
            OwnerName = Once(r.GetString(19), words),
            ShowAs = (ShowAs)r.GetInt32(20),
            Visibility = (Visibility)r.GetInt32(21),
            GroupId = r.IsDBNull(22) ? null : r.GetInt32(22),
            Repeats = !r.IsDBNull(23),
            AssignedById = r.IsDBNull(24) ? null : r.GetInt32(24),
            ParticipantCount = (int)(about / 16),
            HasExternalPeople = (about & 8) != 0,
            HasResources = (about & 4) != 0,
            HasUnanswered = (about & 2) != 0,
            IsInvited = (about & 1) != 0,
        };
    }

    // A week names few people and few places, and is kept for as long as it is shown.
    private static string Once(string word, HashSet<string> words)
    {
        if (words.TryGetValue(word, out var known)) return known;
        words.Add(word);
        return word;
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}

/// <summary>A follow-up in one diary, as it is stored.</summary>
internal sealed class DiaryRow
{
    public Participant Whose { get; init; }
    public long Starts { get; init; }
    public long Ends { get; init; }
    public InvitationStatus Status { get; init; }
    public bool TakesTime { get; init; }
    public bool IsCompleted { get; init; }
    public bool HasAlarm { get; init; }
    public int FollowUpId { get; init; }
    public int Version { get; init; }
    public FollowUpKind Kind { get; init; }
    public int? TypeId { get; init; }
    public required string Title { get; init; }
    public bool AllDay { get; init; }
    public LocalDate FirstDate { get; init; }
    public LocalDate LastDate { get; init; }
    public required string Location { get; init; }
    public int OwnerId { get; init; }
    public int OrganizerId { get; init; }
    public required string OwnerName { get; init; }
    public ShowAs ShowAs { get; init; }
    public Visibility Visibility { get; init; }
    public int? GroupId { get; init; }
    public bool Repeats { get; init; }

    /// <summary>Who waits for an answer to having assigned it.</summary>
    public int? AssignedById { get; init; }

    public int ParticipantCount { get; init; }
    public bool HasExternalPeople { get; init; }
    public bool HasResources { get; init; }
    public bool HasUnanswered { get; init; }
    public bool IsInvited { get; init; }

    public Interval When => new(Instant.FromUnixTimeTicks(Starts), Instant.FromUnixTimeTicks(Ends));
}
