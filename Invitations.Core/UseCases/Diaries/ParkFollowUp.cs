using Invitations.Core.FollowUps;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using NodaTime;

namespace Invitations.Core.UseCases.Diaries;

/// <summary>Puts something aside without a time: it stands in the to-do list until it is given one again (U03).</summary>
public sealed class ParkFollowUp(DiaryWriter writer, ChangeNotifier notifier, IClock clock)
{
    /// <summary>Takes its time away; an appointment becomes a task that is due on its date.</summary>
    /// <param name="viewerId">Who puts it aside.</param>
    /// <param name="followUpId">What; of a series, only this one.</param>
    /// <param name="version">The version they saw; 0 where it was not shown with one.</param>
    /// <param name="scope">How much of a series: only this one can be.</param>
    /// <returns>What can be undone, or <see cref="Refusal.OthersTakePart"/>, <see cref="Refusal.SeriesNeedsTime"/>, or the refusals of saving it in its dialog.</returns>
    public Task<Outcome<UndoableChange>> ExecuteAsync(int viewerId, int followUpId, int version = 0, SeriesScope scope = SeriesScope.OnlyThis) =>
        RetimeFollowUp.RunAsync(
            writer, notifier, clock.GetCurrentInstant(), viewerId, followUpId, version, scope, (_, opened) => Task.FromResult(opened.WithoutTime()));
}
