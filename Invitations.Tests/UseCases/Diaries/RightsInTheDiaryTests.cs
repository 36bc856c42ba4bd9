using Invitations.Core;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Support;

namespace Invitations.Tests.UseCases.Diaries;

/// <summary>Who may do what in the diary with something Bo has planned with Carla and everybody may read. A manager manages people, not their diaries.</summary>
public sealed class RightsInTheDiaryTests : IDisposable
{
    private const Refusal No = Refusal.OnlyTheOwnerMayChange;

    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    public static TheoryData<string, Refusal?, Refusal?, Refusal?, Refusal?, Refusal?> Table => new()
    {
        // deed, then what Bo (owner), Carla (invited), Anna (manager), Astrid (administrator), Eva (nobody) are told
        { "MoveFollowUp.ExecuteAsync", null, No, No, null, No },
        { "CopyFollowUp.ExecuteAsync", null, null, null, null, null },
        { "ParkFollowUp.ExecuteAsync", Refusal.OthersTakePart, No, No, Refusal.OthersTakePart, No },
        { "DeleteFollowUp.UndoablyAsync", null, null, No, null, No },
        { "ChangeOwnPart.CompleteAsync", null, null, No, No, No },
        { "UndoChange.ExecuteAsync", null, No, No, No, No }, // of what Bo did
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Each_may_what_is_theirs(string deed, Refusal? owner, Refusal? invited, Refusal? manager, Refusal? administrator, Refusal? nobody)
    {
        var c = _company;
        foreach (var (who, expected) in new[] { (c.Bo, owner), (c.Carla, invited), (c.Anna, manager), (c.Astrid, administrator), (c.Eva, nobody) })
        {
            var id = await c.PlanAsync(c.Bo, TestCompany.March(3), Participant.Employee(c.Carla));
            await c.AcceptAsync(c.Carla, id);
            var before = await ShownAsync(who, id);

            var done = deed.StartsWith("Undo", StringComparison.Ordinal) ? await UndoAsync(who, id) : await Deeds.All.Single(d => d.Name == deed).DoAsync(c, who, id);

            done.Refusal.Should().Be(expected, $"{deed} by {who}");
            if (deed.StartsWith("Move", StringComparison.Ordinal)) before.Should().Be(expected is null, "the screen offers what is done");
        }
    }

    private async Task<IOutcome> UndoAsync(int who, int id) =>
        await _company.Get<UndoChange>().ExecuteAsync(who, (await _company.Get<MoveFollowUp>().ExecuteAsync(_company.Bo, id, 0, Deeds.Elsewhere)).Required);

    private async Task<bool> ShownAsync(int who, int id) =>
        (await _company.Get<ShowDiaries>().ExecuteAsync(who, Participant.Employee(_company.Bo), new(2026, 3, 2), 7)).Required.Entries.Single(e => e.FollowUpId == id).MayMove;
}
