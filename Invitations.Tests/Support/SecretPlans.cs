using System.Globalization;
using System.Text.RegularExpressions;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Repeating;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Tests.Support;

/// <summary>How something stands in the diary.</summary>
public enum Shape
{
    /// <summary>Once; Carla has said yes.</summary>
    Single,

    /// <summary>On three days.</summary>
    Series,

    AllDay,

    /// <summary>Carla has not answered.</summary>
    Provisional,

    /// <summary>Carla has said no, with a reason.</summary>
    Declined,

    /// <summary>David has marked it done.</summary>
    Completed,

    /// <summary>David has handed it to Carla, who has not answered.</summary>
    HandedOver,

    /// <summary>A deadline and no time: tasks and calls.</summary>
    Deadline,
}

/// <summary>Something David plans, in whose every part stands a word of its own.</summary>
/// <param name="Nr">From 1 on.</param>
/// <param name="Visibility">Who may read it; a group is Support, of which David and Eva are.</param>
/// <param name="Kind">Appointment, task or call.</param>
/// <param name="Shape">How it stands in the diary.</param>
internal sealed record SecretPlan(int Nr, Visibility Visibility, FollowUpKind Kind, Shape Shape)
{
    public int Id { get; set; }

    /// <summary>What all its words begin with.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"qx{Nr:000}");

    public bool HasTime => Shape is not Shape.Deadline;

    public string Word(SecretWord word) => Code + word.ToString().ToLowerInvariant();

    public override string ToString() => $"{Visibility} {Kind} {Shape}";
}

/// <summary>Where words are hidden.</summary>
[Flags]
internal enum SecretWord
{
    None = 0,
    Title = 1,
    Place = 2,
    Description = 4,
    Reason = 8,
    Type = 16,
    Contact = 32,
    Firm = 64,
}

/// <summary>
/// A company in which David, of Support, has planned everything there is in every way, for himself, his group or everybody. Carla takes part; Finn did
/// until the words were written; Eva is of his group; Bo, Anna (a manager) and Astrid (an administrator) have nothing to do with it.
/// </summary>
/// <param name="hasSecrets">Whether there are any; if not, the same times are taken by nothing worth knowing, of other kinds and types and with other people.</param>
internal sealed class SecretPlans(bool hasSecrets) : IDisposable
{
    private static readonly Regex Planted = new($@"qx(\d\d\d)({string.Join('|', Enum.GetNames<SecretWord>())})", RegexOptions.IgnoreCase);

    public TestCompany Company { get; } = new();

    /// <summary>Those everybody may read first.</summary>
    public IReadOnlyList<SecretPlan> All { get; } = [.. (
        from visibility in new[] { Visibility.Everybody, Visibility.Group, Visibility.OwnerOnly }
        from kind in Enum.GetValues<FollowUpKind>()
        from shape in Enum.GetValues<Shape>()
        where shape is not Shape.Deadline || kind is not FollowUpKind.Appointment
        select (visibility, kind, shape)).Select((p, index) => new SecretPlan(index + 1, p.visibility, p.kind, p.shape))];

    /// <summary>Took part in all of it and was left out.</summary>
    public int Finn { get; private set; }

    public int Owner => Company.David;

    /// <summary>Everybody, by their part in it.</summary>
    public int Id(string role) => role switch
    {
        "owner" => Company.David,
        "invited" => Company.Carla,
        "of the group" => Company.Eva,
        "colleague" => Company.Bo,
        "manager" => Company.Anna,
        "administrator" => Company.Astrid,
        "left out" => Finn,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Nobody has that part."),
    };

    /// <summary>Whether they may read it.</summary>
    public static bool MayRead(string role, SecretPlan plan) => role is "owner" or "invited" || plan.Visibility switch
    {
        Visibility.Everybody => true,
        Visibility.Group => role is "of the group",
        _ => false,
    };

    /// <summary>The planned words that stand in a text.</summary>
    public IEnumerable<(SecretPlan Plan, SecretWord Word)> In(string text) =>
        from match in Planted.Matches(text)
        let plan = All[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1]
        select (plan, Enum.Parse<SecretWord>(match.Groups[2].ValueSpan, ignoreCase: true));

    public async Task PlanAsync()
    {
        await PeopleAsync();
        foreach (var plan in All) await PlanAsync(plan);
        (await Company.Get<KeepGroupViews>().SaveAsync(Owner, 0, new("qxview", "qxview for David alone", [Participant.Employee(Company.Bo)]))).IsDone.Should().BeTrue();
    }

    public void Dispose() => Company.Dispose();

    // The firms, their people and the types are nobody's secret; who meets them is.
    private async Task PeopleAsync()
    {
        var finn = new Employee("Finn Ask", Role.Employee, TestCompany.Oslo, WorkingHours.Weekdays(new(8, 0), new(16, 0)));
        await Company.LookAsync(async diary =>
        {
            diary.Add(finn);
            var firms = All.Select(p => new Company(p.Word(SecretWord.Firm))).ToList();
            diary.AddRange(firms);
            diary.AddRange(All.Select(p => FollowUpType.Create(p.Word(SecretWord.Type), p.Kind, EntryColour.Rose).Required));
            await diary.SaveChangesAsync();
            var ids = firms.ToDictionary(f => f.Name, f => f.Id);
            diary.AddRange(All.Select(p => new ExternalPerson(p.Word(SecretWord.Contact), ids[p.Word(SecretWord.Firm)])));
            return await diary.SaveChangesAsync();
        });
        Finn = finn.Id;
    }

    private async Task PlanAsync(SecretPlan plan)
    {
        var c = Company;
        // What all may read is the same in both companies.
        var isPlanted = hasSecrets || plan.Visibility is Visibility.Everybody;
        var kind = isPlanted || !plan.HasTime ? plan.Kind : (FollowUpKind)(((int)plan.Kind + 1) % 3);
        var (contactId, typeId) = await c.LookAsync(async diary => (
            await diary.ExternalPeople.Where(p => p.Name == plan.Word(SecretWord.Contact)).Select(p => p.Id).SingleAsync(),
            await diary.Types.Where(t => t.Name == plan.Word(SecretWord.Type)).Select(t => t.Id).SingleAsync()));
        string Said(SecretWord word) => isPlanted ? plan.Word(word) : "something else";
        var plain = new FollowUpContent(kind, "Plan", Time(plan), Visibility: plan.Visibility, GroupId: plan.Visibility is Visibility.Group ? c.Support : null);
        var content = plain with
        {
            Title = Said(SecretWord.Title),
            Location = Said(SecretWord.Place),
            Description = Said(SecretWord.Description),
            TypeId = isPlanted ? typeId : null,
        };
        Participant[] others = [Participant.Employee(c.Carla), c.Fjord, isPlanted ? Participant.ExternalPerson(contactId) : c.Kari];
        var draft = new FollowUpDraft(0, 0, Guid.NewGuid(), plain, Owner, [.. others, Participant.Employee(Finn)], new Dictionary<Participant, InvitationStatus>());
        if (plan.Shape is Shape.Series) draft = draft with { Series = SeriesDraft.Of(Recurrence.Daily(1).After(3), plain.Time.StartDate).Required };
        plan.Id = (await c.SaveAsync(Owner, draft)).Required;

        var ids = plan.Shape is Shape.Series ? await c.OccurrencesAsync(plan.Id) : [plan.Id];
        foreach (var id in ids) (await c.ChangeAsync(Owner, id, d => d with { Content = content with { Time = d.Content.Time }, Participants = others })).IsDone.Should().BeTrue();
        foreach (var id in ids) await StandAsync(plan.Shape, id, Said(SecretWord.Reason));
    }

    private async Task StandAsync(Shape shape, int id, string reason)
    {
        var c = Company;
        var outcome = shape switch
        {
            Shape.Provisional => default,
            Shape.Declined => await c.DeclineAsync(c.Carla, id, reason),
            Shape.Completed => await c.Get<ChangeOwnPart>().ExecuteAsync(Owner, id, Core.Priority.High, 15, isCompleted: true),
            Shape.HandedOver => await c.Get<AssignFollowUp>().ExecuteAsync(Owner, id, c.Carla),
            _ => await c.AcceptAsync(c.Carla, id),
        };
        outcome.IsDone.Should().BeTrue();
    }

    // Three to a day, from 3 March on: some run into others.
    private static FollowUpTime Time(SecretPlan plan)
    {
        var date = new LocalDate(2026, 3, 3).PlusDays(plan.Nr % 20);
        var start = date.At(new LocalTime(8 + (plan.Nr / 20 * 2), 0));
        return plan.Shape switch
        {
            Shape.AllDay => FollowUpTime.WholeDays(date, date, TestCompany.Oslo, WorkingHours.Weekdays(new(8, 0), new(16, 0))).Required,
            Shape.Deadline => FollowUpTime.Due(date, date, TestCompany.Oslo).Required,
            _ => FollowUpTime.At(start, start.PlusMinutes(90), TestCompany.Oslo).Required,
        };
    }
}
