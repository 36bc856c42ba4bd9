using System.Text.Json;
using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Tests.Support;
using Invitations.Web.Features.FollowUps.Participants;
using Invitations.Web.Features.FollowUps.Writing;
using NodaTime;

namespace Invitations.Tests.Components.FollowUps.Writing;

public class FillingInTheFormTests : ComponentTest
{
    private static readonly WorkingHours Hours = WorkingHours.Weekdays(new(8, 0), new(16, 0));
    private static readonly LocalDateTime Now = new(2026, 3, 2, 8, 10);
    private static readonly FormParticipant Fjord = new(ParticipantKind.Resource, 1, "Fjord", "8", IsPlace: true);
    private static readonly FormParticipant Bo = new(ParticipantKind.Employee, 2, "Bo Dahl", "");

    [Theory]
    [InlineData(FollowUpKind.Appointment, "08:30", "09:30")]
    [InlineData(FollowUpKind.PhoneCall, "08:30", "08:45")]
    [InlineData(FollowUpKind.Task, "", "")]
    public void Something_new_has_the_usual_length_of_its_kind(FollowUpKind kind, string start, string end)
    {
        var form = New(kind);

        (form.StartDate, form.StartTime, form.EndDate, form.EndTime).Should().Be(("Mon 02/03/2026", start, "Mon 02/03/2026", end));
        form.Time(Hours).IsDone.Should().BeTrue();
    }

    [Fact]
    public void A_new_start_moves_the_end_with_it()
    {
        var form = At("2026-03-16", "10:00", "2026-03-16", "11:30");

        form.ChangeStart("2026-03-18", "23:00");

        (form.EndDate, form.EndTime).Should().Be(("Thu 19/03/2026", "00:30"));
    }

    [Fact]
    public void Correcting_a_slip_in_the_start_keeps_the_length()
    {
        var form = At("2026-03-16", "10:00", "2026-03-16", "11:00");

        form.ChangeStart("soon", "10:00");
        form.StartDate.Should().Be("soon", "what was typed is kept");
        form.ChangeStart("17.3", "10:00");

        (form.StartDate, form.EndDate, form.EndTime).Should().Be(("Tue 17/03/2026", "Tue 17/03/2026", "11:00"));
    }

    [Fact]
    public void A_task_that_is_given_a_start_ends_an_hour_later_and_loses_both_again()
    {
        var form = New(FollowUpKind.Task);

        form.ChangeStart(form.StartDate, "9");
        (form.StartTime, form.EndTime).Should().Be(("09:00", "10:00"));
        form.ChangeStart(form.StartDate, "");

        form.Time(Hours).Required.Starts.Should().BeNull();
    }

    [Theory]
    [InlineData("", "10:00", "16.3.2026", "11:00", Refusal.DateMissing)]
    [InlineData("soon", "10:00", "16.3.2026", "11:00", Refusal.DateMissing)]
    [InlineData("16.3.2026", "", "16.3.2026", "11:00", Refusal.TimeMissing)]
    [InlineData("16.3.2026", "10:00", "16.3.2026", "later", Refusal.TimeMissing)]
    [InlineData("16.3.2026", "10:00", "16.3.2026", "10:00", Refusal.EndNotAfterStart)]
    [InlineData("16.3.1801", "10:00", "16.3.1801", "11:00", Refusal.DateOutOfRange)]
    [InlineData("31.12.9999", "10:00", "31.12.9999", "11:00", Refusal.DateOutOfRange)]
    public void What_is_no_time_is_refused_by_name(string startDate, string startTime, string endDate, string endTime, Refusal refusal) =>
        At(startDate, startTime, endDate, endTime).Draft(Hours).Refusal.Should().Be(refusal);

    [Fact]
    public void Whole_days_end_with_the_last_of_them()
    {
        var form = New(FollowUpKind.Appointment);

        form.SetDays(new(2026, 3, 16), new LocalDateTime(2026, 3, 18, 0, 0));

        var time = form.Time(Hours).Required;
        (time.AllDay, time.StartDate, time.EndDate).Should().Be((true, new LocalDate(2026, 3, 16), new LocalDate(2026, 3, 17)));
    }

    [Fact]
    public void Nobody_is_added_twice_and_the_owner_not_at_all()
    {
        var form = New(FollowUpKind.Appointment);

        form.Add([Bo, Bo, new(ParticipantKind.Employee, 1, "Anna Berg", "")]);
        form.Add([Bo]);

        form.Participants.Should().Equal(Bo);
    }

    [Fact]
    public void The_first_place_fills_in_an_empty_location_and_takes_it_along()
    {
        var form = New(FollowUpKind.Appointment);

        form.Add([Bo, Fjord]);
        form.Location.Should().Be("Fjord");
        form.Remove(Fjord.Participant);

        form.Location.Should().BeEmpty();
    }

    [Fact]
    public void A_location_of_ones_own_is_left_alone()
    {
        var form = New(FollowUpKind.Appointment);
        form.Location = "At the harbour";

        form.Add([Fjord]);
        form.Remove(Fjord.Participant);

        form.Location.Should().Be("At the harbour");
    }

    [Fact]
    public void A_noted_answer_goes_from_yes_to_no_to_none()
    {
        var form = New(FollowUpKind.Appointment);
        form.Add([Bo]);
        InvitationStatus? Toggled()
        {
            form.ToggleStatus(Bo.Participant, InvitationStatus.Unseen);
            return form.Participants[0].Noted;
        }

        Toggled().Should().Be(InvitationStatus.Accepted);
        Toggled().Should().Be(InvitationStatus.Declined);
        Toggled().Should().BeNull("that is how it was saved");
    }

    [Fact]
    public void A_resource_has_no_answer_to_note()
    {
        var form = At("16.3.2026", "10:00", "16.3.2026", "11:00");
        form.Add([Fjord]);

        form.ToggleStatus(Fjord.Participant, InvitationStatus.Accepted);

        form.Draft(Hours).Required.Noted.Should().BeEmpty();
    }

    [Fact]
    public void Everything_typed_survives_as_a_draft()
    {
        var form = At("soon", "25:00", "16.3.2026", "11:00");
        form.Title = "Æbler, «ører» & <b>";
        form.Add([Bo, Fjord]);
        form.ToggleStatus(Bo.Participant, InvitationStatus.Unseen);
        (form.Visibility, form.GroupId, form.HasAlarm, form.AlarmMinutes) = (Visibility.Group, 7, true, 30);

        var restored = JsonSerializer.Deserialize<FollowUpForm>(JsonSerializer.Serialize(form))!;

        restored.Should().BeEquivalentTo(form);
        restored.Dialog.Should().Be(form.Dialog, "so that a save whose answer was lost is not repeated");
    }

    private static FollowUpForm New(FollowUpKind kind) => FollowUpForm.New(kind, new Invitations.Core.UseCases.FollowUps.Person(1, "Anna Berg"), Now, "Europe/Oslo");

    private static FollowUpForm At(string startDate, string startTime, string endDate, string endTime)
    {
        var form = New(FollowUpKind.Appointment);
        (form.Title, form.StartDate, form.StartTime, form.EndDate, form.EndTime) = ("Contract talk", startDate, startTime, endDate, endTime);
        return form;
    }
}
