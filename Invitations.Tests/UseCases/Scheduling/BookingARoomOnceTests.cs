using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.Repeating;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Tests.UseCases.Scheduling;

/// <summary>No double booking: one has the room, and whoever comes second is told who has it and what is free (decision 11).</summary>
public sealed class BookingARoomOnceTests : IDisposable
{
    // A quarter of the thousand, so that no test is long on a slow machine.
    private const int Rounds = 250;

    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(0)]
    [InlineData(250)]
    [InlineData(500)]
    [InlineData(750)]
    public async Task Of_two_processes_one_has_it_and_the_other_is_told_a_thousand_times(int from)
    {
        await BeStrictAsync();
        using var annas = new Booking(_company.File, _company.Anna);
        using var bos = new Booking(_company.File, _company.Bo);
        await annas.ReadyAsync();
        await bos.ReadyAsync();

        var won = new int[2];
        for (var round = from; round < from + Rounds; round++)
        {
            await Task.WhenAll(annas.GoAsync(round), bos.GoAsync(round));
            string[] said = [await annas.OutcomeAsync(), await bos.OutcomeAsync()];

            said.Count(s => s == "won").Should().Be(1, $"round {round}: {string.Join(" and ", said)}");
            var winner = said[0] == "won" ? 0 : 1;
            won[winner]++;
            var told = said[1 - winner].Split('|');
            told[..2].Should().Equal("Fjord", winner == 0 ? "Anna Berg" : "Bo Dahl");
            told[3].Should().Be("Skov");
            if (round % 50 == 0) await ShouldBeFreeAsync(winner == 0 ? _company.Bo : _company.Anna, told[2]);
        }

        (await _company.Get<FindParticipants>().ForSeriesAsync(
            ParticipantKind.Resource, null, "fjord", [.. Enumerable.Range(from, Rounds).Select(r => Booking.Time(r).Interval!.Value)], 0)).Single().BusyOn.Should().Be(Rounds);
        won.Sum().Should().Be(Rounds);
    }

    [Fact]
    public async Task Who_has_it_is_told_to_whoever_may_read_that_and_nothing_of_what_for()
    {
        var c = _company;
        await BeStrictAsync();
        var content = TestCompany.Content(TestCompany.March(3), "Board meeting") with { Visibility = Visibility.OwnerOnly, Location = "Secret", Description = "Secret" };
        var held = (await c.SaveAsync(c.Anna, c.New(c.Anna, null, c.Fjord) with { Content = content })).Required;
        await c.PlanAsync(c.Anna, TestCompany.March(3, 11), c.Skov);

        var refused = await c.SaveAsync(c.Bo, c.New(c.Bo, TestCompany.March(3, 10, 30), Participant.Employee(c.Anna), c.Fjord));

        refused.Refusal.Should().Be(Refusal.ResourceTaken);
        refused.Taken.Should().Be(new ResourceTaken("Fjord", "", At(3, 10, 30), At(3, 11, 30), At(3, 12), At(3, 13)), "Skov is taken at eleven, and Anna until twelve; whose it is, Bo may not read");

        await c.ChangeAsync(c.Anna, held, d => d with { Content = d.Content with { Visibility = Visibility.Everybody } });
        (await c.SaveAsync(c.Bo, c.New(c.Bo, TestCompany.March(3, 10, 30), c.Fjord))).Taken!.HeldBy.Should().Be("Anna Berg");
    }

    [Fact]
    public async Task Moving_showing_as_busy_and_changing_the_room_ask_again()
    {
        var c = _company;
        await BeStrictAsync();
        await c.PlanAsync(c.Anna, TestCompany.March(3), c.Fjord);
        var elsewhere = await c.PlanAsync(c.Bo, TestCompany.March(3, 12), c.Fjord);
        var inSkov = await c.PlanAsync(c.Bo, TestCompany.March(3), c.Skov);
        var free = (await c.SaveAsync(c.Eva, c.New(c.Eva, null, c.Fjord) with { Content = TestCompany.Content(TestCompany.March(3)) with { ShowAs = ShowAs.Free } })).Required;

        (await c.ChangeAsync(c.Bo, elsewhere, d => d with { Content = d.Content with { Time = TestCompany.March(3, 10, 45) } })).Taken!.HeldBy.Should().Be("Anna Berg");
        (await c.ChangeAsync(c.Bo, inSkov, d => d with { Participants = [c.Fjord] })).Taken!.Instead.Should().Be("Skov", "its own booking there is not in its way");
        (await c.ChangeAsync(c.Eva, free, d => d with { Content = d.Content with { ShowAs = ShowAs.Busy } })).Refusal.Should().Be(Refusal.ResourceTaken);
        (await c.ChangeAsync(c.Bo, elsewhere, d => d with { Content = d.Content with { Time = TestCompany.March(3, 11) } })).IsDone.Should().BeTrue("ten-o'clock neighbours do not clash");
    }

    [Fact]
    public async Task Of_a_series_the_first_date_that_is_taken_is_named()
    {
        var c = _company;
        await BeStrictAsync();
        await c.PlanAsync(c.Eva, TestCompany.March(17), c.Fjord);
        await c.PlanAsync(c.Carla, TestCompany.March(10, 10, 30), c.Fjord);
        var series = SeriesDraft.Of(Core.Scheduling.Recurrence.Weekly(1, Core.Scheduling.Weekdays.Tuesday).After(4), new(2026, 3, 3)).Required;

        var refused = await c.SaveAsync(c.Anna, c.New(c.Anna, TestCompany.March(3), c.Fjord) with { Series = series });

        refused.Taken.Should().Be(new ResourceTaken("Fjord", "Carla Holm", At(10, 10), At(10, 11), Instead: "Skov"));
    }

    private static LocalDateTime At(int day, int hour, int minute = 0) => new(2026, 3, day, hour, minute);

    private async Task ShouldBeFreeAsync(int who, string time)
    {
        var from = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(time).Value;
        var offered = FollowUpTime.At(from, from.PlusMinutes(30), TestCompany.Oslo).Required;
        (await _company.Get<CheckTime>().ExecuteAsync(0, offered, ShowAs.Busy, who, [_company.Fjord])).Conflicts.Should().BeEmpty();
    }

    private async Task BeStrictAsync() => (await _company.Get<KeepResources>().SaveAsync(
        _company.Astrid, _company.Fjord.Id, new("Fjord", ResourceType.Location, 8, NoDoubleBooking: true))).IsDone.Should().BeTrue();
}
