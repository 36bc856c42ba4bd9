using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Tests.Support;

namespace Invitations.Tests.UseCases;

/// <summary>R06: each change reaches everybody whose screen it puts out of date, those included who are no longer in it.</summary>
public sealed class AnnouncingTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task Inviting_tells_everybody_and_every_room()
    {
        var change = await _company.HearAsync(People(_company.Bo)[0], () => PlanAsync());

        change.Concerned.Should().BeEquivalentTo([.. People(_company.Anna, _company.Bo, _company.Carla), _company.Fjord, _company.Kari]);
    }

    [Theory]
    [InlineData(InvitationAnswer.Accept)]
    [InlineData(InvitationAnswer.Decline)]
    public async Task An_answer_changes_the_icon_on_every_open_screen(InvitationAnswer answer)
    {
        var id = await PlanAsync();

        var change = await _company.HearAsync(People(_company.Anna)[0], () => _company.AnswerAsync(_company.Bo, id, answer));

        change.FollowUpIds.Should().Equal(id);
        change.Concerned.Should().Contain([.. People(_company.Anna, _company.Bo, _company.Carla), _company.Fjord, _company.Kari]);
    }

    [Fact]
    public async Task Whoever_is_left_out_hears_of_it()
    {
        var id = await PlanAsync();

        var change = await _company.HearAsync(_company.Fjord, () => _company.ChangeAsync(_company.Anna, id, d => d with { Participants = [] }));

        change.Concerned.Should().Contain([.. People(_company.Bo, _company.Carla), _company.Kari]);
    }

    [Fact]
    public async Task Cancelling_reaches_everybody_and_Got_it_too()
    {
        var id = await PlanAsync();

        var change = await _company.HearAsync(People(_company.Carla)[0], () => _company.Get<DeleteFollowUp>().ExecuteAsync(_company.Anna, id));

        change.Concerned.Should().BeEquivalentTo([.. People(_company.Anna, _company.Bo, _company.Carla), _company.Fjord, _company.Kari]);
        var row = (await _company.ListAsync(_company.Bo)).Single().InvitationId;
        (await _company.HearAsync(People(_company.Bo)[0], () => _company.Get<AcknowledgeNotice>().ExecuteAsync(_company.Bo, id, row))).FollowUpIds.Should().Equal(id);
    }

    [Fact]
    public async Task Handing_over_and_refusing_reach_both()
    {
        var id = await PlanAsync();

        (await _company.HearAsync(People(_company.David)[0], () => _company.Get<AssignFollowUp>().ExecuteAsync(_company.Anna, id, _company.David)))
            .Concerned.Should().Contain(People(_company.Anna, _company.David, _company.Bo));
        (await _company.HearAsync(People(_company.Anna)[0], () => _company.DeclineAsync(_company.David, id)))
            .Concerned.Should().Contain(People(_company.Anna, _company.David, _company.Bo));
    }

    [Fact]
    public async Task An_eye_reaches_the_organizer()
    {
        var id = await PlanAsync();

        (await _company.HearAsync(People(_company.Anna)[0], () => _company.Get<OpenFollowUp>().ExecuteAsync(_company.Bo, id))).FollowUpIds.Should().Equal(id);
        (await _company.HearAsync(People(_company.Anna)[0], () => _company.Get<SeeInvitations>().ExecuteAsync(_company.Carla))).FollowUpIds.Should().Equal(id);
    }

    private Task<int> PlanAsync() =>
        _company.PlanAsync(_company.Anna, TestCompany.March(3), [.. People(_company.Bo, _company.Carla), _company.Fjord, _company.Kari]);

    private static Participant[] People(params int[] ids) => [.. ids.Select(Participant.Employee)];
}
