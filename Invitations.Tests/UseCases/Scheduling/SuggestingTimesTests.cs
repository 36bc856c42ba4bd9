using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.UseCases.Scheduling;

/// <summary>Why not earlier, what would help, and what suits most when nothing suits all: R10 on a real company.</summary>
public sealed class SuggestingTimesTests : IDisposable
{
    private readonly TestCompany _company = new();

    public void Dispose() => _company.Dispose();

    [Fact]
    public async Task The_earlier_times_of_the_day_say_who_or_what_is_in_the_way_and_until_when()
    {
        var c = _company;
        await c.PlanAsync(c.Eva, TestCompany.March(3, 9), c.Fjord);
        await c.PlanAsync(c.Bo, TestCompany.March(3, 10, minutes: 30));

        var earlier = (await SuggestAsync(c.Anna, TestCompany.March(3, 9), c.Fjord, Participant.Employee(c.Bo))).Earlier;

        earlier.Select(e => (Time(e.First), Time(e.Last), string.Join(' ', e.By.Select(b => $"{b.Name}/{b.How}/{Until(b)}")))).Should().Equal(
            ("09:00", "09:00", "Fjord/Busy/10:00"), ("09:15", "09:45", "Fjord/Busy/10:00 Bo Dahl/Busy/10:30"), ("10:00", "10:15", "Bo Dahl/Busy/10:30"));
    }

    [Fact]
    public async Task Working_hours_and_holidays_are_named_as_what_they_are()
    {
        var c = _company;
        await HolidayAsync(new(2026, 3, 4), "Summer outing");
        await c.PlanAsync(c.Anna, TestCompany.March(4, 8, minutes: 8 * 60));

        // Carla works from nine to five.
        var tuesday = await SuggestAsync(c.Anna, TestCompany.March(3, 8), Participant.Employee(c.Carla));
        tuesday.Earlier.Should().ContainSingle().Which.By.Should().ContainSingle().Which.How.Should().Be(BlockedBy.OutsideHours);
        (Time(tuesday.Earlier[0].First), Time(tuesday.Earlier[0].Last)).Should().Be(("08:00", "08:45"));

        var wednesday = (await SuggestAsync(c.Anna, TestCompany.March(4, 8), Participant.Employee(c.Bo))).Earlier;
        wednesday.SelectMany(e => e.By).Should().OnlyContain(b => b.How == BlockedBy.DayOff && b.Holiday == new Holiday(null, "Summer outing"));

        var saturday = (await SuggestAsync(c.Anna, TestCompany.March(7, 10))).Earlier;
        saturday.SelectMany(e => e.By).Should().OnlyContain(b => b.How == BlockedBy.DayOff && b.Holiday == null);
    }

    [Fact]
    public async Task Only_the_viewers_own_entries_have_a_name_whoever_owns_what_is_planned()
    {
        var c = _company;
        async Task Plan(int who, string title, Visibility visibility, params Participant[] others) => (await c.SaveAsync(who, c.New(who, TestCompany.March(3), others) with
        {
            Content = TestCompany.Content(TestCompany.March(3), title) with { Visibility = visibility },
        })).IsDone.Should().BeTrue();
        await Plan(c.Anna, "Annas secret", Visibility.OwnerOnly);
        await Plan(c.Bo, "Bos secret", Visibility.OwnerOnly, c.Fjord);
        await Plan(c.Carla, "Carlas open house", Visibility.Everybody);
        Participant[] others = [Participant.Employee(c.Bo), Participant.Employee(c.Carla), c.Fjord];

        foreach (var (viewer, own) in new[] { (c.Anna, "Annas secret"), (c.Bo, "Bos secret"), (c.Carla, "Carlas open house"), (c.Astrid, ""), (c.Eva, "") })
        {
            var suggestions = await c.Get<SuggestTimes>().ExecuteAsync(viewer, 0, TestCompany.March(3), c.Anna, others);

            var titles = suggestions.Earlier.SelectMany(e => e.By).Where(b => b.Title is not null).ToList();
            titles.Select(b => b.Title).Distinct().Should().Equal(own == "" ? [] : [own]);
            titles.Should().NotContain(b => !b.Whose.IsEmployee(viewer));
            suggestions.ToString().Should().NotContain("secret").And.NotContain("open house");
        }
    }

    [Fact]
    public async Task Each_change_that_is_offered_gives_its_time_when_it_is_taken()
    {
        var c = _company;
        await AddRoomAsync("Elv", 3, "Oslo");
        await AddRoomAsync("Tinde", 12, "Bergen");
        await AddRoomAsync("Hav", 10, "Oslo");
        await AddRoomAsync("Vidde", 9, "Oslo", strict: true);
        await c.PlanAsync(c.Eva, TestCompany.March(3, 9, minutes: 3 * 60), c.Fjord);
        await c.PlanAsync(c.Bo, TestCompany.March(3, 13, minutes: 2 * 60));
        await c.PlanAsync(c.Carla, TestCompany.March(3, 9, 30, 6 * 60));
        await c.PlanAsync(c.Carla, TestCompany.March(3, 12, 30, 30));
        Participant[] others = [Participant.Employee(c.Bo), Participant.Employee(c.Carla), c.Kari, c.Ola, c.Fjord];
        var wish = TestCompany.March(3, 9, minutes: 120);

        var changes = (await SuggestAsync(c.Anna, wish, others)).Changes;

        changes.Select(x => x.Kind).Should().Contain([SmallerChangeKind.Shorter, SmallerChangeKind.OneOptional]);
        foreach (var change in changes) await TakeAsync(wish, others, change);
    }

    [Fact]
    public async Task Another_room_is_one_in_which_all_can_sit_in_the_same_place_first_and_the_smallest()
    {
        var c = _company;
        await AddRoomAsync("Elv", 3, "Oslo");
        await AddRoomAsync("Tinde", 5, "Bergen");
        await AddRoomAsync("Hav", 10, "Oslo");
        await AddRoomAsync("Vidde", 9, "Oslo");
        await AddRoomAsync("Borte", 5, "Oslo", deleted: true);
        await c.PlanAsync(c.Eva, TestCompany.March(3, 9, minutes: 5 * 60), c.Fjord);
        Participant[] others = [Participant.Employee(c.Bo), c.Kari, c.Ola, c.Fjord, c.Projector];

        async Task<string?> Instead() => (await SuggestAsync(c.Anna, TestCompany.March(3, 9), others)).Changes.SingleOrDefault(x => x.Kind is SmallerChangeKind.OtherRoom)?.InsteadName;

        (await Instead()).Should().Be("Vidde", "four people, the same place, and smaller than Hav");
        await BookAsync("Vidde");
        (await Instead()).Should().Be("Hav");
        await BookAsync("Hav");
        (await Instead()).Should().Be("Skov", "elsewhere is better than nowhere");
        await BookAsync("Skov");
        (await Instead()).Should().Be("Tinde");
        await BookAsync("Tinde");
        (await Instead()).Should().BeNull("Elv is too small, and Borte is no more");

        async Task BookAsync(string name) => await c.PlanAsync(c.Eva, TestCompany.March(3, 9, minutes: 5 * 60), await RoomAsync(name));
    }

    [Fact]
    public async Task When_nothing_suits_all_the_times_with_the_fewest_clashes_are_named_with_whom_they_do_not_suit()
    {
        var c = _company;
        // Bo is away for three months, and Fjord is taken until Thursday.
        await c.PlanAsync(c.Bo, TestCompany.March(2, 0, minutes: 90 * 24 * 60));
        await c.PlanAsync(c.Eva, TestCompany.March(2, 8, minutes: 3 * 24 * 60), c.Fjord);
        Participant[] others = [Participant.Employee(c.Bo), Participant.Employee(c.Carla), c.Fjord];

        var suggestions = await SuggestAsync(c.Anna, TestCompany.March(3, 9), others);

        var best = suggestions.FewestClashes[0];
        best.Time.Should().Be(TestCompany.March(3, 9));
        best.Clashes.Should().ContainSingle().Which.By.Whose.Should().Be(Participant.Employee(c.Bo));
        best.Clashes[0].IsOptional.Should().BeFalse();
        (best.Room, best.RoomName).Should().Be((c.Skov, "Skov"), "four seats are enough for three, and Fjord is taken");

        var optional = await c.Get<SuggestTimes>().ExecuteAsync(c.Anna, 0, TestCompany.March(3, 9), c.Anna, others, [Participant.Employee(c.Bo)]);
        optional.FewestClashes.Should().BeEmpty("without Bo there is a time for all");
        (await c.Get<CheckTime>().ExecuteAsync(0, TestCompany.March(3, 9), ShowAs.Busy, c.Anna, others, [Participant.Employee(c.Bo)])).FirstAvailable.Should().NotBeNull();
    }

    [Fact]
    public async Task A_time_with_few_clashes_taken_with_its_room_clashes_with_just_those_it_names()
    {
        var c = _company;
        await c.PlanAsync(c.Bo, TestCompany.March(2, 0, minutes: 90 * 24 * 60));
        for (var day = 2; day < 28; day++)
        {
            await c.PlanAsync(1 + day % 5, TestCompany.March(day, 8 + day % 7, 15 * (day % 4), 90), day % 2 == 0 ? c.Fjord : c.Skov);
            await c.PlanAsync(1 + (day + 2) % 5, TestCompany.March(day, 9 + day % 5, 0, 180));
        }

        Participant[] others = [.. new[] { c.Bo, c.Carla, c.David, c.Eva }.Select(Participant.Employee), c.Skov];
        Participant[] optional = [Participant.Employee(c.Eva)];
        var found = (await c.Get<SuggestTimes>().ExecuteAsync(c.Anna, 0, TestCompany.March(3, 9, minutes: 90), c.Anna, others, optional)).FewestClashes;

        found.Should().NotBeEmpty();
        foreach (var one in found)
        {
            Participant[] taken = one.Room is { } room ? [.. others.Where(o => o != c.Skov), room] : others;
            var check = await c.Get<CheckTime>().ExecuteAsync(0, one.Time, ShowAs.Busy, c.Anna, taken, optional);
            check.Conflicts.Select(x => x.Whose).Should().BeEquivalentTo(one.Clashes.Where(x => x.By.How is BlockedBy.Busy).Select(x => x.By.Whose));
        }

        found.Select(f => f.Clashes.Count(x => !x.IsOptional)).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Whole_days_and_deadlines_have_no_earlier_quarter_hours()
    {
        var c = _company;
        var due = FollowUpTime.Due(new(2026, 3, 3), new(2026, 3, 5), TestCompany.Oslo).Required;
        var days = FollowUpTime.WholeDays(new(2026, 3, 3), new(2026, 3, 5), TestCompany.Oslo, WorkingHours.Weekdays(new(8, 0), new(16, 0))).Required;

        (await SuggestAsync(c.Anna, due)).Should().Be(Suggestions.None);
        (await SuggestAsync(c.Anna, days)).Should().Be(Suggestions.None);
    }

    private async Task TakeAsync(FollowUpTime wish, Participant[] others, SmallerChange change)
    {
        var c = _company;
        var (taking, optional, length) = change.Kind switch
        {
            SmallerChangeKind.Shorter => (others, Array.Empty<Participant>(), change.Time.Interval!.Value.Duration),
            SmallerChangeKind.OneOptional => (others, [change.Whose!.Value], wish.Interval!.Value.Duration),
            _ => ([.. others.Where(o => o != change.Whose), change.Instead!.Value], [], wish.Interval!.Value.Duration),
        };
        var wished = FollowUpTime.At(wish.StartDate + wish.StartTime!.Value, wish.StartDate + wish.StartTime.Value.PlusMinutes((long)length.TotalMinutes), wish.ZoneId).Required;
        (await c.Get<CheckTime>().ExecuteAsync(0, wished, ShowAs.Busy, c.Anna, taking, optional)).FirstAvailable.Should().Be(change.Time, change.ToString());

        var saved = await c.SaveAsync(c.Anna, c.New(c.Anna, change.Time, taking) with { Optional = optional });
        saved.IsDone.Should().BeTrue();
        (await c.Get<CheckTime>().ExecuteAsync(saved.Required, change.Time, ShowAs.Busy, c.Anna, taking, optional)).Conflicts.Select(x => x.Whose).Should().BeSubsetOf(optional);
        (await c.Get<DeleteFollowUp>().ExecuteAsync(c.Anna, saved.Required)).IsDone.Should().BeTrue();
    }

    private Task<Suggestions> SuggestAsync(int who, FollowUpTime time, params Participant[] others) => _company.Get<SuggestTimes>().ExecuteAsync(who, 0, time, who, others);

    private async Task AddRoomAsync(string name, int seats, string place, bool strict = false, bool deleted = false)
    {
        await _company.Get<KeepResources>().SaveAsync(_company.Astrid, 0, new(name, ResourceType.Location, seats, Address: place, NoDoubleBooking: strict));
        if (deleted) await _company.Get<KeepResources>().DeleteAsync(_company.Astrid, (await RoomAsync(name)).Id);
    }

    private async Task<Participant> RoomAsync(string name) =>
        (await _company.Get<FindParticipants>().ExecuteAsync(ParticipantKind.Resource, null, name, null, 0)).Single().Participant;

    private Task<int> HolidayAsync(LocalDate date, string name) => _company.LookAsync(async diary =>
    {
        diary.Add(new CompanyHoliday(date, name));
        return await diary.SaveChangesAsync();
    });

    private static string Time(LocalDateTime time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string Until(Blocker by) => by.Until is { } until ? Time(until.InZone(DateTimeZoneProviders.Tzdb[TestCompany.Oslo]).LocalDateTime) : "";
}
