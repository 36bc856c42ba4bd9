using Invitations.Core;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases;
using Invitations.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Invitations.Tests.UseCases;

public class SavingAFollowUpTests
{
    /// <summary>R01, R03: three kinds of participant, one row each; R08: the room has accepted.</summary>
    [Fact]
    public async Task Everybody_invited_gets_one_invitation()
    {
        await using var office = await Office.OpenAsync();
        Participant[] invited = [office.Bo.Invited(), office.Kari.Invited(), office.Fjord.Invited()];

        var id = await office.SaveAsync(office.Anna, office.Appointment(office.Anna, "2026-03-16T10:00", "2026-03-16T11:00", invited));

        await using var diary = await office.Database.OpenAsync();
        var rows = await diary.Invitations.Where(i => i.FollowUpId == id).ToListAsync();
        rows.Where(r => r.Participant != office.Anna.Invited()).Select(r => (r.Participant, r.Status)).Should().BeEquivalentTo(new[]
        {
            (office.Bo.Invited(), InvitationStatus.Unseen),
            (office.Kari.Invited(), InvitationStatus.Unseen),
            (office.Fjord.Invited(), InvitationStatus.Accepted),
        });
    }

    [Fact]
    public async Task The_same_click_twice_saves_once()
    {
        await using var office = await Office.OpenAsync();
        var draft = office.Appointment(office.Anna, "2026-03-16T10:00", "2026-03-16T11:00", office.Bo.Invited());

        var ids = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => office.SaveAsync(office.Anna, draft)));

        ids.Distinct().Should().ContainSingle();
        await using var diary = await office.Database.OpenAsync();
        (await diary.FollowUps.CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Two_people_who_change_the_same_follow_up_do_not_overwrite_each_other()
    {
        await using var office = await Office.OpenAsync();
        var draft = office.Appointment(office.Anna, "2026-03-16T10:00", "2026-03-16T11:00");
        var id = await office.SaveAsync(office.Anna, draft);
        var version = (await office.Database.Get<OpenFollowUp>().ExecuteAsync(office.Anna.Id, id)).Required.Version;
        var first = draft with { Id = id, Version = version, Dialog = Guid.NewGuid(), Content = draft.Content with { Title = "First" } };
        var second = first with { Dialog = Guid.NewGuid(), Content = draft.Content with { Title = "Second" } };

        await office.SaveAsync(office.Anna, first);
        var outcome = await office.Database.Get<SaveFollowUp>().ExecuteAsync(office.Astrid.Id, second);

        outcome.Refusal.Should().Be(Refusal.ChangedMeanwhile);
        await using var diary = await office.Database.OpenAsync();
        (await diary.FollowUps.SingleAsync()).Title.Should().Be("First");
    }
}
