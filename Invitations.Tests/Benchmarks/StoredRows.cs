using System.Globalization;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Invitations.Tests.Benchmarks;

/// <summary>Writes rows by the hundred thousand, as the product itself would have stored them.</summary>
internal sealed class StoredRows : IDisposable
{
    private readonly SqliteCommand _followUp, _invitation, _employee, _resource;
    private int _followUps;

    public StoredRows(SqliteConnection connection)
    {
        _employee = Prepare(connection, $"""
            INSERT INTO Employees (Id, Name, Role, ZoneId, Hours, Country) VALUES ($id, $name, {(int)Role.Employee}, $zone, $hours, $country)
            ON CONFLICT (Id) DO UPDATE SET ZoneId = $zone, Hours = $hours, Country = $country
            """, "$id", "$name", "$zone", "$hours", "$country");
        _resource = Prepare(connection, $"""
            INSERT INTO Resources (Id, Name, Type, Seats, Equipment, Address, Description, NoDoubleBooking, IsDeleted)
            VALUES ($id, $name, {(int)ResourceType.Location}, $seats, $equipment, $address, '', 0, 0)
            ON CONFLICT (Id) DO UPDATE SET Name = $name, Type = {(int)ResourceType.Location}, Seats = $seats, Equipment = $equipment, Address = $address
            """, "$id", "$name", "$seats", "$equipment", "$address");
        _followUp = Prepare(connection, $"""
            INSERT INTO FollowUps (Id, AllDay, ChangedAt, Description, StartDate, StartTime, EndDate, EndTime, Starts, Ends, IsCancelled, IsException, Kind, Location,
                OrganizerId, OwnerId, RegisteredAt, RegisteredById, SavedBy, Sequence, ShowAs, Title, Version, Visibility, ZoneId)
            VALUES ($id, 0, 0, '', $startDate, $startTime, $endDate, $endTime, $starts, $ends, 0, 0, $kind, $location,
                $owner, $owner, 0, $owner, $dialog, 0, {(int)ShowAs.Busy}, $title, 1, $visibility, $zone)
            """, "$id", "$startDate", "$startTime", "$endDate", "$endTime", "$starts", "$ends", "$owner", "$dialog", "$title", "$visibility", "$zone", "$kind", "$location");
        _invitation = Prepare(connection, $"""
            INSERT INTO Invitations (FollowUpId, EmployeeId, ResourceId, Status, Notice, NoticeIsRead, Reason, AwaitsAcknowledgement, DeclineIsRead,
                Priority, IsCompleted, Starts, Ends, IsShownAsBusy, TakesTime, IsLong)
            VALUES ($followUp, $employee, $resource, $status, 0, 0, '', 0, 0, 1, 0, $starts, $ends, 1, 1, $isLong)
            """, "$followUp", "$employee", "$resource", "$status", "$starts", "$ends", "$isLong");
        using var last = connection.CreateCommand();
        last.CommandText = "SELECT IFNULL(MAX(Id), 0) FROM FollowUps";
        _followUps = Convert.ToInt32(last.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>How many rows of invitations it has written.</summary>
    public int Written { get; private set; }

    public void Employee(int id, string name, string zone, Country? country, string hours) => Run(_employee, id, name, zone, hours, country?.ToString());

    public void Resource(int id, string name, int seats, string equipment, string address) => Run(_resource, id, name, seats, equipment, address);

    /// <summary>An appointment; every eleventh is private, and in every third the others have not answered yet.</summary>
    public void Meeting(int ownerId, DateTimeZone zone, Instant starts, Instant ends, IReadOnlyCollection<int> others, int room) =>
        FollowUp(FollowUpKind.Appointment, "Matter", "", ownerId, zone, starts, ends, others, room);

    /// <param name="kind">What it is.</param>
    /// <param name="title">What it is called, before its number.</param>
    /// <param name="location">Where.</param>
    /// <param name="ownerId">In whose diary; they have accepted it.</param>
    /// <param name="zone">On whose clock it is written.</param>
    /// <param name="starts">Included.</param>
    /// <param name="ends">Excluded.</param>
    /// <param name="others">Employees who are invited.</param>
    /// <param name="room">A resource that is booked; 0 for none.</param>
    public void FollowUp(
        FollowUpKind kind, string title, string location, int ownerId, DateTimeZone zone, Instant starts, Instant ends, IReadOnlyCollection<int> others, int room)
    {
        var (start, end) = (starts.InZone(zone).LocalDateTime, ends.InZone(zone).LocalDateTime);
        var (first, last) = (starts.ToUnixTimeTicks(), ends.ToUnixTimeTicks());
        var id = ++_followUps;
        Run(_followUp, id, Date(start), Time(start), Date(end), Time(end), first, last, ownerId, new Guid(id, 0, 0, new byte[8]).ToString().ToUpperInvariant(), $"{title} {id}",
            (int)(id % 11 == 0 ? Visibility.OwnerOnly : Visibility.Everybody), zone.Id, (int)kind, location);

        void Invite(int? employee, int? resource, InvitationStatus status)
        {
            Run(_invitation, id, employee, resource, (int)status, first, last, ends - starts > Invitation.LongerThan);
            Written++;
        }

        Invite(ownerId, null, InvitationStatus.Accepted);
        foreach (var other in others) Invite(other, null, id % 3 == 0 ? InvitationStatus.Seen : InvitationStatus.Accepted);
        if (room > 0) Invite(null, room, InvitationStatus.Accepted);
    }

    public void Dispose()
    {
        foreach (var command in new[] { _followUp, _invitation, _employee, _resource }) command.Dispose();
    }

    private static string Date(LocalDateTime time) => time.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(LocalDateTime time) => time.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names) command.Parameters.AddWithValue(name, 0);
        return command;
    }

    private static void Run(SqliteCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}
