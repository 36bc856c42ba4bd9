using System.Globalization;
using Invitations.Core.Scheduling;
using Invitations.Tests.Support;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using Xunit.Abstractions;

namespace Invitations.Tests.Rules.Scheduling;

/// <summary>R10 against somebody else's arithmetic: multiranges, time zones and quarter-hours of PostgreSQL, which shares no code with ours.</summary>
[Trait("Category", "Long")]
public sealed class PostgreSqlOracleTests(PostgreSql server, ITestOutputHelper output) : IClassFixture<PostgreSql>
{
    private const int Cases = 10_000;
    private const int Calendars = 150;

    // Where clocks change by an hour, by half an hour, not at all, on the southern half, and at midnight.
    private static readonly string[] Zones =
        ["Europe/Oslo", "Europe/Copenhagen", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Asia/Kathmandu", "America/Santiago", "Africa/Cairo"];

    private static readonly string[] Days = ["-", "08:00-16:00", "09:00-17:00", "09:00-17:30", "08:00-11:30,12:00-16:00", "00:00-23:59", "22:00-23:30", "00:10-06:05", "01:15-02:50", "07:30-12:00,12:00-15:00"];

    // The clocks change in Europe, America, Chile, Egypt and on Lord Howe near these.
    private static readonly Instant[] Around =
        [Instant.FromUtc(2026, 3, 8, 6, 0), Instant.FromUtc(2026, 3, 28, 12, 0), Instant.FromUtc(2026, 4, 4, 18, 0), Instant.FromUtc(2026, 4, 24, 0, 0), Instant.FromUtc(2026, 6, 5, 13, 7), Instant.FromUtc(2026, 9, 5, 12, 0), Instant.FromUtc(2026, 10, 24, 12, 0), Instant.FromUtc(2026, 10, 31, 18, 0)];

    private static readonly LocalDate FirstDay = new(2026, 2, 25);
    private static readonly LocalDate LastDay = new(2027, 1, 10);

    [Fact]
    public async Task First_available_is_what_PostgreSQL_finds()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        Person[] people = [.. Enumerable.Range(0, Calendars).Select(_ => Somebody(random))];
        Case[] cases = [.. Enumerable.Range(0, Cases).Select(nr => Invent(nr, random, people))];

        await using var connection = await server.ConnectAsync();
        await WriteAsync(connection, people, cases);
        var expected = await AskAsync(connection);

        foreach (var one in cases)
        {
            var found = FirstAvailable.Find(one.Everybody, one.Length, one.Wish, DateTimeZoneProviders.Tzdb[one.Zone]);
            Assert.True(found?.Start == expected[one.Nr], $"Case {one.Nr} of SEED={seed}: {one.Length} from {one.Wish} in {one.Zone} is {found?.Start}, and PostgreSQL has {expected[one.Nr]}.");
        }

        expected.Values.Count(e => e is null).Should().BeInRange(Cases / 100, Cases / 2, "both answers have to be tried");
    }

    [Fact]
    public async Task Conflicts_are_what_PostgreSQL_finds()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        Interval Some() => Span(Around[0] + Duration.FromMinutes(random.Next(20_000)), Pick(random, [1, 15, 60, 61, 1439, 1440, 1441, 9000]));
        Interval[] wishes = [.. Enumerable.Range(0, Cases).Select(_ => Some())];
        Interval[][] busy = [.. wishes.Select(_ => Enumerable.Range(0, random.Next(8)).Select(_ => Some()).ToArray())];

        await using var connection = await server.ConnectAsync();
        await ExecuteAsync(connection, "CREATE TEMP TABLE wish (nr int, at tstzrange); CREATE TEMP TABLE taken (nr int, at tstzrange)");
        await CopyAsync(connection, "wish (nr, at)", wishes.Select((w, nr) => new object[] { nr, Range(w) }));
        await CopyAsync(connection, "taken (nr, at)", busy.SelectMany((list, nr) => list.Select(b => new object[] { nr, Range(b) })));
        using var command = new NpgsqlCommand("SELECT DISTINCT nr FROM wish JOIN taken USING (nr) WHERE wish.at && taken.at", connection);
        var clashing = new HashSet<int>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) clashing.Add(reader.GetInt32(0));
        }

        for (var nr = 0; nr < Cases; nr++)
        {
            (BusyCalendar.Of(busy[nr]).FirstClash(wishes[nr]) is not null).Should().Be(clashing.Contains(nr), $"case {nr} of SEED={seed}");
            busy[nr].Any(b => b.Overlaps(wishes[nr])).Should().Be(clashing.Contains(nr), $"case {nr} of SEED={seed}");
        }

        clashing.Count.Should().BeInRange(Cases / 10, Cases * 9 / 10, "both answers have to be tried");
    }

    private static Person Somebody(Random random)
    {
        var zone = Pick(random, Zones);
        var usual = Pick(random, Days);
        var week = Enumerable.Range(1, 7).Select(day => random.Next(6) == 0 ? Pick(random, Days) : day > 5 && random.Next(4) > 0 ? "-" : usual);
        LocalDate[] off = [.. Enumerable.Range(0, random.Next(12)).Select(_ => FirstDay.PlusDays(random.Next(Period.DaysBetween(FirstDay, LastDay))))];
        return new(zone, WorkingHours.Parse(string.Join('|', week)), DatesOff.Of(off));
    }

    private static Case Invent(int nr, Random random, Person[] people)
    {
        var wish = Pick(random, Around) + Duration.FromMinutes(random.Next(-3000, 3000));
        var length = Duration.FromMinutes(Pick(random, [1, 15, 20, 30, 45, 60, 60, 90, 120, 240, 480, 24 * 60, 3 * 24 * 60]));
        var (persons, everybody) = (new List<int?>(), new List<Availability>());
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var isRoom = random.Next(4) == 0;
            var person = random.Next(people.Length);
            Interval[] busy = [.. Enumerable.Range(0, random.Next(15)).Select(_ =>
                Span(wish + Duration.FromMinutes(random.Next(-600, random.Next(3) == 0 ? 60 * 24 * 60 : 6000)), Pick(random, [5, 15, 30, 60, 61, 600, 1500, 9000])))];
            var isOptional = everybody.Count > 0 && random.Next(5) == 0;
            persons.Add(isRoom ? null : person);
            everybody.Add(isRoom
                ? new(null, DateTimeZone.Utc, [.. busy], IsOptional: isOptional)
                : new(people[person].Hours, DateTimeZoneProviders.Tzdb[people[person].Zone], [.. busy], people[person].Off, isOptional));
        }

        return new(nr, wish, length, Pick(random, Zones), persons, [.. everybody]);
    }

    private static async Task WriteAsync(NpgsqlConnection connection, Person[] people, Case[] cases)
    {
        await ExecuteAsync(connection, """
            CREATE TEMP TABLE span (person int, weekday int, opens time, closes time);
            CREATE TEMP TABLE off (person int, day date);
            CREATE TEMP TABLE zone (person int, name text);
            CREATE TEMP TABLE meeting (nr int PRIMARY KEY, wish timestamptz, length interval, zone text);
            CREATE TEMP TABLE participant (nr int, place int, person int);
            CREATE TEMP TABLE busy (nr int, place int, at tstzrange);
            """);
        await CopyAsync(connection, "zone (person, name)", people.Select((p, i) => new object[] { i, p.Zone }));
        await CopyAsync(connection, "off (person, day)", people.SelectMany((p, i) => p.Off.Select(d => new object[] { i, d.ToDateOnly() })));
        await CopyAsync(connection, "span (person, weekday, opens, closes)", people.SelectMany((p, i) => Enumerable.Range(1, 7).SelectMany(day =>
            p.Hours.Spans((IsoDayOfWeek)day).Select(s => new object[] { i, day, s.Start.ToTimeOnly(), s.End.ToTimeOnly() }))));
        await CopyAsync(connection, "meeting (nr, wish, length, zone)", cases.Select(c => new object[] { c.Nr, c.Wish.ToDateTimeUtc(), c.Length.ToTimeSpan(), c.Zone }));
        var required = cases.SelectMany(c => c.Everybody.Select((one, place) => (c.Nr, Place: place, One: one, Person: c.Persons[place]))).Where(x => !x.One.IsOptional).ToList();
        await CopyAsync(connection, "participant (nr, place, person)", required.Select(x => new object[] { x.Nr, x.Place, (object?)x.Person ?? DBNull.Value }));
        await CopyAsync(connection, "busy (nr, place, at)", required.SelectMany(x => x.One.Busy.Select(b => new object[] { x.Nr, x.Place, Range(b) })));
    }

    private static async Task<Dictionary<int, Instant?>> AskAsync(NpgsqlConnection connection)
    {
        await ExecuteAsync(connection, $"""
            -- What people write means its first time when the clock shows it twice, where AT TIME ZONE takes the second.
            CREATE FUNCTION pg_temp.moment(wall timestamp, zone text) RETURNS timestamptz LANGUAGE sql STABLE AS $$
                SELECT min(m) FROM (VALUES (wall AT TIME ZONE zone), ((wall AT TIME ZONE zone) - interval '30 minutes'), ((wall AT TIME ZONE zone) - interval '1 hour')) v(m)
                WHERE m = wall AT TIME ZONE zone OR m AT TIME ZONE zone = wall $$;

            -- Each quarter-hour on the wall of what is left, in turn.
            CREATE FUNCTION pg_temp.first_start(free tstzmultirange, length interval, zone text) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
            DECLARE piece tstzrange; at timestamptz; BEGIN
                FOR piece IN SELECT p FROM unnest(free) p ORDER BY lower(p) LOOP
                    at := date_bin('15 minutes', lower(piece), '2000-01-01Z');
                    WHILE at + length <= upper(piece) LOOP
                        IF at >= lower(piece) AND pg_temp.moment(at AT TIME ZONE zone, zone) = at AND pg_temp.moment((at + length) AT TIME ZONE zone, zone) = at + length THEN
                            RETURN at;
                        END IF;
                        at := at + interval '15 minutes';
                    END LOOP;
                END LOOP;
                RETURN NULL;
            END $$;

            CREATE TEMP TABLE working AS
                SELECT person, range_agg(tstzrange(opens, closes)) AS at
                FROM (SELECT person, pg_temp.moment(date + span.opens, zone.name) AS opens, pg_temp.moment(date + span.closes, zone.name) AS closes
                      FROM generate_series(timestamp '{FirstDay:uuuu-MM-dd}', timestamp '{LastDay:uuuu-MM-dd}', interval '1 day') date
                      JOIN span ON span.weekday = extract(isodow FROM date) JOIN zone USING (person)
                      WHERE NOT EXISTS (SELECT FROM off WHERE off.person = span.person AND off.day = date::date)) s
                WHERE opens < closes GROUP BY person;
            """);
        using var command = new NpgsqlCommand($"""
            WITH taken AS (SELECT nr, place, range_agg(at) AS at FROM busy GROUP BY nr, place),
                 free AS (
                    SELECT nr, range_intersect_agg(
                        tstzmultirange(tstzrange(wish, wish + interval '{FirstAvailable.HorizonDays * 24} hours'))
                        * CASE WHEN person IS NULL THEN tstzmultirange(tstzrange(NULL, NULL)) ELSE coalesce(working.at, tstzmultirange()) END
                        - coalesce(taken.at, tstzmultirange())) AS at
                    FROM meeting JOIN participant USING (nr) LEFT JOIN working USING (person) LEFT JOIN taken USING (nr, place) GROUP BY nr)
            SELECT nr, pg_temp.first_start(free.at, length, zone) FROM meeting JOIN free USING (nr)
            """, connection);
        var found = new Dictionary<int, Instant?>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) found.Add(reader.GetInt32(0), await reader.IsDBNullAsync(1) ? null : Instant.FromDateTimeUtc(reader.GetDateTime(1)));
        return found;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, IEnumerable<object[]> rows)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows) await writer.WriteRowAsync(values: row);
        await writer.CompleteAsync();
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlRange<DateTime> Range(Interval when) => new(when.Start.ToDateTimeUtc(), true, when.End.ToDateTimeUtc(), false);

    private static Interval Span(Instant start, int minutes) => new(start, start + Duration.FromMinutes(minutes));

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private sealed record Person(string Zone, WorkingHours Hours, DatesOff Off);

    private sealed record Case(int Nr, Instant Wish, Duration Length, string Zone, IReadOnlyList<int?> Persons, Availability[] Everybody);
}
