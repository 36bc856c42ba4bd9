using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using NodaTime;

namespace Invitations.Tests.Support;

/// <summary>Something that can be done to a follow-up.</summary>
/// <param name="Name">The use case and its method.</param>
/// <param name="DoAsync">Tries it as somebody, on a follow-up.</param>
internal sealed record Deed(string Name, Func<TestCompany, int, int, Task<IOutcome>> DoAsync);

/// <summary>Everything that can be done to a follow-up, by use case.</summary>
internal static class Deeds
{
    /// <summary>Friday, 27 March, at nine: a time at which nobody has planned anything.</summary>
    public static readonly DroppedTime Elsewhere = new(new(2026, 3, 27, 9, 0), new(2026, 3, 27, 10, 0), AllDay: false, TestCompany.Oslo);

    public static IReadOnlyList<Deed> All { get; } =
    [
        new("MoveFollowUp.ExecuteAsync", async (c, who, id) => await c.Get<MoveFollowUp>().ExecuteAsync(who, id, 0, Elsewhere)),
        new("CopyFollowUp.ExecuteAsync", async (c, who, id) => await c.Get<CopyFollowUp>().ExecuteAsync(who, id, Elsewhere)),
        new("ParkFollowUp.ExecuteAsync", async (c, who, id) => await c.Get<ParkFollowUp>().ExecuteAsync(who, id)),
        new("DeleteFollowUp.ExecuteAsync", async (c, who, id) => await c.Get<DeleteFollowUp>().ExecuteAsync(who, id)),
        new("DeleteFollowUp.UndoablyAsync", async (c, who, id) => await c.Get<DeleteFollowUp>().UndoablyAsync(who, id, SeriesScope.ThisAndFuture)),
        new("ChangeOwnPart.ExecuteAsync", async (c, who, id) => await c.Get<ChangeOwnPart>().ExecuteAsync(who, id, Priority.High, 15, isCompleted: true)),
        new("ChangeOwnPart.CompleteAsync", async (c, who, id) => await c.Get<ChangeOwnPart>().CompleteAsync(who, id, isCompleted: true)),
        new("StopRepeating.ExecuteAsync", async (c, who, id) => await c.Get<StopRepeating>().ExecuteAsync(who, id)),
        new("SaveFollowUp.ExecuteAsync", async (c, who, id) => await c.SaveAsync(who, c.New(who) with { Id = id, Version = 2 })),
        new("AnswerInvitation.ExecuteAsync", async (c, who, id) => await c.Get<AnswerInvitation>().ExecuteAsync(who, id, InvitationAnswer.Accept, 0)),
        new("AnswerInvitation.ExecuteAsync", async (c, who, id) => await c.Get<AnswerInvitation>().ExecuteAsync(who, [(id, 0)], InvitationAnswer.Decline)),
        new("AcknowledgeNotice.ExecuteAsync", async (c, who, id) => await c.Get<AcknowledgeNotice>().ExecuteAsync(who, id, 0)),
        new("AcknowledgeNotice.ExecuteAsync", async (c, who, id) => await c.Get<AcknowledgeNotice>().ExecuteAsync(who, [(id, 0)])),
        new("AssignFollowUp.ExecuteAsync", async (c, who, id) => await c.Get<AssignFollowUp>().ExecuteAsync(who, id, who)),
        new("AssignFollowUp.ExecuteAsync", async (c, who, id) => await c.Get<AssignFollowUp>().ExecuteAsync(who, [id], c.Bo)),
        new("AssignFollowUp.TakeBackAsync", async (c, who, id) => await c.Get<AssignFollowUp>().TakeBackAsync(who, id)),
        new("AssignFollowUp.TakeBackAsync", async (c, who, id) => await c.Get<AssignFollowUp>().TakeBackAsync(who, [id])),
        new("UndoChange.ExecuteAsync", UndoAsync),
    ];

    // Somebody else undoes what its owner has done to it; then the owner does.
    private static async Task<IOutcome> UndoAsync(TestCompany company, int who, int id)
    {
        var owner = (await company.StoredAsync(id)).OwnerId;
        var change = (await company.Get<ChangeOwnPart>().CompleteAsync(owner, id, isCompleted: true)).Required;
        var outcome = await company.Get<UndoChange>().ExecuteAsync(who, change);
        (await company.Get<UndoChange>().ExecuteAsync(owner, change)).Should().Be(Outcome.Done);
        return outcome;
    }
}
