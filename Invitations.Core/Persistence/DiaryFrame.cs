using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Core.Persistence;

/// <summary>Everything a look at diaries needs besides what stands in them, in one query: who looks, whose they are, the types, the company's days off.</summary>
internal sealed class DiaryFrame
{
    private const string Sql = """
        SELECT 0, e.Id, e.Name, e.ZoneId, e.Hours, e.Country, e.Role FROM Employees e
            WHERE e.Id = $viewer OR e.Id IN (SELECT value FROM json_each($employees))
        UNION ALL SELECT 1, r.Id, r.Name, NULL, NULL, NULL, NULL FROM Resources r WHERE r.Id IN (SELECT value FROM json_each($resources))
        UNION ALL SELECT 2, m.GroupId, NULL, NULL, NULL, NULL, NULL FROM GroupMembers m WHERE m.EmployeeId = $viewer
        UNION ALL SELECT 3, t.Id, t.Name, NULL, NULL, t.Colour, t.Kind FROM FollowUpTypes t
        UNION ALL SELECT 4, h.Id, h.Name, h.Date, NULL, h.Country, NULL FROM CompanyHolidays h WHERE h.Date BETWEEN $from AND $to
        """;

    private readonly Dictionary<Participant, Owner> _owners = [];
    private readonly Dictionary<int, TypeLook> _types = [];
    private readonly Dictionary<FollowUpKind, EntryColour> _basic = [];
    private readonly HashSet<int> _groups = [];
    private readonly List<CompanyHoliday> _holidays = [];
    private Role? _role;

    private DiaryFrame(LocalDate from, LocalDate to) => DaysOff = new(() => new(from, to, _holidays));

    /// <summary>Whoever looks; <c>null</c> when they no longer work here.</summary>
    public Viewer? Viewer { get; private set; }

    /// <summary>Holidays, by country.</summary>
    public Lazy<DaysOff> DaysOff { get; }

    /// <summary>One of those asked for, or the viewer; <c>null</c> where there is no such diary.</summary>
    public Owner? Of(Participant whose) => _owners.GetValueOrDefault(whose);

    /// <summary>The colour of something, and its type's name; empty for a basic type.</summary>
    public TypeLook LookOf(FollowUpKind kind, int? typeId) =>
        typeId is { } id && _types.TryGetValue(id, out var look) ? look : new("", _basic.TryGetValue(kind, out var colour) ? colour : FollowUpType.UsualColour(kind));

    /// <summary>Reads it.</summary>
    /// <param name="diary">Where to read.</param>
    /// <param name="viewerId">Who looks.</param>
    /// <param name="whose">Whose diaries.</param>
    /// <param name="from">The first date of any days off.</param>
    /// <param name="to">The last date, included.</param>
    public static DiaryFrame Read(DiaryDbContext diary, int viewerId, IReadOnlyCollection<Participant> whose, LocalDate from, LocalDate to)
    {
        var frame = new DiaryFrame(from, to);
        using var command = diary.Command(Sql);
        command.Parameters.AddWithValue("$viewer", viewerId);
        command.Parameters.AddWithValue("$employees", SqlText.Ids(whose, ParticipantKind.Employee));
        command.Parameters.AddWithValue("$resources", SqlText.Ids(whose, ParticipantKind.Resource));
        command.Parameters.AddWithValue("$from", LocalDatePattern.Iso.Format(from));
        command.Parameters.AddWithValue("$to", LocalDatePattern.Iso.Format(to));
        using var reader = command.ExecuteReader(); // SQLite does not wait for anybody here, so there is nothing to await.
        while (reader.Read()) frame.Take(reader, viewerId);
        if (frame._role is { } role) frame.Viewer = new Viewer(viewerId, role, frame._groups);
        return frame;
    }

    private void Take(SqliteDataReader reader, int viewerId)
    {
        var id = reader.GetInt32(1);
        switch (reader.GetInt32(0))
        {
            case 0:
                _owners[Participant.Employee(id)] = new(reader.GetString(2), reader.GetString(3), WorkingHours.Parse(reader.GetString(4)), CountryOf(reader));
                if (id == viewerId) _role = (Role)reader.GetInt32(6);
                break;
            case 1: _owners[Participant.Resource(id)] = new(reader.GetString(2), null, null, null); break;
            case 2: _groups.Add(id); break;
            case 3:
                var look = new TypeLook(reader.GetString(2), Enum.Parse<EntryColour>(reader.GetString(5)));
                if (look.Name.Length == 0) _basic[(FollowUpKind)reader.GetInt32(6)] = look.Colour;
                else _types[id] = look;
                break;
            case 4: _holidays.Add(new CompanyHoliday(LocalDatePattern.Iso.Parse(reader.GetString(3)).Value, reader.GetString(2), CountryOf(reader))); break;
            default: throw new InvalidOperationException("The query answers with rows it was not asked for.");
        }
    }

    private static Country? CountryOf(SqliteDataReader reader) => reader.IsDBNull(5) ? null : Enum.Parse<Country>(reader.GetString(5));

    /// <summary>Whose diary it is.</summary>
    /// <param name="Name">What lists show.</param>
    /// <param name="ZoneId">An employee's IANA zone; <c>null</c> for a resource, which is at work always.</param>
    /// <param name="Hours">An employee's working hours.</param>
    /// <param name="Country">Whose national holidays they have.</param>
    public sealed record Owner(string Name, string? ZoneId, WorkingHours? Hours, Country? Country);

    /// <summary>What a type looks like.</summary>
    /// <param name="Name">Empty for a basic type.</param>
    /// <param name="Colour">Its colour.</param>
    public readonly record struct TypeLook(string Name, EntryColour Colour);
}
