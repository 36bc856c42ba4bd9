using System.Text.Json;
using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Repeating;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases;

/// <summary>Decision 14 for series: repetition gives nothing away either.</summary>
public sealed class KeepingASeriesSecretTests : IDisposable
{
    private const string Secret = "Redundancies in Copenhagen";

    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task A_stranger_learns_of_a_private_series_only_that_somebody_is_busy()
    {
        var c = _company;
        var id = await PlanAsync(Visibility.OwnerOnly);

        (await c.Get<OpenFollowUp>().ExecuteAsync(c.David, id)).Refusal.Should().Be(Refusal.FollowUpNotYours);
        var diary = (await c.Get<ShowDiaries>().ExecuteAsync(c.David, Participant.Employee(c.Anna), new(2026, 3, 2), 28)).Required;
        (diary.Entries.Count, diary.Busy.Count).Should().Be((0, 4));
        (await c.ListAsync(c.David)).Should().BeEmpty();
        var check = await c.Get<CheckSeries>().ExecuteAsync(c.David, 0, TestCompany.March(3), ShowAs.Busy, c.David, [Participant.Employee(c.Anna)], SeriesDrafts.Weekly(4));
        check.Required.Taken.Should().HaveCount(4).And.OnlyContain(t => t.Conflicts.Single().Name == "Anna Berg");
        JsonSerializer.Serialize(check.Required.Taken.Select(t => t.ToString())).Should().NotContain(Secret);
        foreach (var scope in Enum.GetValues<SeriesScope>())
        {
            (await c.Get<DeleteFollowUp>().ExecuteAsync(c.David, id, scope)).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);
            (await c.SaveAsync(c.Astrid, await c.DraftAsync(c.Anna, id) with { Scope = scope })).Refusal.Should().Be(Refusal.FollowUpNotYours, "administrators do not read along");
        }
    }

    /// <summary>A number that somebody made up comes as easily as one that they were shown.</summary>
    [Fact]
    public async Task Who_takes_part_in_a_private_date_does_not_come_out_by_checking_its_series()
    {
        var c = _company;
        var ids = await c.OccurrencesAsync(await PlanAsync(Visibility.Everybody));
        await c.ChangeAsync(c.Anna, ids[1], d => d with { Content = d.Content with { Visibility = Visibility.OwnerOnly }, Participants = [Participant.Employee(c.Eva)] });
        foreach (var whose in new[] { c.Eva, c.Bo }) await c.PlanAsync(whose, TestCompany.March(10));

        async Task<IEnumerable<string>> NamesAsync(int viewerId, int followUpId) => (await c.Get<CheckSeries>().ExecuteAsync(
            viewerId, followUpId, TestCompany.March(3), ShowAs.Busy, c.Anna, [], SeriesDrafts.Weekly(4))).Required.Taken.SelectMany(t => t.Conflicts).Select(x => x.Name).Distinct();

        (await NamesAsync(c.Anna, ids[0])).Should().Equal("Eva Strand");
        (await NamesAsync(c.David, ids[0])).Should().BeEmpty("he may read the others, and not that one");
        (await NamesAsync(c.David, ids[1])).Should().Equal(["Anna Berg"], "for him it is a new one, and Anna is busy");
    }

    [Fact]
    public async Task Of_a_series_only_the_dates_are_shown_that_may_be_read()
    {
        var c = _company;
        var id = await PlanAsync(Visibility.Everybody);
        var ids = await c.OccurrencesAsync(id);
        await c.ChangeAsync(c.Anna, ids[1], d => d with { Content = d.Content with { Visibility = Visibility.OwnerOnly }, Participants = [] });

        (await DatesAsync(c.David, id)).Should().Equal([3, 17, 24], "one of them is private");
        (await DatesAsync(c.Bo, id)).Should().Equal([3, 17, 24], "Bo was left out of that one");
        (await DatesAsync(c.Anna, id)).Should().Equal(3, 10, 17, 24);
    }

    [Fact]
    public async Task Whoever_is_invited_to_one_date_sees_one_date()
    {
        var c = _company;
        var ids = await c.OccurrencesAsync(await PlanAsync(Visibility.OwnerOnly));
        await c.ChangeAsync(c.Anna, ids[2], d => d with { Participants = [.. d.Participants, Participant.Employee(c.Carla)] });

        (await DatesAsync(c.Carla, ids[2])).Should().Equal(17);
        var row = InvitationList.Fold(await c.ListAsync(c.Carla)).Should().ContainSingle().Subject;
        (row.Dates, row.FollowUpId).Should().Be((1, ids[2]));
    }

    private async Task<IEnumerable<int>> DatesAsync(int who, int id) => (await _company.Get<OpenFollowUp>().ReadAsync(who, id)).Required.Series!.Occurrences.Select(o => o.Date.Day);

    private async Task<int> PlanAsync(Visibility visibility) => (await _company.SaveAsync(_company.Anna, _company.New(_company.Anna, null, Participant.Employee(_company.Bo)) with
    {
        Content = TestCompany.Content(title: Secret) with { Visibility = visibility },
        Series = SeriesDrafts.Weekly(4),
    })).Required;
}
