using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Microsoft.JSInterop;
using NodaTime;

namespace Invitations.Web.Features.Diaries;

/// <summary>What people do in the diary.</summary>
public sealed partial class DiaryPage
{
    private Task TurnAsync(int steps) => GoAsync(_place.Turned(Math.Sign(steps)));

    private Task ShowDayAsync(LocalDate date) => GoAsync(_place with { Tab = DiaryTab.Day, Date = date });

    private Task ShowWeekAsync(LocalDate date) => GoAsync(_place with { Tab = DiaryTab.Week, Date = date });

    private Task ShowOwnerAsync(Participant whose) => GoAsync(_place with { Whose = whose });

    private Task ShowOwnersDayAsync(Participant whose) => GoAsync(_place with { Tab = DiaryTab.Day, Whose = whose });

    // In one's own diary it is one's own; in another's it invites them, and side by side everybody who is shown (R02).
    private async Task PointAsync(PointedTime time)
    {
        var with = Others();
        if (!time.AllDay)
        {
            await followUps.NewAsync(FollowUpKind.Appointment, AtHome(time.Start), AtHome(time.End), with: with);
            return;
        }

        // Hours to fall back on when the tick at All day is taken away.
        LocalDateTime Morning(LocalDate date) => date + (Me.Hours.On(date.DayOfWeek)?.Start ?? new LocalTime(8, 0));
        var last = LocalDate.Max(time.Start.Date, time.End.Date);
        await followUps.NewAsync(FollowUpKind.Appointment, Morning(time.Start.Date), Morning(last).PlusHours(1), allDay: true, with);
    }

    // The first hour that suits everybody in what is shown; where there is none, the dialog looks for one further on.
    private Task InviteAsync()
    {
        var hour = _read?.Free.Where(f => f.Duration >= Duration.FromHours(1)).Select(f => (Instant?)f.Start).FirstOrDefault();
        var start = hour?.InZone(DateTimeZoneProviders.Tzdb[Me.ZoneId]).LocalDateTime;
        return followUps.NewAsync(FollowUpKind.Appointment, start, start?.PlusHours(1), with: Others());
    }

    // As Ctrl+P does. The browser holds everything until its dialog is closed, so nobody waits for an answer.
    private async Task PrintAsync() => await js.InvokeVoidAsync("Invitations.print");

    private async Task OpenAsync(int followUpId) => await followUps.OpenAsync(followUpId);

    // The View tab's own day; elsewhere the Day tab.
    private Task ShowDayOfAllAsync(LocalDate date) => GoAsync(_place with { Scale = ViewScale.Day, Date = date });

    private Task DeleteAsync(int followUpId) => changes.DeleteAsync(followUpId);

    private Task CompleteAsync(EntryDone done) => changes.CompleteAsync(done.FollowUpId, done.IsCompleted);

    private Task<bool> ParkAsync(int followUpId) => changes.ParkAsync(followUpId);

    private List<Participant> Others()
    {
        IEnumerable<Participant> shown = _shown is { } view ? view.Whose.Select(o => o.Whose) : [_place.Whose];
        return [.. shown.Where(w => !w.IsEmployee(Me.EmployeeId))];
    }

    // What the clock of another zone shows, by the viewer's own, which dialogs speak.
    private LocalDateTime AtHome(LocalDateTime wall) =>
        OtherZone is null ? wall : Zone.AtLeniently(wall).WithZone(DateTimeZoneProviders.Tzdb[Me.ZoneId]).LocalDateTime;
}
