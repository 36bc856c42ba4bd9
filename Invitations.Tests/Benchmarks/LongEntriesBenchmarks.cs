using BenchmarkDotNet.Attributes;
using Invitations.Core.Inviting;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Invitations.Tests.Benchmarks;

/// <summary>Three ways to find what touches a window, of which one was chosen (decision record 0010): 50 people over 30 days, or one over a week, in a bare query.</summary>
[Config(typeof(SchedulingBenchmarks.InThisProcess))]
public class LongEntriesBenchmarks
{
    private static readonly Instant Start = Instant.FromUtc(2026, 9, 7, 6, 0);
    private BigCompany _big = null!;
    private Participant[] _people = null!;
    private SqliteConnection _connection = null!;

    [Params(1, 10)]
    public int Years { get; set; }

    [Params(1, 50)]
    public int People { get; set; }

    private Interval Window => new(Start, Start + Duration.FromDays(People == 1 ? 7 : 30));

    [GlobalSetup]
    public void Fill()
    {
        _big = BigCompanies.Of(Years);
        _people = [.. Enumerable.Range(0, People).Select(BigCompany.Employee)];
        _connection = new SqliteConnection($"Data Source={_big.Company.File};Pooling=False");
        _connection.Open();
        // Minutes since 1970 and the employee, as integers; a tree of floats would round the minutes away.
        Run("""
            CREATE INDEX IF NOT EXISTS Plain ON Invitations (EmployeeId, Starts, Ends, TakesTime);
            CREATE VIRTUAL TABLE IF NOT EXISTS Tree USING rtree_i32 (Id, FirstMinute, LastMinute, FirstEmployee, LastEmployee);
            INSERT INTO Tree SELECT Id, Starts / 600000000, Ends / 600000000, EmployeeId, EmployeeId FROM Invitations
            WHERE EmployeeId IS NOT NULL AND TakesTime AND NOT EXISTS (SELECT 1 FROM Tree);
            """);
    }

    [GlobalCleanup]
    public void Close()
    {
        // Other measurements share the file, and the planner would take what it finds.
        Run("DROP INDEX Plain; DROP TABLE Tree");
        _connection.Dispose();
    }

    [Benchmark(Description = "Long ones apart", Baseline = true)]
    public int Apart() => Read("""
        SELECT i.EmployeeId, i.Starts, i.Ends, i.Id FROM json_each($people) p CROSS JOIN Invitations i
        WHERE i.EmployeeId = p.value AND i.IsLong = 0 AND i.Starts > $start - 864000000000 AND i.Starts < $end AND i.Ends > $start AND i.TakesTime = 1
        UNION ALL
        SELECT i.EmployeeId, i.Starts, i.Ends, i.Id FROM json_each($people) p CROSS JOIN Invitations i
        WHERE i.EmployeeId = p.value AND i.IsLong = 1 AND i.Starts < $end AND i.Ends > $start AND i.TakesTime = 1
        """);

    [Benchmark(Description = "Index of start and end alone")]
    public int Plain() => Read("""
        SELECT i.EmployeeId, i.Starts, i.Ends, i.Id FROM json_each($people) p CROSS JOIN Invitations i INDEXED BY Plain
        WHERE i.EmployeeId = p.value AND i.Starts < $end AND i.Ends > $start AND i.TakesTime = 1
        """);

    [Benchmark(Description = "R*Tree")]
    public int Tree() => Read("""
        SELECT t.FirstEmployee, t.FirstMinute, t.LastMinute, t.Id FROM json_each($people) p CROSS JOIN Tree t
        WHERE t.FirstEmployee >= p.value AND t.LastEmployee <= p.value AND t.FirstMinute < $end / 600000000 AND t.LastMinute > $start / 600000000
        """);

    private int Read(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$people", $"[{string.Join(',', _people.Select(p => p.Id))}]");
        command.Parameters.AddWithValue("$start", Window.Start.ToUnixTimeTicks());
        command.Parameters.AddWithValue("$end", Window.End.ToUnixTimeTicks());
        using var reader = command.ExecuteReader();
        var found = new List<(int, long, long, int)>();
        while (reader.Read()) found.Add((reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt32(3)));
        return found.Count;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
