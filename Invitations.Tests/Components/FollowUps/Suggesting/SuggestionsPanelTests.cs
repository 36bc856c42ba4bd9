using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.Scheduling;
using Invitations.Tests.Support;
using Invitations.Web.Features.FollowUps.Suggesting;
using Invitations.Web.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace Invitations.Tests.Components.FollowUps.Suggesting;

public class SuggestionsPanelTests : ComponentTest
{
    private static readonly FollowUpTime Wished = TestCompany.March(17, 9, 30);

    private static readonly Participant Fjord = Participant.Resource(1);

    private SmallerChange? _taken;

    [Fact]
    public void Each_earlier_time_says_who_or_what_is_in_the_way_and_how()
    {
        var panel = Show(
            Run(8, 9, new(Participant.Employee(3), "Carla Holm", BlockedBy.OutsideHours), new(Participant.Employee(2), "Bo Dahl", BlockedBy.Busy, At(11))),
            Run(9, 9, new Blocker(Fjord, "Fjord", BlockedBy.Busy, At(10))),
            Run(10, 10, new Blocker(Participant.Employee(1), "Anna Berg", BlockedBy.Busy, At(12, day: 18), "Dentist")),
            Run(11, 11, new Blocker(Participant.Employee(4), "David Lund", BlockedBy.DayOff, Holiday: new(NationalHoliday.AscensionDay)), new(Participant.Employee(5), "Eva Strand", BlockedBy.DayOff)));

        Lines(panel).Should().Equal(
            "08:00–09:00 Carla Holm: outside working hours, Bo Dahl: busy until 11:00",
            "09:00 Fjord: booked until 10:00",
            "10:00 Anna Berg: “Dentist” until Wed 18 Mar 12:00",
            "11:00 David Lund: holiday (Ascension Day), Eva Strand: does not work that day");
        panel.Find("section").GetAttribute("aria-label").Should().Be("Why not earlier?");
        panel.Find("h3").TextContent.Should().Be("Earlier on Tuesday 17 March");
    }

    [Fact]
    public void Those_in_the_way_in_the_same_manner_are_named_together() =>
        Lines(Show(Run(8, 8, new(Participant.Employee(2), "Bo Dahl", BlockedBy.Busy, At(9)), new(Fjord, "Fjord", BlockedBy.Busy, At(9)), new(Participant.Employee(5), "Eva Strand", BlockedBy.Busy, At(9)))))
            .Should().Equal("08:00 Bo Dahl, Eva Strand: busy until 09:00, Fjord: booked until 09:00");

    [Fact]
    public void In_Norwegian_and_Danish_too()
    {
        var earlier = Run(8, 8, new(Fjord, "Fjord", BlockedBy.Busy, At(10)), new(Participant.Employee(3), "Carla Holm", BlockedBy.OutsideHours), new(Participant.Employee(4), "David Lund", BlockedBy.DayOff, Holiday: new(NationalHoliday.AscensionDay)));

        Speak("nb-NO");
        Lines(Show(earlier)).Should().Equal("08:00 Fjord: booket til 10:00, Carla Holm: utenfor arbeidstiden, David Lund: fri (Kristi himmelfartsdag)");
        Speak("da-DK");
        Lines(Show(earlier)).Should().Equal("08:00 Fjord: booket til 10:00, Carla Holm: uden for arbejdstiden, David Lund: fri (Kristi himmelfartsdag)");
    }

    [Fact]
    public void Each_small_change_is_a_button_with_the_time_it_gives()
    {
        SmallerChange[] changes =
        [
            new(SmallerChangeKind.Shorter, TestCompany.March(17, 8, 0, 30)),
            new(SmallerChangeKind.OneOptional, TestCompany.March(17, 8, 30), Participant.Employee(5), "Eva Strand"),
            new(SmallerChangeKind.OtherRoom, TestCompany.March(17, 9), Fjord, "Fjord", Participant.Resource(2), "Skov"),
        ];
        var panel = Show(new Suggestions([Run(8, 8, new Blocker(Fjord, "Fjord", BlockedBy.Busy))], changes, []));

        panel.FindAll("button").Select(b => b.TextContent.Trim()).Should().Equal(
            "30 minutes instead of 60: Tue 17 Mar 08:00", "Without Eva Strand (optional): Tue 17 Mar 08:30", "Skov instead of Fjord: Tue 17 Mar 09:00");
        panel.FindAll("button")[1].Click();

        _taken.Should().Be(changes[1]);
    }

    [Fact]
    public void When_nothing_is_in_the_way_it_says_so() =>
        Show(new Suggestions([], [], [])).Find("p").TextContent.Should().Be("Nothing is in the way: 09:30 is the time you chose.");

    [Fact]
    public void The_frame_is_there_before_the_answer_is()
    {
        var panel = Show((Suggestions?)null);

        panel.Find("section").GetAttribute("aria-busy").Should().Be("true");
        panel.Find("[role=status]").TextContent.Should().Be("Looking through the diaries …");
    }

    [Fact]
    public void The_viewers_clock_is_the_one_that_is_said()
    {
        var london = new SuggestionWords(Services.GetRequiredService<IStringLocalizer<UiText>>(), DateTimeZoneProviders.Tzdb["Europe/London"]);

        london.Starts(Run(9, 10, new Blocker(Fjord, "Fjord", BlockedBy.Busy)), Wished).Should().Be("08:00–09:00");
        london.Blockers([new(Fjord, "Fjord", BlockedBy.Busy, At(10))], new(2026, 3, 17)).Should().Equal("Fjord: booked until 09:00");
    }

    [Fact]
    public void The_times_with_the_fewest_clashes_say_whom_they_clash_with()
    {
        ClashingTime? chosen = null;
        ClashingTime[] times =
        [
            new(TestCompany.March(9), [new(new(Participant.Employee(5), "Eva Strand", BlockedBy.Busy, At(11, day: 9)), false)], Participant.Resource(2), "Skov"),
            new(TestCompany.March(10), [new(new(Participant.Employee(3), "Carla Holm", BlockedBy.OutsideHours), true)]),
            new(TestCompany.March(11), [], Participant.Resource(2), "Skov"),
        ];
        var list = Render<FewestClashesList>(p => p.Add(l => l.Suggestions, new([], [], times)).Add(l => l.Time, TestCompany.March(10)).Add(l => l.Words, Oslo).Add(l => l.OnChoose, t => chosen = t));

        list.FindAll("button .mud-button-label").Select(b => string.Join(' ', b.Children.Select(c => c.TextContent.Trim()))).Should().Equal(
            "Mon 9 Mar 10:00 – Eva Strand: busy until 11:00; Skov instead",
            "Tue 10 Mar 10:00 – Carla Holm (optional): outside working hours",
            "Wed 11 Mar 10:00 – Everybody is free; Skov instead");
        list.FindAll("button").Select(b => b.GetAttribute("aria-pressed")).Should().Equal("false", "true", "false");
        list.FindAll("button")[0].Click();

        chosen.Should().Be(times[0]);
    }

    private SuggestionWords Oslo => new(Services.GetRequiredService<IStringLocalizer<UiText>>(), DateTimeZoneProviders.Tzdb[TestCompany.Oslo]);

    private IRenderedComponent<SuggestionsPanel> Show(params EarlierTime[] earlier) => Show(new Suggestions(earlier, [], []));

    private IRenderedComponent<SuggestionsPanel> Show(Suggestions? suggestions) => Render<SuggestionsPanel>(p => p
        .Add(s => s.Suggestions, suggestions).Add(s => s.Time, Wished).Add(s => s.First, Wished).Add(s => s.Words, Oslo).Add(s => s.Id, "why").Add(s => s.OnTake, change => _taken = change));

    private static EarlierTime Run(int first, int last, params Blocker[] by) => new(new(2026, 3, 17, first, 0), new(2026, 3, 17, last, 0), by);

    private static Instant At(int hour, int day = 17) => TestCompany.March(day, hour).Starts!.Value;

    private static IEnumerable<string> Lines(IRenderedComponent<SuggestionsPanel> panel) =>
        panel.FindAll(".earlier li").Select(l => $"{l.Children[0].TextContent} {string.Join(", ", l.Children[1].Children.Select(c => c.TextContent))}");
}
