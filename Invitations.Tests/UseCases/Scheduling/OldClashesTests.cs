using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Tests.Support;

namespace Invitations.Tests.UseCases.Scheduling;

/// <summary>A room that was booked twice before it was set to No double booking: only what would book it anew is asked.</summary>
public sealed class OldClashesTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    public static TheoryData<string> Edits => ["title", "description", "done", "one fewer", "shorter", "another owner's yes"];

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task What_books_nothing_anew_is_saved(string edit)
    {
        var id = await ClashAsync();

        var saved = await _company.ChangeAsync(_company.Anna, id, d => edit switch
        {
            "title" => d with { Content = d.Content with { Title = "Another" } },
            "description" => d with { Content = d.Content with { Description = "Numbers" } },
            "done" => d with { IsCompleted = true },
            "one fewer" => d with { Participants = [.. d.Participants.Where(p => p != Participant.Employee(_company.Carla))] },
            "shorter" => d with { Content = d.Content with { Time = TestCompany.March(3, 10, 15, 30) } },
            _ => d with { Noted = new Dictionary<Participant, InvitationStatus> { [Participant.Employee(_company.Carla)] = InvitationStatus.Accepted } },
        });

        saved.Refusal.Should().BeNull(edit);
    }

    [Fact]
    public async Task What_books_it_anew_is_refused()
    {
        var id = await ClashAsync();
        await _company.PlanAsync(_company.Eva, TestCompany.March(3, 11), _company.Skov);
        await _company.PlanAsync(_company.Eva, TestCompany.March(3, 12), Participant.Employee(_company.David));

        (await _company.ChangeAsync(_company.Anna, id, d => d with { Content = d.Content with { Time = TestCompany.March(3, 10, 0, 90) } })).Refusal.Should().BeNull("nobody has it from eleven on");
        (await _company.ChangeAsync(_company.Anna, id, d => d with { Content = d.Content with { Time = TestCompany.March(3, 9, 30, 60) } })).Refusal.Should().BeNull("the clash was there before");
        (await _company.ChangeAsync(_company.Anna, id, d => d with { Content = d.Content with { Time = TestCompany.March(3, 9, 0, 30) } })).Refusal.Should().BeNull();
        (await _company.ChangeAsync(_company.Anna, id, d => d with { Content = d.Content with { Time = TestCompany.March(3, 10, 30, 60) } })).Refusal.Should().Be(Refusal.ResourceTaken, "once given back it is gone");
    }

    [Fact]
    public async Task Shown_as_busy_again_it_is_asked_again()
    {
        var id = await ClashAsync();
        (await _company.ChangeAsync(_company.Anna, id, d => d with { Content = d.Content with { ShowAs = ShowAs.Free } })).Refusal.Should().BeNull();

        (await _company.ChangeAsync(_company.Anna, id, d => d with { Content = d.Content with { ShowAs = ShowAs.Busy } })).Refusal.Should().Be(Refusal.ResourceTaken);
    }

    [Fact]
    public async Task One_old_clash_in_a_series_refuses_no_title_for_all()
    {
        var ids = await _company.PlanSeriesAsync(_company.Anna, SeriesDrafts.Weekly(10), _company.Fjord, Participant.Employee(_company.Bo));
        await _company.PlanAsync(_company.Eva, (await _company.StoredAsync(ids[4])).Time, _company.Fjord);
        await BeStrictAsync();

        (await _company.ChangeAsync(_company.Anna, ids[0], d => d with { Content = d.Content with { Title = "Another" }, Scope = SeriesScope.ThisAndFuture })).Refusal.Should().BeNull();
        (await _company.ChangeAsync(_company.Anna, ids[4], d => d with { Participants = [_company.Fjord], Scope = SeriesScope.ThisAndFuture })).Refusal.Should().BeNull();

        (await _company.StoredSeriesAsync(ids[0])).Should().OnlyContain(f => f.Title == "Another");
    }

    // Anna's is over Eva's, both in Fjord, from ten to eleven.
    private async Task<int> ClashAsync()
    {
        await _company.PlanAsync(_company.Eva, TestCompany.March(3), _company.Fjord);
        var id = await _company.PlanAsync(_company.Anna, TestCompany.March(3), _company.Fjord, Participant.Employee(_company.Bo), Participant.Employee(_company.Carla));
        await BeStrictAsync();
        return id;
    }

    private async Task BeStrictAsync() =>
        (await _company.Get<KeepResources>().SaveAsync(_company.Astrid, 1, new ResourceDraft("Fjord", ResourceType.Location, 8, NoDoubleBooking: true))).IsDone.Should().BeTrue();
}
