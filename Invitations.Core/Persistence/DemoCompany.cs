using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Invitations.Core.Persistence;

/// <summary>The words of the demo company, in the language it is founded in.</summary>
/// <param name="name">What they are called here, for example <c>BudgetTalk</c>.</param>
public delegate string DemoWord(string name);

/// <summary>Nordhavn AS, the company that demonstrations and tests work in.</summary>
public static class DemoCompany
{
    /// <summary>The password of everybody in it.</summary>
    public const string Password = "demo";

    private const string Oslo = "Europe/Oslo", Copenhagen = "Europe/Copenhagen";

    private static readonly (string UserName, string Name, Role Role, string Zone)[] People =
    [
        ("anna", "Anna Berg", Role.Manager, Oslo),
        ("bo", "Bo Dahl", Role.Employee, Oslo),
        ("carla", "Carla Holm", Role.Employee, Copenhagen),
        ("david", "David Lund", Role.Employee, Copenhagen),
        ("eva", "Eva Strand", Role.Employee, Oslo),
        ("admin", "Astrid Moe", Role.Administrator, Oslo),
    ];

    /// <summary>Founds it in an empty database: people, rooms, another firm, and two weeks of diary from the week of today on.</summary>
    /// <param name="services">The diary's.</param>
    /// <param name="word">Its words; asked for only while it is founded, so that it keeps the language of the first start.</param>
    /// <returns>The user name of each employee in it, for accounts to be made; the same again when it is there already,
    /// and nobody when another company is.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> FoundAsync(IServiceProvider services, DemoWord word)
    {
        var today = services.GetRequiredService<IClock>().GetCurrentInstant();
        await using var diary = await services.GetRequiredService<IDbContextFactory<DiaryDbContext>>().CreateDbContextAsync();
        await using var transaction = await diary.Database.BeginTransactionAsync();
        if (!await diary.Employees.AnyAsync())
        {
            await PeopleAsync(diary, word);
            await DemoDiary.FillAsync(diary, today, word);
            await transaction.CommitAsync();
        }

        var names = People.ToDictionary(p => p.Name, p => p.UserName, StringComparer.Ordinal);
        var employees = await diary.Employees.Where(e => names.Keys.Contains(e.Name)).Select(e => new { e.Id, e.Name }).ToListAsync();
        return employees.Count == People.Length ? employees.ToDictionary(e => names[e.Name], e => e.Id, StringComparer.Ordinal) : new Dictionary<string, int>(StringComparer.Ordinal);
    }

    private static async Task PeopleAsync(DiaryDbContext diary, DemoWord word)
    {
        var office = new Dictionary<string, WorkingHours>(StringComparer.Ordinal)
        {
            [Oslo] = WorkingHours.Weekdays(new LocalTime(8, 0), new LocalTime(16, 0)),
            [Copenhagen] = WorkingHours.Weekdays(new LocalTime(9, 0), new LocalTime(17, 0)),
        };
        // One save each, so that ids follow the order above and links in documents stay true.
        var employees = new Dictionary<string, Employee>(StringComparer.Ordinal);
        foreach (var (userName, name, role, zone) in People)
        {
            diary.Add(employees[userName] = new Employee(name, role, zone, office[zone]));
            employees[userName].Work(zone, office[zone], zone is Oslo ? Country.Norway : Country.Denmark);
            await diary.SaveChangesAsync();
        }

        foreach (var (name, members) in new[] { ("Sales", new[] { "anna", "bo", "carla" }), ("Support", ["david", "eva"]) })
        {
            var group = new UserGroup(word(name));
            foreach (var member in members) group.Add(employees[member]);
            diary.Add(group);
            await diary.SaveChangesAsync();
        }

        foreach (var draft in new[]
        {
            new ResourceDraft("Fjord", ResourceType.Location, 8, word("FjordEquipment"), word("FjordAddress")),
            new ResourceDraft("Skov", ResourceType.Location, 4, word("SkovEquipment"), word("SkovAddress")),
            new ResourceDraft(word("Projector"), ResourceType.Other, Description: word("ProjectorAbout")),
        })
        {
            diary.Add(Resource.Create(draft).Required);
            await diary.SaveChangesAsync();
        }

        foreach (var (name, colour) in new[]
        {
            ("CustomerMeeting", EntryColour.Green), ("Absence", EntryColour.Grey), ("Interview", EntryColour.Teal), ("Workshop", EntryColour.Rose),
        })
        {
            diary.Add(FollowUpType.Create(word(name), FollowUpKind.Appointment, colour).Required);
            await diary.SaveChangesAsync();
        }

        var company = new Company("Lysverk AS");
        diary.Add(company);
        await diary.SaveChangesAsync();
        foreach (var name in new[] { "Kari Nord", "Ola Vik" })
        {
            diary.Add(new ExternalPerson(name, company.Id));
            await diary.SaveChangesAsync();
        }
    }
}
