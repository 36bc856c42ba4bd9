using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Invitations.Tests.UseCases;

/// <summary>What many do at once: nothing is lost, nothing overwritten, and whoever comes too late is told.</summary>
public sealed class ConcurrencyTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task Two_hundred_answers_at_once_are_two_hundred_answers()
    {
        var staff = await HireAsync(200);
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3), [.. staff.Select(Participant.Employee)]);
        var answer = _company.Get<AnswerInvitation>();

        var outcomes = await Task.WhenAll(staff.Select((who, i) =>
            Task.Run(() => answer.ExecuteAsync(who, id, i % 3 == 0 ? InvitationAnswer.Decline : InvitationAnswer.Accept, 0, $"{i}"))));

        outcomes.Should().OnlyContain(o => o.IsDone);
        var rows = (await _company.StoredAsync(id)).Invitations.Where(i => i.EmployeeId != _company.Anna).ToDictionary(i => i.EmployeeId!.Value);
        foreach (var (who, i) in staff.Select((who, i) => (who, i)))
            (rows[who].Status, rows[who].Reason).Should().Be(i % 3 == 0 ? (InvitationStatus.Declined, $"{i}") : (InvitationStatus.Accepted, ""));
        (await _company.ListAsync(_company.Anna)).Should().HaveCount(67, "each no waits for its Got it");
    }

    [Fact]
    public async Task Two_processes_answering_at_once_lose_nothing()
    {
        var staff = await HireAsync(60);
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3), [.. staff.Select(Participant.Employee)]);
        await using var second = _company.Start();
        AnswerInvitation[] processes = [_company.Get<AnswerInvitation>(), second.GetRequiredService<AnswerInvitation>()];

        var outcomes = await Task.WhenAll(staff.Select((who, i) => Task.Run(() => processes[i % 2].ExecuteAsync(who, id, InvitationAnswer.Accept, 0))));

        outcomes.Should().OnlyContain(o => o.IsDone);
        (await _company.StoredAsync(id)).Invitations.Should().OnlyContain(i => i.Status == InvitationStatus.Accepted);
    }

    [Fact]
    public async Task Sixty_four_clicks_on_one_dialog_are_one_follow_up()
    {
        var draft = _company.New(_company.Anna, TestCompany.March(3), Participant.Employee(_company.Bo));
        await using var second = _company.Start();
        SaveFollowUp[] processes = [_company.Get<SaveFollowUp>(), second.GetRequiredService<SaveFollowUp>()];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => processes[i % 2].ExecuteAsync(_company.Anna, draft))));

        outcomes.Select(o => o.Required).Distinct().Should().ContainSingle();
        (await _company.LookAsync(d => d.FollowUps.CountAsync())).Should().Be(1);
        (await _company.LookAsync(d => d.Invitations.CountAsync())).Should().Be(2);
    }

    [Fact]
    public async Task The_second_click_on_a_changed_dialog_is_done_once_also_when_the_first_gave_the_work_away()
    {
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3));
        var draft = await _company.DraftAsync(_company.Anna, id) with { OwnerId = _company.Bo };

        var outcomes = await Task.WhenAll(_company.SaveAsync(_company.Anna, draft), _company.SaveAsync(_company.Anna, draft));

        outcomes.Should().OnlyContain(o => o.Required == id);
        (await _company.StoredAsync(id)).Version.Should().Be(3, "a change and an assignment, once");
    }

    [Fact]
    public async Task Of_two_who_change_one_follow_up_the_second_is_told_and_nothing_is_overwritten()
    {
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3));
        await using var second = _company.Start();
        var (annas, astrids) = (await _company.DraftAsync(_company.Anna, id), await _company.DraftAsync(_company.Astrid, id));
        annas = annas with { Content = annas.Content with { Title = "Anna's" } };
        astrids = astrids with { Content = astrids.Content with { Title = "Astrid's" }, Participants = [_company.Fjord] };

        var outcomes = await Task.WhenAll(
            Task.Run(() => _company.SaveAsync(_company.Anna, annas)), Task.Run(() => second.GetRequiredService<SaveFollowUp>().ExecuteAsync(_company.Astrid, astrids)));

        outcomes.Select(o => o.Refusal).Should().BeEquivalentTo(new Refusal?[] { null, Refusal.ChangedMeanwhile });
        var stored = await _company.StoredAsync(id);
        (stored.Title, stored.Invitations.Count).Should().Be(outcomes[0].IsDone ? ("Anna's", 1) : ("Astrid's", 2));
    }

    [Fact]
    public async Task An_answer_given_while_the_organizer_saves_survives_and_so_does_the_save()
    {
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3), Participant.Employee(_company.Bo));
        for (var round = 0; round < 10; round++)
        {
            var title = $"Round {round}";
            var draft = await _company.DraftAsync(_company.Anna, id);
            var answer = round % 2 == 0 ? InvitationAnswer.Decline : InvitationAnswer.Accept;

            var (saved, answered) = (
                Task.Run(() => _company.SaveAsync(_company.Anna, draft with { Content = draft.Content with { Title = title } })),
                Task.Run(() => _company.AnswerAsync(_company.Bo, id, answer)));

            ((await saved).IsDone, (await answered).IsDone).Should().Be((true, true));
            var stored = await _company.StoredAsync(id);
            stored.Title.Should().Be(title);
            stored.Invitations.Single(i => i.EmployeeId == _company.Bo).Status.Should().Be(answer is InvitationAnswer.Accept ? InvitationStatus.Accepted : InvitationStatus.Declined);
        }
    }

    [Fact]
    public async Task An_answer_to_an_older_time_is_refused()
    {
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3), Participant.Employee(_company.Bo));
        await _company.ChangeAsync(_company.Anna, id, d => d with { Content = d.Content with { Time = TestCompany.March(4) } });

        (await _company.Get<AnswerInvitation>().ExecuteAsync(_company.Bo, id, InvitationAnswer.Accept, sequence: 0)).Refusal.Should().Be(Refusal.TimeChangedMeanwhile);

        (await _company.StoredAsync(id)).Invitations.Single(i => i.EmployeeId == _company.Bo).Status.Should().Be(InvitationStatus.Unseen);
    }

    [Fact]
    public async Task A_room_without_double_booking_is_had_by_one_of_many_in_two_processes()
    {
        await _company.Get<KeepResources>().SaveAsync(_company.Astrid, _company.Fjord.Id, new("Fjord", ResourceType.Location, 8, NoDoubleBooking: true));
        await using var second = _company.Start();
        SaveFollowUp[] processes = [_company.Get<SaveFollowUp>(), second.GetRequiredService<SaveFollowUp>()];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            processes[i % 2].ExecuteAsync(_company.Anna, _company.New(_company.Anna, TestCompany.March(3, 10, i % 4 * 10), _company.Fjord)))));

        outcomes.Count(o => o.IsDone).Should().Be(1);
        outcomes.Where(o => !o.IsDone).Should().OnlyContain(o => o.Refusal == Refusal.ResourceTaken && o.About == "Fjord");
        (await _company.PlanAsync(_company.Anna, TestCompany.March(3, 11, 30), _company.Fjord)).Should().BePositive();
        (await _company.PlanAsync(_company.Anna, TestCompany.March(3, 9), _company.Fjord)).Should().BePositive("ten-o'clock neighbours do not clash");
    }

    [Fact]
    public async Task Moving_onto_a_taken_room_is_refused_and_the_old_time_stays()
    {
        await _company.Get<KeepResources>().SaveAsync(_company.Astrid, _company.Fjord.Id, new("Fjord", ResourceType.Location, 8, NoDoubleBooking: true));
        await _company.PlanAsync(_company.Bo, TestCompany.March(4), _company.Fjord);
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3), _company.Fjord);

        var moved = await _company.ChangeAsync(_company.Anna, id, d => d with { Content = d.Content with { Time = TestCompany.March(4) } });

        moved.Refusal.Should().Be(Refusal.ResourceTaken);
        (await _company.StoredAsync(id)).Time.Should().Be(TestCompany.March(3));
    }

    [Fact]
    public async Task What_is_offered_can_be_booked_at_once_R10()
    {
        await _company.Get<KeepResources>().SaveAsync(_company.Astrid, _company.Fjord.Id, new("Fjord", ResourceType.Location, 8, NoDoubleBooking: true));
        for (var i = 0; i < 20; i++)
        {
            var wish = TestCompany.March(3, 9, i % 4 * 15, minutes: 30 + i % 5 * 30);
            var check = await _company.Get<CheckTime>().ExecuteAsync(0, wish, ShowAs.Busy, _company.Anna, [_company.Fjord, Participant.Employee(_company.Carla)]);
            (await _company.SaveAsync(_company.Anna, _company.New(_company.Anna, check.FirstAvailable!, _company.Fjord, Participant.Employee(_company.Carla)))).IsDone.Should().BeTrue();
        }

        var week = (await _company.Get<ShowDiaries>().ExecuteAsync(_company.Anna, Participant.Employee(_company.Anna), new(2026, 3, 2), 14)).Required;
        week.Entries.Should().HaveCount(20).And.OnlyContain(e => !e.HasConflict);
    }

    private Task<List<int>> HireAsync(int count) => _company.LookAsync(async diary =>
    {
        var staff = Enumerable.Range(0, count).Select(i => new Employee($"Employee {i:000}", Role.Employee, TestCompany.Oslo, WorkingHours.Weekdays(new(8, 0), new(16, 0)))).ToList();
        diary.AddRange(staff);
        await diary.SaveChangesAsync();
        return staff.ConvertAll(e => e.Id);
    });
}
