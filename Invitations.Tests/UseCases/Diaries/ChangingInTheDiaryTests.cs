using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Invitations.Tests.UseCases.Diaries;

/// <summary>U02, U03, U04: moved, resized, put aside and copied from the diary, everything holds that holds in the dialog.</summary>
public sealed class ChangingInTheDiaryTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task A_new_time_asks_everybody_again_and_leaves_all_else()
    {
        var c = _company;
        var draft = c.New(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo), c.Fjord) with { Priority = Priority.High, AlarmMinutes = 15, Optional = [Participant.Employee(c.Bo)] };
        var id = (await c.SaveAsync(c.Anna, draft with { Content = draft.Content with { Location = "Hall 2" } })).Required;
        await c.AcceptAsync(c.Bo, id);

        var change = (await c.MoveAsync(c.Anna, id, Drops.March(5, 12, 90))).Required;

        var stored = await c.StoredAsync(id);
        stored.Content.Should().Be(draft.Content with { Location = "Hall 2", Time = TestCompany.March(5, 12, minutes: 90) });
        stored.Invitations.Single(i => i.EmployeeId == c.Bo).Should().BeEquivalentTo(new { Status = InvitationStatus.Unseen, Notice = InvitationNotice.TimeChanged, IsOptional = true });
        stored.OwnersRow.Should().BeEquivalentTo(new { Priority = Priority.High, AlarmMinutes = 15 });
        change.FollowUps.Should().ContainSingle().Which.Should().BeEquivalentTo(new { FollowUpId = id, TimeBefore = TestCompany.March(3), Time = stored.Time });
    }

    [Fact]
    public async Task It_keeps_its_own_zone_whoever_drags_it()
    {
        var c = _company;
        var newYork = FollowUpTime.At(new(2026, 3, 3, 9, 0), new(2026, 3, 3, 10, 0), "America/New_York").Required;
        var id = await c.PlanAsync(c.Anna, newYork);

        await c.MoveAsync(c.Anna, id, Drops.March(5, 16));

        var time = (await c.StoredAsync(id)).Time;
        (time.ZoneId, time.StartTime, time.Starts).Should().Be(("America/New_York", new LocalTime(10, 0), TestCompany.March(5, 16).Starts));
    }

    [Fact]
    public async Task Among_the_hours_whole_days_get_a_time_and_above_them_a_time_becomes_whole_days()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Carla, TestCompany.March(3));

        (await c.MoveAsync(c.Carla, id, Drops.Days(5, 6))).IsDone.Should().BeTrue();
        (await c.StoredAsync(id)).Time.Should().BeEquivalentTo(
            new { AllDay = true, StartDate = new LocalDate(2026, 3, 5), EndDate = new LocalDate(2026, 3, 6), StartTime = new LocalTime(9, 0), EndTime = new LocalTime(17, 0) }, "by Carla's own hours");

        (await c.MoveAsync(c.Carla, id, Drops.March(4))).IsDone.Should().BeTrue();
        (await c.StoredAsync(id)).Time.Should().Be(TestCompany.March(4));
    }

    [Fact]
    public async Task What_stands_in_the_to_do_list_gets_a_time()
    {
        var c = _company;
        var due = FollowUpTime.Due(new(2026, 3, 2), new(2026, 3, 6), TestCompany.Oslo).Required;
        var id = (await c.SaveAsync(c.Anna, c.New(c.Anna) with { Content = TestCompany.Content(due) with { Kind = FollowUpKind.Task } })).Required;

        (await c.MoveAsync(c.Anna, id, Drops.March(4))).IsDone.Should().BeTrue();

        (await c.StoredAsync(id)).Should().BeEquivalentTo(new { Kind = FollowUpKind.Task, Time = TestCompany.March(4) });
    }

    [Fact]
    public async Task Let_go_where_it_was_nothing_is_saved()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3));

        (await c.MoveAsync(c.Anna, id, Drops.March(3))).Required.FollowUps.Should().BeEmpty();

        (await c.StoredAsync(id)).Version.Should().Be(1);
    }

    [Fact]
    public async Task Whoever_may_not_is_refused_and_learns_nothing()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));
        var secret = (await c.SaveAsync(c.Anna, c.New(c.Anna, null, c.Fjord) with { Content = TestCompany.Content() with { Visibility = Visibility.OwnerOnly } })).Required;

        (await c.MoveAsync(c.Bo, id, Drops.March(5))).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange, "somebody invited cannot");
        (await c.MoveAsync(c.Eva, id, Drops.March(5))).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);
        (await c.MoveAsync(c.Astrid, id, Drops.March(5))).IsDone.Should().BeTrue("an administrator may");
        foreach (var refused in new[] { await c.MoveAsync(c.Astrid, secret, Drops.March(5)), await c.ParkAsync(c.Bo, secret), await c.CopyAsync(c.Bo, secret, Drops.March(5)) })
            (refused.Refusal, refused.About).Should().Be((Refusal.FollowUpNotYours, null));
        (await c.MoveAsync(99, id, Drops.March(6))).Refusal.Should().Be(Refusal.NotFound);
        (await c.CopyAsync(99, id, Drops.March(6))).Refusal.Should().Be(Refusal.NotFound);
        (await c.StoredAsync(secret)).Time.Should().Be(TestCompany.March(3));
    }

    [Fact]
    public async Task What_is_gone_completed_or_no_time_is_refused()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));
        (await c.MoveAsync(c.Anna, id, Drops.March(5, minutes: 0))).Refusal.Should().Be(Refusal.EndNotAfterStart);
        (await c.MoveAsync(c.Anna, id, Drops.March(5) with { ZoneId = "Nowhere" })).Refusal.Should().Be(Refusal.ZoneUnknown);
        (await c.CopyAsync(c.Anna, id, Drops.March(5, minutes: -30))).Refusal.Should().Be(Refusal.EndNotAfterStart);

        await c.CompleteAsync(c.Anna, id);
        (await c.MoveAsync(c.Anna, id, Drops.March(5))).Refusal.Should().Be(Refusal.CompletedIsLocked);
        (await c.CopyAsync(c.Anna, id, Drops.March(5))).Refusal.Should().Be(Refusal.CompletedIsLocked);
        await c.CompleteAsync(c.Anna, id, false);

        await c.DeleteAsync(c.Anna, id);
        (await c.MoveAsync(c.Anna, id, Drops.March(5))).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.CopyAsync(c.Anna, id, Drops.March(5))).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.ParkAsync(c.Anna, id)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.CompleteAsync(c.Bo, id)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.DeleteAsync(c.Anna, id)).Refusal.Should().Be(Refusal.FollowUpGone);
        (await c.StoredAsync(id)).Time.Should().Be(TestCompany.March(3));
    }

    [Fact]
    public async Task Dragged_from_a_screen_that_is_out_of_date_it_stays()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));
        await c.AcceptAsync(c.Bo, id);
        (await c.MoveAsync(c.Anna, id, Drops.March(4), version: 1)).IsDone.Should().BeTrue("an answer is in nobody's way");

        (await c.MoveAsync(c.Anna, id, Drops.March(5), version: 1)).Refusal.Should().Be(Refusal.ChangedMeanwhile);

        (await c.StoredAsync(id)).Time.Should().Be(TestCompany.March(4));
    }

    [Fact]
    public async Task Of_two_who_drag_the_same_at_once_the_second_is_told()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3));
        await using var second = c.Start();

        var outcomes = await Task.WhenAll(
            Task.Run(() => c.MoveAsync(c.Anna, id, Drops.March(4), version: 1)),
            Task.Run(() => second.GetRequiredService<MoveFollowUp>().ExecuteAsync(c.Astrid, id, 1, Drops.March(5))));

        outcomes.Select(o => o.Refusal).Should().BeEquivalentTo(new Refusal?[] { null, Refusal.ChangedMeanwhile });
        (await c.StoredAsync(id)).Time.Should().Be(TestCompany.March(outcomes[0].IsDone ? 4 : 5));
    }

    [Fact]
    public async Task A_room_that_is_had_once_is_had_once_also_by_dragging()
    {
        var c = _company;
        await BeStrictAsync();
        await c.PlanAsync(c.Anna, TestCompany.March(4), c.Fjord);
        var mine = await c.PlanAsync(c.Bo, TestCompany.March(3), c.Fjord);

        (await c.MoveAsync(c.Bo, mine, Drops.March(4))).Taken.Should().BeEquivalentTo(new { Name = "Fjord", HeldBy = "Anna Berg" });
        (await c.CopyAsync(c.Bo, mine, Drops.March(4))).Refusal.Should().Be(Refusal.ResourceTaken);
        (await c.MoveAsync(c.Bo, mine, Drops.March(4, 11))).IsDone.Should().BeTrue();
    }

    [Fact]
    public async Task One_date_of_a_series_is_moved_by_itself_or_with_those_after_it()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(4), Participant.Employee(c.Bo));

        (await c.MoveAsync(c.Anna, ids[0], Drops.March(4))).IsDone.Should().BeTrue();
        var change = (await c.MoveAsync(c.Anna, ids[1], Drops.March(11, 14), SeriesScope.ThisAndFuture)).Required;

        var stored = await c.StoredSeriesAsync(ids[0]);
        stored.Select(f => f.Time).Should().Equal(TestCompany.March(4), TestCompany.March(11, 14), TestCompany.March(18, 14), TestCompany.March(25, 14));
        stored.Select(f => f.IsException).Should().Equal(true, false, false, false);
        change.FollowUps.Select(m => m.FollowUpId).Should().Equal(ids.Skip(1));
        (await c.MoveAsync(c.Anna, ids[3], Drops.March(18, 14), SeriesScope.ThisAndFuture)).Refusal.Should().Be(Refusal.SeriesOverlapsItself);
    }

    [Fact]
    public async Task Everybody_concerned_hears_of_it()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo), c.Fjord);

        (await c.HearAsync(c.Fjord, () => c.MoveAsync(c.Anna, id, Drops.March(5)))).Should().BeEquivalentTo(
            new { FollowUpIds = new[] { id }, Concerned = new[] { Participant.Employee(c.Anna), Participant.Employee(c.Bo), c.Fjord } });
        (await c.HearAsync(Participant.Employee(c.Bo), () => c.CopyAsync(c.Anna, id, Drops.March(6)))).IsAbout(id).Should().BeFalse("the copy is another");
        (await c.HearAsync(Participant.Employee(c.Anna), () => c.CompleteAsync(c.Bo, id))).IsAbout(id).Should().BeTrue();
    }

    [Fact]
    public async Task Put_aside_an_appointment_is_a_task_and_stands_in_the_to_do_list()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3));

        (await c.ParkAsync(c.Anna, id)).IsDone.Should().BeTrue();

        var stored = await c.StoredAsync(id);
        (stored.Kind, stored.Time.EndDate, stored.Time.Interval).Should().Be((FollowUpKind.Task, new LocalDate(2026, 3, 3), null));
        stored.OwnersRow.Should().BeEquivalentTo(new { Starts = (Instant?)null, TakesTime = true });
        (await c.ParkAsync(c.Anna, id)).Required.FollowUps.Should().BeEmpty("it is there already");
    }

    [Fact]
    public async Task Put_aside_is_only_what_nobody_else_comes_to_and_of_a_series_only_the_one()
    {
        var c = _company;
        var meeting = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(3));

        (await c.ParkAsync(c.Anna, meeting)).Refusal.Should().Be(Refusal.OthersTakePart);
        (await c.ParkAsync(c.Bo, meeting)).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);
        (await c.ParkAsync(c.Anna, ids[1], SeriesScope.ThisAndFuture)).Refusal.Should().Be(Refusal.SeriesNeedsTime);
        (await c.ParkAsync(c.Anna, ids[1])).IsDone.Should().BeTrue();
        (await c.StoredSeriesAsync(ids[0])).Where(f => f.Time.Interval is not null).Select(f => f.Id).Should().Equal(ids[0], ids[2]);
    }

    [Fact]
    public async Task A_copy_is_the_viewers_own_and_everybody_is_invited_anew()
    {
        var c = _company;
        var draft = c.New(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo), Participant.Employee(c.Carla), c.Fjord, c.Kari);
        var id = (await c.SaveAsync(c.Anna, draft with { AlarmMinutes = 5, Optional = [Participant.Employee(c.Carla)] })).Required;
        await c.AcceptAsync(c.Carla, id);
        await c.Get<ChangeOwnPart>().ExecuteAsync(c.Bo, id, Priority.High, 15, isCompleted: false);

        var copy = (await c.CopyAsync(c.Bo, id, Drops.March(5))).Required.FollowUps.Single().FollowUpId;

        var stored = await c.StoredAsync(copy);
        stored.Should().BeEquivalentTo(new { OwnerId = c.Bo, OrganizerId = c.Bo, RegisteredById = c.Bo, Title = "Plan the spring fair", Time = TestCompany.March(5) });
        stored.Invitations.ToDictionary(i => i.Participant, i => (i.Status, i.IsOptional)).Should().BeEquivalentTo(new Dictionary<Participant, (InvitationStatus, bool)>
        {
            [Participant.Employee(c.Bo)] = (InvitationStatus.Accepted, false),
            [Participant.Employee(c.Anna)] = (InvitationStatus.Unseen, false),
            [Participant.Employee(c.Carla)] = (InvitationStatus.Unseen, true),
            [c.Fjord] = (InvitationStatus.Accepted, false),
            [c.Kari] = (InvitationStatus.Unseen, false),
        });
        stored.OwnersRow.Should().BeEquivalentTo(new { Priority = Priority.High, AlarmMinutes = 15 }, "what he chose for himself");
        (await c.StoredAsync(id)).Time.Should().Be(TestCompany.March(3));
    }

    [Fact]
    public async Task A_copy_of_one_date_of_a_series_happens_once()
    {
        var c = _company;
        var ids = await c.PlanSeriesAsync(c.Anna, SeriesDrafts.Weekly(3));

        var copy = (await c.CopyAsync(c.Anna, ids[1], Drops.March(5))).Required.FollowUps.Single().FollowUpId;

        (await c.StoredAsync(copy)).Should().BeEquivalentTo(new { SeriesId = (int?)null, RuleDate = (LocalDate?)null, IsException = false });
        (await c.StoredSeriesAsync(ids[0])).Should().HaveCount(3);
    }

    [Fact]
    public async Task A_room_that_was_deleted_is_not_booked_by_a_copy()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), c.Fjord);
        await c.Get<KeepResources>().DeleteAsync(c.Astrid, c.Fjord.Id);

        var refused = await c.CopyAsync(c.Anna, id, Drops.March(5));

        (refused.Refusal, refused.About).Should().Be((Refusal.ParticipantGone, "Fjord"));
        (await c.MoveAsync(c.Anna, id, Drops.March(5))).IsDone.Should().BeTrue("old bookings keep their rooms");
    }

    [Fact]
    public async Task What_is_visible_for_a_group_is_copied_only_by_its_members()
    {
        var c = _company;
        var draft = c.New(c.Anna, null, Participant.Employee(c.David));
        var id = (await c.SaveAsync(c.Anna, draft with { Content = TestCompany.Content() with { Visibility = Visibility.Group, GroupId = c.Sales } })).Required;

        (await c.CopyAsync(c.David, id, Drops.March(5))).Refusal.Should().Be(Refusal.GroupMissing, "he takes part, but is of Support");
        (await c.CopyAsync(c.Eva, id, Drops.March(5))).Refusal.Should().Be(Refusal.FollowUpNotYours);
        (await c.CopyAsync(c.Bo, id, Drops.March(5))).IsDone.Should().BeTrue();
    }

    [Fact]
    public async Task A_copy_of_a_type_that_was_deleted_is_of_its_kind()
    {
        var c = _company;
        var types = c.Get<KeepFollowUpTypes>();
        (await types.SaveAsync(c.Astrid, 0, new("Visit", FollowUpKind.Appointment, EntryColour.Rose))).IsDone.Should().BeTrue();
        var type = await c.LookAsync(d => d.Types.Where(t => t.Name == "Visit").Select(t => t.Id).SingleAsync());
        var id = (await c.SaveAsync(c.Anna, c.New(c.Anna) with { Content = TestCompany.Content() with { TypeId = type } })).Required;
        (await c.StoredAsync((await c.CopyAsync(c.Anna, id, Drops.March(4))).Required.FollowUps[0].FollowUpId)).TypeId.Should().Be(type);
        await types.DeleteAsync(c.Astrid, type);

        (await c.StoredAsync((await c.CopyAsync(c.Anna, id, Drops.March(5))).Required.FollowUps[0].FollowUpId)).TypeId.Should().BeNull();
        (await c.MoveAsync(c.Anna, id, Drops.March(6))).IsDone.Should().BeTrue();
        (await c.StoredAsync(id)).TypeId.Should().Be(type, "what has it keeps it");
    }

    [Fact]
    public async Task Done_is_said_for_oneself_and_said_again_changes_nothing()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(3), Participant.Employee(c.Bo));

        (await c.CompleteAsync(c.Bo, id)).Required.FollowUps.Should().ContainSingle();
        (await c.CompleteAsync(c.Bo, id)).Required.FollowUps.Should().BeEmpty();
        (await c.CompleteAsync(c.Eva, id)).Refusal.Should().Be(Refusal.OnlyTheOwnerMayChange);

        (await c.StoredAsync(id)).Participants.Where(i => i.IsCompleted).Select(i => i.EmployeeId).Should().Equal(c.Bo);
    }

    private async Task BeStrictAsync() => (await _company.Get<KeepResources>().SaveAsync(
        _company.Astrid, _company.Fjord.Id, new("Fjord", ResourceType.Location, 8, NoDoubleBooking: true))).IsDone.Should().BeTrue();
}
