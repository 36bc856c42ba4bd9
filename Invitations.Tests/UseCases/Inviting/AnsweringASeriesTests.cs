using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Tests.UseCases.Inviting;

/// <summary>The collapsed row answers all open occurrences, the unfolded one answers one (S07).</summary>
public sealed class AnsweringASeriesTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Theory]
    [InlineData(InvitationAnswer.Accept, InvitationStatus.Accepted)]
    [InlineData(InvitationAnswer.Decline, InvitationStatus.Declined)]
    public async Task One_answer_to_all_is_told_once_and_comes_back_as_one_row(InvitationAnswer answer, InvitationStatus status)
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(5), Participant.Employee(c.Bo));

        var change = await c.HearAsync(Participant.Employee(c.Anna), () => AnswerAsync(c.Bo, answer, "on leave"));

        change.FollowUpIds.Should().BeEquivalentTo(ids);
        (await c.StoredSeriesAsync(ids[0])).Should().OnlyContain(f => f.Participants.Single(i => i.EmployeeId == c.Bo).Status == status);
        var told = InvitationList.Fold(await c.ListAsync(c.Anna));
        told.Should().HaveCount(answer is InvitationAnswer.Decline ? 1 : 0);
        foreach (var no in told)
        {
            (no.Dates, no.Kind, no.Reason).Should().Be((5, InvitationEntryKind.Declined, "on leave"));
            (await c.Get<AcknowledgeNotice>().ExecuteAsync(c.Anna, [.. no.Rows.Select(r => r.Key)])).Should().Be(Outcome.Done);
            (await c.ListAsync(c.Anna)).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task When_one_date_was_moved_meanwhile_nothing_is_answered()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(3), Participant.Employee(c.Bo));
        var row = Fold(await c.ListAsync(c.Bo));
        await c.ChangeAsync(c.Anna, ids[2], d => d with { Content = d.Content with { Time = TestCompany.March(18) } });

        (await c.Get<AnswerInvitation>().ExecuteAsync(c.Bo, Shown(row), InvitationAnswer.Accept)).Refusal.Should().Be(Refusal.TimeChangedMeanwhile);

        (await c.StoredSeriesAsync(ids[0])).Should().OnlyContain(f => f.Participants.Single(i => i.EmployeeId == c.Bo).Status == InvitationStatus.Unseen);
        (await AnswerAsync(c.Bo, InvitationAnswer.Accept)).Should().Be(Outcome.Done, "read again, it is one row still");
    }

    [Fact]
    public async Task One_date_answered_by_itself_leaves_the_row_and_all_can_be_taken_back()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(4), Participant.Employee(c.Bo));

        await c.DeclineAsync(c.Bo, ids[1]);
        Fold(await c.ListAsync(c.Bo), InvitationEntryKind.Invitation).Dates.Should().Be(3);
        await AnswerAsync(c.Bo, InvitationAnswer.Decline);

        var declined = Fold(await c.ListAsync(c.Bo), InvitationEntryKind.DeclinedByMe);
        declined.Dates.Should().Be(4);
        (await c.Get<AnswerInvitation>().ExecuteAsync(c.Bo, Shown(declined), InvitationAnswer.Accept)).Should().Be(Outcome.Done);
        (await c.ListAsync(c.Anna)).Should().BeEmpty("no no is left");
    }

    [Fact]
    public async Task Work_of_a_series_is_refused_and_handed_on_as_one()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(3));
        await c.Get<AssignFollowUp>().ExecuteAsync(c.Anna, ids[0], c.Bo, SeriesScope.ThisAndFuture);

        (await AnswerAsync(c.Bo, InvitationAnswer.Decline, "too much")).Should().Be(Outcome.Done);
        var refused = Fold(await c.ListAsync(c.Anna));
        (refused.Kind, refused.Dates).Should().Be((InvitationEntryKind.AssignmentDeclined, 3));
        (await c.Get<AssignFollowUp>().ExecuteAsync(c.Anna, ids, c.Carla)).Should().Be(Outcome.Done);
        Fold(await c.ListAsync(c.Anna)).Kind.Should().Be(InvitationEntryKind.Reassigned);
        Fold(await c.ListAsync(c.Carla)).Dates.Should().Be(3);
        (await c.Get<AssignFollowUp>().ExecuteAsync(c.Anna, [ids[0], 4711], c.Eva)).Refusal.Should().Be(Refusal.FollowUpGone, "all or none");
        (await c.StoredAsync(ids[0])).OwnerId.Should().Be(c.Carla);
        (await c.Get<AssignFollowUp>().TakeBackAsync(c.Anna, ids)).Should().Be(Outcome.Done);
        (await c.StoredSeriesAsync(ids[0])).Should().OnlyContain(f => f.OwnerId == c.Anna);
    }

    [Fact]
    public async Task A_cancelled_series_is_one_row_and_the_last_Got_it_takes_the_rule_along()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(3), Participant.Employee(c.Bo), Participant.Employee(c.Carla));
        await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, ids[0], SeriesScope.ThisAndFuture);

        foreach (var who in new[] { c.Bo, c.Carla })
        {
            (await c.LookAsync(d => d.Series.CountAsync())).Should().Be(1);
            var row = Fold(await c.ListAsync(who));
            (row.Kind, row.Dates).Should().Be((InvitationEntryKind.Cancelled, 3));
            (int, int)[] rows = [.. row.Rows.Select(r => r.Key)];
            (await c.Get<AcknowledgeNotice>().ExecuteAsync(who, rows[1].Item1, rows[1].Item2)).Should().Be(Outcome.Done);
            (await c.Get<AcknowledgeNotice>().ExecuteAsync(who, rows)).Should().Be(Outcome.Done, "what was noted already stands in nobody's way");
            (await c.Get<AcknowledgeNotice>().ExecuteAsync(who, rows)).IsDone.Should().BeFalse();
        }

        (await c.LookAsync(d => d.FollowUps.CountAsync())).Should().Be(0);
        (await c.LookAsync(d => d.Series.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Seeing_the_list_sees_all_dates_and_the_organizer_hears_of_it_once()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(52), Participant.Employee(c.Bo));
        InvitationCount.Of(await c.ListAsync(c.Bo)).Should().Be(new InvitationCount(1, 1));

        var change = await c.HearAsync(Participant.Employee(c.Anna), () => c.Get<SeeInvitations>().ExecuteAsync(c.Bo));

        change.FollowUpIds.Should().BeEquivalentTo(ids);
        InvitationCount.Of(await c.ListAsync(c.Bo)).Should().Be(new InvitationCount(0, 1));
    }

    private async Task<Outcome> AnswerAsync(int who, InvitationAnswer answer, string reason = "") =>
        await _company.Get<AnswerInvitation>().ExecuteAsync(who, Shown(Fold((await _company.ListAsync(who)).Where(e => e.IsToAnswer))), answer, reason);

    private static InvitationEntry Fold(IEnumerable<InvitationEntry> entries) => InvitationList.Fold(entries).Should().ContainSingle().Subject;

    private static InvitationEntry Fold(IEnumerable<InvitationEntry> entries, InvitationEntryKind kind) => Fold(entries.Where(e => e.Kind == kind));

    private static (int, int)[] Shown(InvitationEntry row) => [.. row.Rows.Select(r => (r.FollowUpId, r.Sequence))];
}
