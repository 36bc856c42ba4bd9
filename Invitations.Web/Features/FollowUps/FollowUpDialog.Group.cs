using Invitations.Core.Diaries;
using Invitations.Core.Inviting;
using Microsoft.AspNetCore.Components;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Web.Features.FollowUps;

/// <summary>View as group: the diaries of all who take part, side by side, on the follow-up's date.</summary>
public sealed partial class FollowUpDialog
{
    [Inject] private NavigationManager Navigation { get; set; } = null!;

    // People of other companies have no diary (R05).
    private IReadOnlyList<Participant> Group =>
        [.. _form.Participants.Select(p => p.Participant).Where(p => p.Kind is not ParticipantKind.ExternalPerson).Prepend(Participant.Employee(_form.OwnerId)).Distinct()];

    private LocalDate GroupDate
    {
        get
        {
            var time = _form.Time(Opening.OwnersHours);
            if (!time.IsDone) return Opening.Today;
            return time.Required.Interval is { } when && !time.Required.AllDay ? when.Start.InZone(Zone).Date : time.Required.StartDate;
        }
    }

    private async Task ViewAsGroupAsync()
    {
        var address = $"/diary/view/{LocalDatePattern.Iso.Format(GroupDate)}?show={new DiaryShow.These(Group)}";
        if (_isClosed || !await MayCloseAsync()) return;
        // Asked already, so that leaving asks no second time.
        await FinishAsync();
        Navigation.NavigateTo(address);
    }
}
