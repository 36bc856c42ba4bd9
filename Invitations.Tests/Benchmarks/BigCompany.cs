using System.Collections;
using Invitations.Core.Directory;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Tests.Support;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Invitations.Tests.Benchmarks;

/// <summary>A company of 200 in four countries whose year is full: about 600 entries and a quarter of the working time each, absences on top.</summary>
/// <remarks>
/// Meetings have two to seven people, half of them a room, and nobody is in two at once; the same seed makes the same company. Ten times the entries are
/// ten years of them, the last of which is the same: a company grows old, its days do not grow longer.
/// </remarks>
public sealed class BigCompany : IDisposable
{
    public const int Employees = 200;

    /// <summary>The year that everything is asked about; those before it are history.</summary>
    public const int Year = 2026;

    private const int QuartersADay = 96;

    // Quarter-hours of a day somebody has before they are asked to no more meetings.
    private const int Most = 8;

    private static readonly (string Zone, Country? Country, string Hours, int Share)[] Offices =
    [
        ("Europe/Oslo", Country.Norway, "08:00-16:00", 80), ("Europe/Copenhagen", Country.Denmark, "09:00-17:00", 60),
        ("Europe/London", null, "09:00-17:30", 30), ("America/New_York", null, "09:00-17:00", 30),
    ];

    private static readonly string[] Places = ["Oslo", "København", "London", "New York"];
    private static readonly string[] Things = ["Screen", "Whiteboard", "Video", "Telephone"];

    private readonly Random _random;
    private readonly List<Colleague> _staff = [];
    private readonly BitArray[] _rooms;
    private readonly LocalDate _first;
    private readonly int _days;

    /// <param name="years">How many years of entries, the last of them <see cref="Year"/>.</param>
    /// <param name="resources">How many rooms; the first twenty are as full as the people, the others empty.</param>
    /// <param name="seed">Another company for another number.</param>
    public BigCompany(int years = 1, int resources = 20, int seed = 3)
    {
        _random = new Random(seed);
        _first = new(Year - years + 1, 1, 1);
        _days = Period.DaysBetween(_first, new(Year + 1, 1, 1));
        _rooms = [.. Enumerable.Range(0, Math.Min(20, resources)).Select(_ => new BitArray(_days * QuartersADay))];
        Resources = resources;
        Company = new TestCompany();
        Fill();
    }

    /// <summary>Where it is kept, with its use cases; the six people of the demo company are the first of the two hundred.</summary>
    public TestCompany Company { get; }

    public int Resources { get; }

    /// <summary>How many rows of invitations there are.</summary>
    public int Entries { get; private set; }

    /// <summary>Somebody from every office in turn.</summary>
    public static Participant Employee(int nr) => Participant.Employee(1 + nr * 7 % Employees);

    public static Participant Resource(int nr) => Participant.Resource(1 + nr);

    public void Dispose() => Company.Dispose();

    private void Fill()
    {
        using var connection = new SqliteConnection($"Data Source={Company.File};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-200000");
        using var transaction = connection.BeginTransaction();

        // An index is made much faster from all rows than row by row.
        var indexes = Indexes(connection);
        foreach (var (name, _) in indexes) Execute(connection, $"DROP INDEX \"{name}\"");
        using var write = new StoredRows(connection);
        Hire(write);
        for (var day = 0; day < _days; day++) Plan(write, day);
        Entries = write.Written;
        foreach (var (_, sql) in indexes) Execute(connection, sql);
        transaction.Commit();
    }

    private void Hire(StoredRows write)
    {
        var nr = 0;
        foreach (var (zone, country, hours, share) in Offices)
        {
            for (var i = 0; i < share; i++)
            {
                nr++;
                // Every seventh is off on Fridays, every third has lunch at half past eleven.
                var day = nr % 3 == 0 ? $"{hours[..5]}-11:30,12:00-{hours[6..]}" : hours;
                var week = $"{day}|{day}|{day}|{day}|{(nr % 7 == 0 ? "-" : day)}|-|-";
                write.Employee(nr, $"Colleague {nr:000}", zone, country, week);
                _staff.Add(new(nr, DateTimeZoneProviders.Tzdb[zone], WorkingHours.Parse(week), new BitArray(_days * QuartersADay)));
            }
        }

        for (var i = 0; i < Resources; i++)
            write.Resource(i + 1, $"Room {i + 1:000}", 4 + i * 5 % 17, $"{Things[i % 4]}, {Things[(i / 4 + 1) % 4]}", $"{Places[i % 4]}, floor {1 + i % 6}");
    }

    // Everybody in turn is given something until a quarter of their day is taken, by themselves or by the meetings of others.
    private void Plan(StoredRows write, int day)
    {
        var date = _first.PlusDays(day);
        foreach (var one in _staff)
        {
            if (one.Day(date) is not { } work) continue;
            if (date.DayOfWeek is IsoDayOfWeek.Monday && _random.Next(17) == 0) Leave(write, one, date);
            var wanted = 3 + _random.Next(8);
            for (var tries = 0; tries < 12 && one.Taken(Quarter(work.Start), Quarter(work.End)) < wanted; tries++)
            {
                var length = 1 + _random.Next(6);
                var from = Quarter(work.Start) + _random.Next(Math.Max(1, Quarter(work.End) - Quarter(work.Start) - length));
                if (one.IsFree(from, length)) Meet(write, one, date, from, length);
            }
        }
    }

    private void Meet(StoredRows write, Colleague owner, LocalDate date, int from, int length)
    {
        var others = new List<int>();
        var room = 0;
        if (_random.Next(2) == 0)
        {
            for (var i = 1 + _random.Next(6); i > 0; i--)
            {
                var other = _staff[_random.Next(_staff.Count)];
                if (other != owner && other.IsFree(from, length) && other.Day(date) is { } day && Quarter(day.Start) <= from && Quarter(day.End) >= from + length
                    && other.Taken(Quarter(day.Start), Quarter(day.End)) < Most)
                {
                    others.Add(other.Id);
                    other.Take(from, length);
                }
            }

            var nr = _random.Next(_rooms.Length);
            if (_random.Next(2) == 0 && Colleague.IsFree(_rooms[nr], from, length))
            {
                room = nr + 1;
                Colleague.Take(_rooms[nr], from, length);
            }
        }

        owner.Take(from, length);
        write.Meeting(owner.Id, owner.Zone, Moment(from), Moment(from + length), others, room);
    }

    private void Leave(StoredRows write, Colleague one, LocalDate monday)
    {
        var weeks = _random.Next(3) == 0 ? 3 : 1;
        var from = Quarter(one.Zone.AtStartOfDay(monday).ToInstant());
        var length = Math.Min(weeks * 7 * QuartersADay, one.Quarters - from);
        if (one.IsFree(from, length)) write.Meeting(one.Id, one.Zone, Moment(from), Moment(from + length), [], 0);
        one.Take(from, length);
    }

    // In quarter-hours since the first of January of the first year, in UTC; what is before or after it is at its edge.
    private int Quarter(Instant moment) => Math.Clamp((int)(moment - Origin).TotalMinutes / 15, 0, _days * QuartersADay);

    private Instant Moment(int quarter) => Origin + Duration.FromMinutes(15 * quarter);

    private Instant Origin => _first.AtMidnight().InUtc().ToInstant();

    private static List<(string Name, string Sql)> Indexes(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('FollowUps', 'Invitations') AND sql IS NOT NULL";
        using var reader = command.ExecuteReader();
        var found = new List<(string, string)>();
        while (reader.Read()) found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Somebody, with the quarter-hours they are taken.</summary>
    private sealed record Colleague(int Id, DateTimeZone Zone, WorkingHours Hours, BitArray Busy)
    {
        public int Quarters => Busy.Length;

        public Interval? Day(LocalDate date) => Hours.On(date, Zone);

        public bool IsFree(int from, int length) => IsFree(Busy, from, length);

        public void Take(int from, int length) => Take(Busy, from, length);

        public int Taken(int from, int until)
        {
            var count = 0;
            for (var q = from; q < until; q++) count += Busy[q] ? 1 : 0;
            return count;
        }

        public static bool IsFree(BitArray busy, int from, int length)
        {
            if (from + length > busy.Length) return false;
            for (var q = from; q < from + length; q++)
            {
                if (busy[q]) return false;
            }

            return true;
        }

        public static void Take(BitArray busy, int from, int length)
        {
            for (var q = from; q < from + length; q++) busy[q] = true;
        }
    }
}
