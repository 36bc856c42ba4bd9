using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.Rules.FollowUps;

/// <summary>U02, U03: where something is let go in a diary, or in the to-do list.</summary>
public class LettingGoTests
{
    private static readonly WorkingHours Hours = WorkingHours.Weekdays(new(9, 0), new(17, 0));

    [Fact]
    public void It_keeps_the_zone_it_was_written_in()
    {
        var time = new DroppedTime(At(5, 9), At(5, 10), AllDay: false, "America/New_York").In(TestCompany.Oslo, Hours).Required;

        (time.ZoneId, time.StartDate + time.StartTime, time.EndTime).Should().Be((TestCompany.Oslo, At(5, 15), new LocalTime(16, 0)));
        time.Starts.Should().Be(Instant.FromUtc(2026, 3, 5, 14, 0));
    }

    [Fact]
    public void In_its_own_zone_it_is_what_the_wall_says() =>
        new DroppedTime(At(5, 9), At(5, 10), AllDay: false, TestCompany.Oslo).In(TestCompany.Oslo, Hours).Required.Should().Be(TestCompany.March(5, 9));

    [Fact]
    public void Whole_days_are_the_same_dates_in_every_zone_by_the_owners_hours()
    {
        var time = new DroppedTime(At(5, 0), At(6, 0), AllDay: true, "Pacific/Auckland").In(TestCompany.Oslo, Hours).Required;

        time.Should().BeEquivalentTo(new { StartDate = new LocalDate(2026, 3, 5), EndDate = new LocalDate(2026, 3, 6), StartTime = new LocalTime(9, 0), EndTime = new LocalTime(17, 0), AllDay = true });
    }

    [Theory]
    [InlineData("Nowhere/Land", 9, 10, Refusal.ZoneUnknown)]
    [InlineData("Europe/Oslo", 10, 10, Refusal.EndNotAfterStart)]
    [InlineData("Europe/Copenhagen", 11, 10, Refusal.EndNotAfterStart)]
    public void What_is_no_time_is_refused(string zone, int from, int until, Refusal refusal) =>
        new DroppedTime(At(5, from), At(5, until), AllDay: false, zone).In(TestCompany.Oslo, Hours).Refusal.Should().Be(refusal);

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        var year = new LocalDateTime(1, 1, 1, 0, 0);
        new DroppedTime(year, year.PlusHours(1), AllDay: false, "Pacific/Auckland").In(TestCompany.Oslo, Hours).Refusal.Should().Be(Refusal.DateOutOfRange);
        new DroppedTime(year, year, AllDay: true, TestCompany.Oslo).In(TestCompany.Oslo, Hours).Refusal.Should().Be(Refusal.DateOutOfRange);
    }

    [Fact]
    public void An_appointment_put_aside_is_a_task_due_on_its_date()
    {
        var followUp = FollowUp.Plan(TestCompany.Content() with { TypeId = 7, Location = "Hall 2" }, Plans.Anna, Plans.Now).Required;

        var content = followUp.WithoutTime().Required;

        content.Should().Be(TestCompany.Content(FollowUpTime.Due(new(2026, 3, 3), new(2026, 3, 3), TestCompany.Oslo).Required) with { Kind = FollowUpKind.Task, Location = "Hall 2" });
    }

    [Fact]
    public void A_call_put_aside_stays_a_call_and_midnight_is_the_end_of_the_date()
    {
        var late = FollowUpTime.At(At(3, 23), new(2026, 3, 4, 0, 0), TestCompany.Oslo).Required;
        var followUp = FollowUp.Plan(TestCompany.Content(late) with { Kind = FollowUpKind.PhoneCall, TypeId = 7 }, Plans.Anna, Plans.Now).Required;

        var content = followUp.WithoutTime().Required;

        (content.Kind, content.TypeId, content.Time.EndDate, content.Time.Interval).Should().Be((FollowUpKind.PhoneCall, 7, new LocalDate(2026, 3, 3), null));
    }

    [Fact]
    public void What_has_no_time_stays_as_it_is()
    {
        var due = TestCompany.Content(FollowUpTime.Due(new(2026, 3, 3), new(2026, 3, 9), TestCompany.Oslo).Required) with { Kind = FollowUpKind.Task };

        FollowUp.Plan(due, Plans.Anna, Plans.Now).Required.WithoutTime().Required.Should().Be(due);
    }

    [Fact]
    public void Others_who_are_to_come_need_a_time()
    {
        Plans.WithBo().WithoutTime().Refusal.Should().Be(Refusal.OthersTakePart);
        Plans.Of(Plans.Anna, Plans.Fjord).WithoutTime().Refusal.Should().Be(Refusal.OthersTakePart, "a room is booked");
    }

    private static LocalDateTime At(int day, int hour) => new(2026, 3, day, hour, 0);
}
