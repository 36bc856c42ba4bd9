using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Repeating;
using Invitations.Core.UseCases.Scheduling;
using NodaTime;

namespace Invitations.Tests.Support;

/// <summary>A way to ask the product something.</summary>
/// <param name="Name">The use case and its method.</param>
/// <param name="AskAsync">Asks as somebody, in a company, everything that can be asked that way.</param>
/// <param name="Public">What it tells everybody, whatever is planned: what firms, people and types there are.</param>
internal sealed record Inquiry(string Name, Func<SecretPlans, int, Task<object?>> AskAsync, SecretWord Public = SecretWord.None);

/// <summary>Every way there is to ask something.</summary>
internal static class Inquiries
{
    private const SecretWord People = SecretWord.Contact | SecretWord.Firm;

    // 2 March to 12 April holds all that is planned.
    private static readonly LocalDate First = new(2026, 3, 2);

    public static IReadOnlyList<Inquiry> All { get; } =
    [
        new("ShowDiaries.ExecuteAsync", async (p, who) => await p.Company.Get<ShowDiaries>().ExecuteAsync(who, await EverybodyAsync(p), First, 42)),
        new("ShowDiaries.ExecuteAsync", async (p, who) => await EachAsync(await EverybodyAsync(p), whose => p.Company.Get<ShowDiaries>().ExecuteAsync(who, whose, First, 42, "America/New_York"))),
        new("ListToDo.ExecuteAsync", async (p, who) => await EachAsync(Employees(p), whose => p.Company.Get<ListToDo>().ExecuteAsync(who, whose))),
        new("SearchFollowUps.ExecuteAsync", SearchAsync),
        new("ShowFullness.ExecuteAsync", async (p, who) => await EachAsync(await EverybodyAsync(p), whose => p.Company.Get<ShowFullness>().ExecuteAsync(who, whose, First, 42))),
        new("OpenFollowUp.ExecuteAsync", async (p, who) => await EachAsync(p.All, plan => p.Company.Get<OpenFollowUp>().ExecuteAsync(who, plan.Id))),
        new("OpenFollowUp.ReadAsync", async (p, who) => await EachAsync(p.All, plan => p.Company.Get<OpenFollowUp>().ReadAsync(who, plan.Id))),
        new("ListInvitations.ExecuteAsync", async (p, who) => await p.Company.ListAsync(who)),
        new("ShowCompany.ListAsync", async (p, _) => await p.Company.Get<ShowCompany>().ListAsync(new(Take: 200)), SecretWord.Firm),
        new("ShowCompany.ExecuteAsync", ShowCompaniesAsync, People),
        new("CheckTime.ExecuteAsync", async (p, who) => await EachAsync(Times(p), time => p.Company.Get<CheckTime>().ExecuteAsync(0, time, ShowAs.Busy, who, [Participant.Employee(p.Owner), p.Company.Fjord]))),
        new("ShowTaken.ExecuteAsync", async (p, who) => await EachAsync(Times(p), time => p.Company.Get<ShowTaken>().ExecuteAsync(0, 0, who, [Participant.Employee(p.Owner), p.Company.Fjord], time.Interval!.Value))),
        new("SuggestLocations.ExecuteAsync", async (p, who) => await EachAsync(Times(p), time => p.Company.Get<SuggestLocations>().ExecuteAsync(who, time.Interval, 0))),
        new("ShowDaysOff.ExecuteAsync", async (p, who) => await p.Company.Get<ShowDaysOff>().ExecuteAsync(who, First, 42)),
        new("CheckSeries.ExecuteAsync", CheckSeriesAsync),
        new("SuggestTimes.ExecuteAsync", async (p, who) => await EachAsync(Times(p), time => p.Company.Get<SuggestTimes>().ExecuteAsync(who, 0, time, who, [Participant.Employee(p.Owner), p.Company.Fjord]))),
        new("FindParticipants.ExecuteAsync", async (p, _) => await EachAsync(Enum.GetValues<ParticipantKind>(), kind => p.Company.Get<FindParticipants>().ExecuteAsync(kind, null, "", Times(p)[0].Interval, 0)), People),
        new("FindParticipants.ForSeriesAsync", async (p, _) => await EachAsync(
            Enum.GetValues<ParticipantKind>(), kind => p.Company.Get<FindParticipants>().ForSeriesAsync(kind, null, "", [.. Times(p).Select(t => t.Interval!.Value)], 0)), People),
        new("FindParticipants.SearchAsync", async (p, _) => await EachAsync(
            ["qx", "qxview", "finn", "david", "fjord", "a"], words => p.Company.Get<FindParticipants>().SearchAsync(words, ParticipantKind.Employee, null, [.. Times(p).Select(t => t.Interval!.Value)], 0)), People),
        new("FindParticipants.DeclinedAsync", async (p, who) => await EachAsync(p.All, plan => p.Company.Get<FindParticipants>().DeclinedAsync(who, plan.Id))),
        new("FindParticipants.SourcesAsync", async (p, _) => await p.Company.Get<FindParticipants>().SourcesAsync(), SecretWord.Firm),
        new("KeepFollowUpTypes.ListAsync", async (p, who) => await p.Company.Get<KeepFollowUpTypes>().ListAsync(who), SecretWord.Type),
        new("KeepFollowUpTypes.ChoicesAsync", async (p, _) => await EachAsync(Enum.GetValues<FollowUpKind>(), p.Company.Get<KeepFollowUpTypes>().ChoicesAsync), SecretWord.Type),
        new("KeepGroupViews.ListAsync", async (p, who) => await p.Company.Get<KeepGroupViews>().ListAsync(who)),
        new("KeepDiarySettings.ReadAsync", async (p, who) => await p.Company.Get<KeepDiarySettings>().ReadAsync(who)),
        new("KeepHolidays.ListAsync", async (p, who) => await p.Company.Get<KeepHolidays>().ListAsync(who, 2026)),
        new("KeepResources.ListAsync", async (p, who) => await p.Company.Get<KeepResources>().ListAsync(who)),
        new("KeepWorkingHours.ListAsync", async (p, who) => await p.Company.Get<KeepWorkingHours>().ListAsync(who)),
        new("ShowViewer.ExecuteAsync", async (p, who) => await p.Company.Get<ShowViewer>().ExecuteAsync(who)),
        new("ShowViewer.DiariesAsync", async (p, _) => await p.Company.Get<ShowViewer>().DiariesAsync()),
    ];

    // By what all its words begin with, and what all words begin with, which fills the list; by the names of people and rooms too.
    private static async Task<object?> SearchAsync(SecretPlans plans, int who)
    {
        var typed = plans.All.Select(p => p.Code).Concat(["qx", "qxview", "finn", "david", "carla david", "fjord"]);
        return await EachAsync(typed, words => plans.Company.Get<SearchFollowUps>().ExecuteAsync(who, SearchWords.Of(words)));
    }

    private static async Task<object?> ShowCompaniesAsync(SecretPlans plans, int who)
    {
        var companies = plans.Company.Get<ShowCompany>();
        return await EachAsync((await companies.ListAsync(new(Take: 200))).Rows, firm => companies.ExecuteAsync(who, firm.Id));
    }

    // As if it were new, and as if they had opened one of those there are.
    private static async Task<object?> CheckSeriesAsync(SecretPlans plans, int who)
    {
        var series = SeriesDraft.Of(Recurrence.Daily(1).After(20), First).Required;
        var time = FollowUpTime.At(First.At(new(8, 0)), First.At(new(18, 0)), TestCompany.Oslo).Required;
        return await EachAsync(plans.All.Where(p => p.Shape is Shape.Series).Select(p => p.Id).Prepend(0), id => plans.Company.Get<CheckSeries>().ExecuteAsync(
            who, id, time, ShowAs.Busy, who, [Participant.Employee(plans.Owner), plans.Company.Fjord], series));
    }

    private static FollowUpTime[] Times(SecretPlans plans) =>
        [.. Enumerable.Range(0, 20).Select(day => First.PlusDays(day)).Select(d => FollowUpTime.At(d.At(new(8, 0)), d.At(new(16, 0)), TestCompany.Oslo).Required)];

    private static int[] Employees(SecretPlans plans) =>
        [plans.Company.Anna, plans.Company.Bo, plans.Company.Carla, plans.Company.David, plans.Company.Eva, plans.Company.Astrid, plans.Finn];

    private static async Task<Participant[]> EverybodyAsync(SecretPlans plans) => [.. (await plans.Company.Get<ShowViewer>().DiariesAsync()).Select(d => d.Whose)];

    private static async Task<List<TAnswer>> EachAsync<TOne, TAnswer>(IEnumerable<TOne> all, Func<TOne, Task<TAnswer>> ask)
    {
        var answers = new List<TAnswer>();
        foreach (var one in all) answers.Add(await ask(one));
        return answers;
    }
}
