using Invitations.Core;
using Invitations.Core.Inviting;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Tests.UseCases.FollowUps;

public sealed class SavingAFollowUpTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    /// <summary>R01, R03: three kinds of participant, one row each; R08: the room has accepted.</summary>
    [Fact]
    public async Task Everybody_invited_gets_one_invitation()
    {
        var c = _company;

        var id = await c.PlanAsync(c.Anna, TestCompany.March(16), Participant.Employee(c.Bo), c.Kari, c.Fjord);

        var rows = await c.LookAsync(diary => diary.Invitations.Where(i => i.FollowUpId == id).ToListAsync());
        rows.Where(r => !r.Participant.IsEmployee(c.Anna)).Select(r => (r.Participant, r.Status)).Should().BeEquivalentTo(new[]
        {
            (Participant.Employee(c.Bo), InvitationStatus.Unseen),
            (c.Kari, InvitationStatus.Unseen),
            (c.Fjord, InvitationStatus.Accepted),
        });
    }

    [Fact]
    public async Task Sixty_four_clicks_of_Save_on_one_dialog_save_once()
    {
        var c = _company;
        var draft = c.New(c.Anna, TestCompany.March(16), Participant.Employee(c.Bo));

        var saved = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => c.SaveAsync(c.Anna, draft)));

        saved.Select(s => s.Required).Distinct().Should().ContainSingle();
        (await c.LookAsync(diary => diary.FollowUps.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task Two_people_who_change_the_same_follow_up_do_not_overwrite_each_other()
    {
        var c = _company;
        var id = await c.PlanAsync(c.Anna, TestCompany.March(16));
        var (first, second) = (await c.DraftAsync(c.Anna, id), await c.DraftAsync(c.Astrid, id));

        await c.SaveAsync(c.Anna, first with { Content = first.Content with { Title = "First" } });
        var outcome = await c.SaveAsync(c.Astrid, second with { Content = second.Content with { Title = "Second" } });

        outcome.Refusal.Should().Be(Refusal.ChangedMeanwhile);
        (await c.StoredAsync(id)).Title.Should().Be("First");
    }
}
