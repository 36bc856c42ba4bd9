using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases.Diaries;

/// <summary>Dates of two zones are never compared: hours belong to a moment, whole days and deadlines to a date, whoever looks from wherever.</summary>
public sealed class WhoeverLooksFromWhereverTests : IDisposable
{
    private readonly TestCompany _company = new();

    private static readonly string[] All = ["America/Los_Angeles", "Europe/Oslo", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Auckland"];

    public static TheoryData<string> Zones => [.. All];

    public void Dispose() => _company.Dispose();

    [Theory]
    [MemberData(nameof(Zones))]
    public async Task Whole_days_stand_on_their_date_in_everybodys_diary_also_alone(string zoneId)
    {
        foreach (var writtenIn in All)
        {
            await LivesInAsync(_company.Anna, writtenIn);
            var date = new LocalDate(2026, 4, 7);
            var time = FollowUpTime.WholeDays(date, date, writtenIn, WorkingHours.Weekdays(new(8, 0), new(16, 0))).Required;
            var draft = _company.New(_company.Anna, time, Participant.Employee(_company.Bo));
            var id = (await _company.SaveAsync(_company.Anna, draft with { Content = draft.Content with { Visibility = Visibility.OwnerOnly } })).Required;
            await LivesInAsync(_company.Bo, zoneId);
            await LivesInAsync(_company.Carla, zoneId);

            for (var day = -2; day <= 2; day++)
            {
                var bos = (await _company.Get<ShowDiaries>().ExecuteAsync(_company.Bo, Participant.Employee(_company.Bo), date.PlusDays(day), 1)).Required;
                bos.Entries.Select(e => e.FollowUpId).Should().Equal(day == 0 ? [id] : [], $"written in {writtenIn}, read in {zoneId}, {day} days off");
                var carlas = (await _company.Get<ShowDiaries>().ExecuteAsync(_company.Carla, Participant.Employee(_company.Anna), date.PlusDays(day), 1)).Required;
                carlas.Busy.Select(b => b.Dates).Should().Equal(day == 0 ? [(date, date)] : [], "as a busy time too");
            }

            (await _company.Get<Invitations.Core.UseCases.FollowUps.DeleteFollowUp>().ExecuteAsync(_company.Anna, id)).IsDone.Should().BeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public async Task What_has_hours_stands_on_the_dates_it_has_where_the_viewer_is(string zoneId)
    {
        await LivesInAsync(_company.Bo, zoneId);
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        for (var hour = 0; hour < 24; hour += 5)
        {
            var id = await _company.PlanAsync(_company.Anna, TestCompany.March(10, hour), Participant.Employee(_company.Bo));
            var starts = (await _company.StoredAsync(id)).Time.Starts!.Value.InZone(zone).Date;

            foreach (var date in new[] { starts.PlusDays(-1), starts, starts.PlusDays(1) })
            {
                var shown = (await _company.Get<ShowDiaries>().ExecuteAsync(_company.Bo, Participant.Employee(_company.Bo), date, 1)).Required.Entries.Any(e => e.FollowUpId == id);
                if (date == starts) shown.Should().BeTrue($"{zoneId}, {hour} o'clock in Oslo");
                else if (date < starts) shown.Should().BeFalse($"{zoneId}, {hour} o'clock in Oslo");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public async Task An_invitation_leaves_the_list_the_day_after_it_took_place_where_the_invited_person_is(string zoneId)
    {
        await LivesInAsync(_company.Bo, zoneId);
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(10, 15), Participant.Employee(_company.Bo));
        var last = (await _company.StoredAsync(id)).Time.Ends!.Value.Minus(Duration.Epsilon).InZone(zone).Date;
        var midnight = zone.AtStartOfDay(last.PlusDays(1)).ToInstant();

        // What ends at midnight there took place on the date before.
        _company.Clock.Now = midnight - Duration.FromMinutes(1);
        (await _company.ListAsync(_company.Bo)).Should().ContainSingle();
        _company.Clock.Now = midnight;
        (await _company.ListAsync(_company.Bo)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public async Task What_is_to_be_done_is_on_the_list_from_the_date_it_comes_near_where_its_reader_is(string zoneId)
    {
        await LivesInAsync(_company.Anna, zoneId);
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var draft = _company.New(_company.Anna, TestCompany.March(24, 9));
        var id = (await _company.SaveAsync(_company.Anna, draft with { Content = draft.Content with { Kind = FollowUpKind.PhoneCall } })).Required;
        var due = (await _company.StoredAsync(id)).Time.Starts!.Value.InZone(zone).Date;
        var listed = new List<LocalDate>();
        for (var date = due.PlusDays(-ListToDo.DaysAhead - 2); date <= due; date = date.PlusDays(1))
        {
            var shown = new HashSet<bool>();
            foreach (var time in new[] { new LocalTime(0, 1), new LocalTime(12, 0), new LocalTime(23, 59) })
            {
                _company.Clock.Now = zone.AtLeniently(date + time).ToInstant();
                shown.Add((await _company.Get<ListToDo>().ExecuteAsync(_company.Anna, _company.Anna)).Required.Entries.Any(e => e.FollowUpId == id));
            }

            shown.Should().ContainSingle($"on {date} it is listed or not, whatever the hour");
            if (shown.Single()) listed.Add(date);
        }

        // As many dates as everywhere else, the last of them its own.
        listed.Should().Equal(Enumerable.Range(0, ListToDo.DaysAhead + 1).Select(n => due.PlusDays(n - ListToDo.DaysAhead)));
    }

    private async Task LivesInAsync(int employeeId, string zoneId) => (await _company.Get<KeepWorkingHours>().SaveAsync(
        _company.Astrid, employeeId, zoneId, null, new([.. Enumerable.Repeat(new WorkingDayDraft(new(8, 0), new(16, 0), false, null, null), 7)]))).IsDone.Should().BeTrue();
}
