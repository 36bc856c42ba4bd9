using System.Globalization;
using Invitations.Core.FollowUps;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Invitations.Tests.Benchmarks;

/// <summary>Fills days of a diary until they hold exactly so many entries: what figures are asked for is measured, and not what chance gives.</summary>
internal static class FullDiary
{
    /// <summary>What most of its entries are called, so that they are told from others.</summary>
    public const string Title = "Full day";

    private static readonly string[] Places = ["", "", "Fjord", "Kongens Nytorv 8, København", ""];
    private static readonly FollowUpKind[] Kinds = [.. Enumerable.Repeat(FollowUpKind.Appointment, 8), FollowUpKind.Task, FollowUpKind.PhoneCall];

    /// <summary>Adds what is missing; a second time nothing is. Half an hour to two hours each, from eight to four on workdays, with up to four others, some who have yet to answer.</summary>
    /// <param name="file">The database.</param>
    /// <param name="employeeId">Whose diary.</param>
    /// <param name="first">The first date, in Oslo.</param>
    /// <param name="days">How many dates.</param>
    /// <param name="entries">How many entries are to touch them.</param>
    /// <param name="others">Employees who may be invited.</param>
    /// <param name="kind">What all of them are; <c>null</c> for a mixture, mostly appointments.</param>
    public static void Fill(string file, int employeeId, LocalDate first, int days, int entries, IReadOnlyList<int> others, FollowUpKind? kind = null)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
        LocalDate[] workdays = [.. Enumerable.Range(0, days).Select(first.PlusDays).Where(d => d.DayOfWeek < IsoDayOfWeek.Saturday)];
        var random = new Random(employeeId);

        using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var missing = entries - Count(connection, employeeId, new(zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(first.PlusDays(days)).ToInstant()));
        if (missing < 0) throw new InvalidOperationException($"There are {-missing} entries too many already.");
        using var write = new StoredRows(connection);
        for (var i = 0; i < missing; i++)
        {
            // Every workday in turn, so that all are equally full.
            var start = (workdays[i % workdays.Length] + new LocalTime(8, 0)).PlusMinutes(15 * random.Next(27)).InZoneLeniently(zone).ToInstant();
            int[] invited = random.Next(3) == 0 ? [.. others.OrderBy(_ => random.Next()).Take(1 + random.Next(4))] : [];
            write.FollowUp(
                kind ?? Kinds[random.Next(Kinds.Length)], Title, Places[random.Next(Places.Length)], employeeId, zone, start, start + Duration.FromMinutes(15 * random.Next(2, 7)), invited, 0);
        }

        transaction.Commit();
    }

    private static int Count(SqliteConnection connection, int employeeId, Interval window)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Invitations WHERE EmployeeId = $employee AND Starts < $end AND Ends > $start";
        command.Parameters.AddWithValue("$employee", employeeId);
        command.Parameters.AddWithValue("$start", window.Start.ToUnixTimeTicks());
        command.Parameters.AddWithValue("$end", window.End.ToUnixTimeTicks());
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
