using System.Text.Json;
using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;

namespace Invitations.Tests.UseCases;

/// <summary>Decision 14: of what is private, others see an occupied time and nothing else. Every use case that shows something is asked, and its answer searched.</summary>
public sealed class KeepingSecretsTests : IDisposable
{
    private readonly TestCompany _company = new();
    private int _id;

    public void Dispose() => _company.Dispose();

    public static TheoryData<Visibility, string, bool> Who => new()
    {
        { Visibility.OwnerOnly, "Anna", true },
        { Visibility.OwnerOnly, "Bo", true }, // takes part
        { Visibility.OwnerOnly, "Carla", false },
        { Visibility.OwnerOnly, "David", false },
        { Visibility.OwnerOnly, "Astrid", false }, // keeping rights is not reading diaries
        { Visibility.Group, "Carla", true }, // of Sales, as Anna
        { Visibility.Group, "David", false },
        { Visibility.Group, "Astrid", false },
        { Visibility.Everybody, "David", true },
    };

    [Theory]
    [MemberData(nameof(Who))]
    public async Task No_word_of_it_reaches_those_it_is_not_for(Visibility visibility, string name, bool reads)
    {
        var c = _company;
        var who = (int)typeof(TestCompany).GetProperty(name)!.GetValue(c)!;
        var content = new FollowUpContent(FollowUpKind.Appointment, "Secret title", TestCompany.March(3), "Secret place", "Secret words", ShowAs.Busy, visibility, visibility is Visibility.Group ? c.Sales : null);
        _id = (await c.SaveAsync(c.Anna, c.New(c.Anna, null, Participant.Employee(c.Bo), c.Fjord, c.Kari) with { Content = content })).Required;
        await c.DeclineAsync(c.Bo, _id, "Secret reason");

        var seen = string.Join('\n', await EverythingAsync(who));

        if (reads) seen.Should().Contain("Secret title");
        else seen.Should().NotContain("Secret").And.NotContain($"\"FollowUpId\":{_id}");
    }

    [Fact]
    public async Task Others_see_that_the_time_is_taken()
    {
        await PrivateAsync();
        var c = _company;

        var annas = (await c.Get<ShowDiaries>().ExecuteAsync(c.David, Participant.Employee(c.Anna), new(2026, 3, 2), 7)).Required;
        var room = (await c.Get<ShowDiaries>().ExecuteAsync(c.David, c.Fjord, new(2026, 3, 2), 7)).Required;

        (annas.Entries.Count, room.Entries.Count).Should().Be((0, 0));
        annas.Busy.Concat(room.Busy).Should().HaveCount(2).And.OnlyContain(b => b.When == TestCompany.March(3).Interval!.Value);
        (await c.Get<CheckTime>().ExecuteAsync(0, TestCompany.March(3), ShowAs.Busy, c.David, [Participant.Employee(c.Anna)])).Conflicts.Should().ContainSingle();
    }

    [Fact]
    public async Task Who_declined_work_and_why_is_told_to_whoever_handed_it_over_and_to_nobody_else()
    {
        var c = _company;
        _id = (await c.SaveAsync(c.Anna, c.New(c.Anna, null, Participant.Employee(c.Eva)) with { OwnerId = c.Bo })).Required;
        (await c.Get<FindParticipants>().DeclinedAsync(c.Anna, _id)).Should().BeNull("nobody has answered yet");
        await c.DeclineAsync(c.Bo, _id, "Secret reason");

        (await c.Get<FindParticipants>().DeclinedAsync(c.Anna, _id)).Should().Be(new DeclinedWork(Participant.Employee(c.Bo), "Secret reason"));
        (await c.Get<OpenFollowUp>().ReadAsync(c.Anna, _id)).Required.Assignment!.Reason.Should().Be("Secret reason");
        foreach (var other in new[] { c.Bo, c.Carla, c.David, c.Eva, c.Astrid })
        {
            (await c.Get<FindParticipants>().DeclinedAsync(other, _id)).Should().BeNull();
            (await c.Get<OpenFollowUp>().ReadAsync(other, _id)).Required.Assignment.Should().BeNull("they may read it, but not that");
        }
    }

    [Fact]
    public async Task It_is_known_until_the_work_is_handed_on()
    {
        var c = _company;
        _id = (await c.SaveAsync(c.Anna, c.New(c.Bo))).Required;
        await c.DeclineAsync(c.Bo, _id, "Too much to do");
        (await c.Get<AcknowledgeNotice>().ExecuteAsync(c.Anna, _id, 0)).IsDone.Should().BeTrue();
        (await c.Get<FindParticipants>().DeclinedAsync(c.Anna, _id)).Should().NotBeNull("Got it takes it off the list, not out of mind");

        (await c.Get<AssignFollowUp>().ExecuteAsync(c.Anna, _id, c.Carla)).IsDone.Should().BeTrue();

        (await c.Get<FindParticipants>().DeclinedAsync(c.Anna, _id)).Should().BeNull();
        (await c.Get<FindParticipants>().DeclinedAsync(c.Anna, 0)).Should().BeNull("what is new was declined by nobody");
    }

    [Fact]
    public async Task Opening_it_by_its_address_is_refused()
    {
        await PrivateAsync();

        foreach (var who in new[] { _company.Carla, _company.David, _company.Astrid })
        {
            (await _company.Get<OpenFollowUp>().ExecuteAsync(who, _id)).Refusal.Should().Be(Refusal.FollowUpNotYours);
            (await _company.Get<OpenFollowUp>().ReadAsync(who, _id)).Refusal.Should().Be(Refusal.FollowUpNotYours);
        }

        (await _company.SaveAsync(_company.Astrid, await _company.DraftAsync(_company.Anna, _id))).Refusal.Should().Be(Refusal.FollowUpNotYours);
    }

    [Fact]
    public async Task Whoever_was_left_out_is_told_and_does_not_read_on()
    {
        await PrivateAsync();
        var c = _company;
        await c.ChangeAsync(c.Anna, _id, d => d with { Participants = [], Content = d.Content with { Description = "About Bo" } });

        (await c.ListAsync(c.Bo)).Should().ContainSingle().Which.Kind.Should().Be(InvitationEntryKind.Cancelled);
        (await c.Get<OpenFollowUp>().ExecuteAsync(c.Bo, _id)).Refusal.Should().Be(Refusal.FollowUpNotYours);
        (await c.Get<SeeInvitations>().ExecuteAsync(c.Bo)).Should().Be(Outcome.Done);
        (await c.ListAsync(c.Bo)).Should().ContainSingle().Which.IsUnread.Should().BeFalse();
    }

    private async Task PrivateAsync()
    {
        var c = _company;
        _id = (await c.SaveAsync(c.Anna, c.New(c.Anna, null, Participant.Employee(c.Bo), c.Fjord) with { Content = TestCompany.Content() with { Visibility = Visibility.OwnerOnly } })).Required;
    }

    private async Task<IEnumerable<string>> EverythingAsync(int who)
    {
        var c = _company;
        var seen = new List<object?>();
        foreach (var whose in (await c.Get<ShowViewer>().DiariesAsync()).Select(d => d.Whose))
        {
            var diary = (await c.Get<ShowDiaries>().ExecuteAsync(who, whose, new(2026, 3, 2), 42)).Required;
            seen.Add(new { Entries = diary.Entries.Select(e => new { e.FollowUpId, e.Title, e.Location }), Busy = diary.Busy.Select(b => b.ToString()) });
        }

        foreach (var word in new[] { "secret", "sec title", "words", "kari", "fjord", "berg" })
            seen.Add((await c.Get<SearchFollowUps>().ExecuteAsync(who, SearchWords.Of(word))).Select(f => new { f.FollowUpId, f.Title, f.Location, f.Excerpt }));
        seen.Add((await c.Get<ListToDo>().ExecuteAsync(who, c.Anna)).Required.Entries.Select(e => new { e.FollowUpId, e.Title }));
        seen.Add((await c.ListAsync(who)).Select(e => new { e.FollowUpId, e.Title, e.Location, e.Reason }));
        seen.Add((await c.Get<OpenFollowUp>().ExecuteAsync(who, _id)).Value is { } open ? new { open.Content.Title, open.Content.Description, Reasons = open.Participants.Select(p => p.Reason) } : null);
        seen.Add((await c.Get<ShowCompany>().ExecuteAsync(who, c.Lysverk)).Required.Activities.Rows.Select(a => new { a.FollowUpId, a.Title, a.Location }));
        seen.Add((await c.Get<CheckTime>().ExecuteAsync(0, TestCompany.March(3), ShowAs.Busy, who, [Participant.Employee(c.Anna), c.Fjord])).Conflicts.Select(x => x.ToString()));
        foreach (var kind in Enum.GetValues<ParticipantKind>())
            seen.Add((await c.Get<FindParticipants>().ExecuteAsync(kind, null, "", TestCompany.March(3).Interval, 0)).Select(x => x.ToString()));
        foreach (var word in new[] { "a", "secret", "fjord", "kari" })
            seen.Add((await c.Get<FindParticipants>().SearchAsync(word, ParticipantKind.Employee, null, [TestCompany.March(3).Interval!.Value], 0)).Select(x => x.ToString()));
        return seen.Select(s => JsonSerializer.Serialize(s));
    }
}
