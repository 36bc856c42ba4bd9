using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.FollowUps;
using NodaTime;

namespace Invitations.Tests.Support;

/// <summary>What hands do in a diary, for tests without a browser.</summary>
internal static class Drops
{
    /// <summary>An hour of March in Oslo, from a full hour on.</summary>
    public static DroppedTime March(int day, int hour = 10, int minutes = 60)
    {
        var start = new LocalDateTime(2026, 3, day, hour, 0);
        return new(start, start.PlusMinutes(minutes), AllDay: false, TestCompany.Oslo);
    }

    /// <summary>Whole days of March.</summary>
    public static DroppedTime Days(int first, int last) => new(new(2026, 3, first, 0, 0), new(2026, 3, last, 0, 0), AllDay: true, TestCompany.Oslo);

    public static Task<Outcome<UndoableChange>> MoveAsync(this TestCompany company, int viewerId, int id, DroppedTime to, SeriesScope scope = SeriesScope.OnlyThis, int version = 0) =>
        company.Get<MoveFollowUp>().ExecuteAsync(viewerId, id, version, to, scope);

    public static Task<Outcome<UndoableChange>> CopyAsync(this TestCompany company, int viewerId, int id, DroppedTime to) =>
        company.Get<CopyFollowUp>().ExecuteAsync(viewerId, id, to);

    public static Task<Outcome<UndoableChange>> ParkAsync(this TestCompany company, int viewerId, int id, SeriesScope scope = SeriesScope.OnlyThis) =>
        company.Get<ParkFollowUp>().ExecuteAsync(viewerId, id, scope: scope);

    public static Task<Outcome<UndoableChange>> DeleteAsync(this TestCompany company, int viewerId, int id, SeriesScope scope = SeriesScope.OnlyThis) =>
        company.Get<DeleteFollowUp>().UndoablyAsync(viewerId, id, scope);

    public static Task<Outcome<UndoableChange>> CompleteAsync(this TestCompany company, int viewerId, int id, bool isCompleted = true) =>
        company.Get<ChangeOwnPart>().CompleteAsync(viewerId, id, isCompleted);

    public static Task<Outcome> UndoAsync(this TestCompany company, UndoableChange change) => company.Get<UndoChange>().ExecuteAsync(change.ViewerId, change);

    public static async Task<Outcome> UndoAsync(this TestCompany company, Task<Outcome<UndoableChange>> change) => await company.UndoAsync((await change).Required);
}
