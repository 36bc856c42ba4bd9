using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases;
using NodaTime.Text;

namespace Invitations.Tests.Support;

/// <summary>A few people of the demo company with empty diaries, for use cases to act on. It is Monday 2 March 2026, 07:30 in Oslo.</summary>
public sealed class Office : IAsyncDisposable
{
    private Office(Database database) => Database = database;

    public Database Database { get; }

    /// <summary>Manager, Oslo 08:00–16:00, in Sales.</summary>
    public Employee Anna { get; } = new("Anna Berg", Role.Manager, "Europe/Oslo", WorkingHours.Weekdays(new(8, 0), new(16, 0)));

    /// <summary>Employee, Oslo 08:00–16:00, in Sales.</summary>
    public Employee Bo { get; } = new("Bo Dahl", Role.Employee, "Europe/Oslo", WorkingHours.Weekdays(new(8, 0), new(16, 0)));

    /// <summary>Employee, Copenhagen 09:00–17:00, in Sales.</summary>
    public Employee Carla { get; } = new("Carla Holm", Role.Employee, "Europe/Copenhagen", WorkingHours.Weekdays(new(9, 0), new(17, 0)));

    /// <summary>Employee, Copenhagen 09:00–17:00, in no group.</summary>
    public Employee David { get; } = new("David Lund", Role.Employee, "Europe/Copenhagen", WorkingHours.Weekdays(new(9, 0), new(17, 0)));

    /// <summary>Administrator, Oslo 08:00–16:00.</summary>
    public Employee Astrid { get; } = new("Astrid Moe", Role.Administrator, "Europe/Oslo", WorkingHours.Weekdays(new(8, 0), new(16, 0)));

    /// <summary>A room with eight seats.</summary>
    public Resource Fjord { get; } = Resource.Create(new("Fjord", ResourceType.Location, Seats: 8)).Required;

    /// <summary>A room with four seats.</summary>
    public Resource Skov { get; } = Resource.Create(new("Skov", ResourceType.Location, Seats: 4)).Required;

    /// <summary>Another firm.</summary>
    public Company Lysverk { get; } = new("Lysverk AS");

    /// <summary>Somebody there; only after <see cref="OpenAsync"/>.</summary>
    public ExternalPerson Kari { get; private set; } = null!;

    /// <summary>Anna, Bo and Carla.</summary>
    public UserGroup Sales { get; } = new("Sales");

    public static async Task<Office> OpenAsync(string now = DiaryServer.Start)
    {
        var office = new Office(await Database.CreateAsync(now));
        await office.Database.AddAsync(office.Anna, office.Bo, office.Carla, office.David, office.Astrid, office.Fjord, office.Skov, office.Lysverk);
        office.Kari = new ExternalPerson("Kari Nord", office.Lysverk.Id);
        foreach (var member in new[] { office.Anna, office.Bo, office.Carla }) office.Sales.Add(member);
        await office.Database.AddAsync(office.Kari, office.Sales);
        return office;
    }

    /// <summary>An appointment as its dialog would hand it in; times are written in Oslo, for example <c>2026-03-16T10:00</c>.</summary>
    public FollowUpDraft Appointment(Employee owner, string start, string end, params Participant[] participants) => new(
        Id: 0,
        Version: 0,
        Dialog: Guid.NewGuid(),
        new FollowUpContent(FollowUpKind.Appointment, "Budget talk", FollowUpTime.At(Time(start), Time(end), "Europe/Oslo").Required),
        owner.Id,
        participants,
        Noted: new Dictionary<Participant, InvitationStatus>());

    /// <summary>Saves what nothing speaks against.</summary>
    /// <returns>The follow-up's id.</returns>
    public async Task<int> SaveAsync(Employee who, FollowUpDraft draft) => (await Database.Get<SaveFollowUp>().ExecuteAsync(who.Id, draft)).Required;

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static NodaTime.LocalDateTime Time(string written) => LocalDateTimePattern.GeneralIso.Parse(written.Length == 16 ? written + ":00" : written).Value;
}

/// <summary>Says "that one" of whoever is invited.</summary>
internal static class AsParticipant
{
    public static Participant Invited(this Employee employee) => Participant.Employee(employee.Id);

    public static Participant Invited(this Resource resource) => Participant.Resource(resource.Id);

    public static Participant Invited(this ExternalPerson person) => Participant.ExternalPerson(person.Id);
}
