using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Repeating;
using NodaTime.Text;

namespace Invitations.Core.UseCases.FollowUps;

/// <summary>What a follow-up dialog hands in when somebody saves.</summary>
/// <param name="Id">The follow-up; 0 for a new one.</param>
/// <param name="Version">The version that was opened; 0 for a new one.</param>
/// <param name="Dialog">The dialog, so that the same click twice saves once; a new number each time it is opened, and after each save. A tab that was duplicated has the same.</param>
/// <param name="Content">What was written.</param>
/// <param name="OwnerId">Whose work it is to be; another than before hands it over (R15).</param>
/// <param name="Participants">Everybody but the owner.</param>
/// <param name="Noted">Answers the organizer noted for people who gave them elsewhere (Toggle status).</param>
/// <param name="Priority">The saver's own priority; the owner's when the saver takes no part.</param>
/// <param name="AlarmMinutes">When they are reminded, in minutes before the start; <c>null</c> for not at all.</param>
/// <param name="IsCompleted">Their own mark that it is done.</param>
/// <param name="Optional">Those of the participants it can go ahead without.</param>
/// <param name="Series">How it is to repeat from now on; <c>null</c> to leave that as it is.</param>
/// <param name="Scope">How much of a series the change is meant for.</param>
/// <param name="Read">What the dialog had read, so that only what is different from it is a change; <c>null</c> to save all of it on top of that version alone.</param>
public sealed record FollowUpDraft(
    int Id,
    int Version,
    Guid Dialog,
    FollowUpContent Content,
    int OwnerId,
    IReadOnlyCollection<Participant> Participants,
    IReadOnlyDictionary<Participant, InvitationStatus> Noted,
    Priority Priority = Priority.Medium,
    int? AlarmMinutes = null,
    bool IsCompleted = false,
    IReadOnlyCollection<Participant>? Optional = null,
    SeriesDraft? Series = null,
    SeriesScope Scope = SeriesScope.OnlyThis,
    FollowUpRead? Read = null)
{
    /// <summary>The number of what is said here: of two drafts of one dialog only the same click twice has the same.</summary>
    public Guid Signature()
    {
        var said = new StringBuilder();
        void Say(object? part) => said.Append(Convert.ToString(part, CultureInfo.InvariantCulture)).Append('\u001f');
        void SayAll<T>(IEnumerable<T>? parts)
        {
            foreach (var part in parts ?? []) Say(part);
            Say(parts is null ? null : '.');
        }

        foreach (object? part in (object?[])[Dialog, Id, OwnerId, Priority, AlarmMinutes, IsCompleted, Scope]) Say(part);
        foreach (object? part in (object?[])[Content.Kind, Content.TypeId, Content.Title, Content.Time.ToText(), Content.Location, Content.Description, Content.ShowAs, Content.Visibility, Content.GroupId]) Say(part);
        SayAll(Participants.OrderBy(p => (p.Kind, p.Id)));
        SayAll(Optional?.OrderBy(p => (p.Kind, p.Id)));
        SayAll(Noted.OrderBy(n => (n.Key.Kind, n.Key.Id)));
        Say(Series?.Rule);
        Say(Series is { } series ? LocalDatePattern.Iso.Format(series.Start) : null);
        SayAll(Series?.Occurrences.Select(o => FormattableString.Invariant($"{o.Date:uuuu-MM-dd} {o.RuleDate:uuuu-MM-dd} {o.StartTime:HH:mm} {o.Room} {o.Location}")));
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())).AsSpan(0, 16));
    }
}

/// <summary>A follow-up as a dialog had read it.</summary>
/// <param name="Content">What the owner had written.</param>
/// <param name="OwnerId">Whose work it was.</param>
/// <param name="Participants">Everybody but the owner.</param>
/// <param name="Optional">Those it could go ahead without.</param>
/// <param name="Own">The saver's own three fields.</param>
public sealed record FollowUpRead(
    FollowUpContent Content, int OwnerId, IReadOnlyCollection<Participant> Participants, IReadOnlyCollection<Participant> Optional, OwnPart Own)
{
    /// <summary>What was handed out.</summary>
    public static FollowUpRead Of(FollowUpView view) => new(
        view.Content, view.Owner.Id, [.. view.Participants.Where(p => !p.IsOwner).Select(p => p.Participant)],
        [.. view.Participants.Where(p => p.IsOptional).Select(p => p.Participant)], view.Own);
}
