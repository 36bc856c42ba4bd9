using System.Text.Json;
using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases;
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
        var diary = (await c.Get<ShowDiary>().ExecuteAsync(c.David, Participant.Employee(c.Anna), new(2026, 3, 2), 28)).Required;
        (diary.Entries.Count, diary.Busy.Count).Should().Be((0, 4));
        (await c.ListAsync(c.David)).Should().BeEmpty();
        var check = await c.Get<CheckSeries>().ExecuteAsync(0, TestCompany.March(3), ShowAs.Busy, c.David, [Participant.Employee(c.Anna)], SeriesDrafts.Weekly(4));
        check.Required.Taken.Should().HaveCount(4).And.OnlyContain(t => t.Conflicts.Single().Name == "Anna Berg");
        JsonSerializer.Serialize(check.Required.Taken.Select(t => t.ToString())).Should().NotContain(Secret);
        foreach (var scope in Enum.GetValues<SeriesScope>())
        {
            (await c.Get<DeleteFollowUp>().ExecuteAsync(c.David, id, scope)).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);
            (await c.SaveAsync(c.Astrid, await c.DraftAsync(c.Anna, id) with { Scope = scope })).Refusal.Should().Be(Refusal.FollowUpNotYours, "administrators do not read along");
        }
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
