using System.Text.Json;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Web.Features.FollowUps.Participants;

namespace Invitations.Web.Features.FollowUps.Writing;

/// <summary>What a press of a button does to what is typed: who is optional, and what a suggestion changes.</summary>
public static class FormChanges
{
    /// <summary>All that decides who is free when: as long as it is the same, so is the answer.</summary>
    public static string Question(this FollowUpForm form) => JsonSerializer.Serialize(new
    {
        form.Kind,
        form.ZoneId,
        form.ShownZoneId,
        form.StartDate,
        form.StartTime,
        form.EndDate,
        form.EndTime,
        form.AllDay,
        form.Behind,
        form.ShowAs,
        form.OwnerId,
        Participants = form.Participants.Select(p => (p.Kind, p.Id, p.IsOptional).ToString()),
        form.Series,
    });

    /// <summary>What somebody wrote, a line each, for whoever wants to copy it.</summary>
    public static string InWords(this FollowUpForm form)
    {
        string[] lines =
        [
            form.Title, $"{form.StartDate} {form.StartTime} – {form.EndDate} {form.EndTime}", form.Location, string.Join(", ", form.Participants.Select(p => p.Name)), form.Description,
        ];
        return string.Join(Environment.NewLine, lines.Where(l => !string.IsNullOrWhiteSpace(l)));
    }

    /// <summary>Those it can go ahead without; never whoever has the work.</summary>
    public static IEnumerable<Participant> Optional(this FollowUpForm form) =>
        form.Participants.Where(p => p.IsOptional && !p.Participant.IsEmployee(form.OwnerId)).Select(p => p.Participant);

    /// <summary>Marks somebody optional, or takes the mark back. A resource stays: what is booked is needed.</summary>
    public static void ToggleOptional(this FollowUpForm form, Participant whose) => form.SetOptional(whose, p => !p.IsOptional);

    /// <summary>Makes a small change, and takes the time it gives.</summary>
    /// <param name="form">What is typed.</param>
    /// <param name="change">What is changed.</param>
    /// <param name="instead">The resource to take instead, where there is one.</param>
    /// <param name="viewersZoneId">By whose clock the fields are filled in.</param>
    public static void Take(this FollowUpForm form, SmallerChange change, FormParticipant? instead, string viewersZoneId)
    {
        if (change.Kind is SmallerChangeKind.OneOptional) form.SetOptional(change.Whose!.Value, _ => true);
        if (change.Kind is SmallerChangeKind.OtherRoom) form.Swap(change.Whose!.Value, instead!);
        form.SetTime(change.Time, viewersZoneId);
    }

    /// <summary>Takes a time with few clashes, and the one place that goes with it instead of those that were chosen.</summary>
    /// <param name="form">What is typed.</param>
    /// <param name="time">When, and where.</param>
    /// <param name="room">The place; <see langword="null"/> to keep what was chosen.</param>
    /// <param name="viewersZoneId">By whose clock the fields are filled in.</param>
    public static void Take(this FollowUpForm form, ClashingTime time, FormParticipant? room, string viewersZoneId)
    {
        if (room is not null && form.Participants.Find(p => p.IsPlace) is { } chosen)
        {
            form.Swap(chosen.Participant, room);
            foreach (var other in form.Participants.Where(p => p.IsPlace && p.Participant != room.Participant).ToList()) form.Remove(other.Participant);
        }

        form.SetTime(time.Time, viewersZoneId);
    }

    /// <summary>Takes one resource instead of another, in its place in the list; a location that only named the first names the second.</summary>
    public static void Swap(this FollowUpForm form, Participant gone, FormParticipant instead)
    {
        var at = form.Participants.FindIndex(p => p.Participant == gone);
        if (at < 0) return;
        var before = form.Participants[at];
        if (form.Location == before.Name) form.Location = instead.Name;
        if (form.Participants.Exists(p => p.Participant == instead.Participant)) form.Participants.RemoveAt(at);
        else form.Participants[at] = instead;
    }

    private static void SetOptional(this FollowUpForm form, Participant whose, Func<FormParticipant, bool> isOptional)
    {
        var at = form.Participants.FindIndex(p => p.Participant == whose);
        if (at < 0 || whose.Kind is ParticipantKind.Resource) return;
        form.Participants[at] = form.Participants[at] with { IsOptional = isOptional(form.Participants[at]) };
    }
}
