using Bunit;
using Invitations.Core.Directory;
using Invitations.Core.Inviting;
using Invitations.Tests.Support;
using Invitations.Web.Features.FollowUps.Participants;
using NodaTime;

namespace Invitations.Tests.Components.FollowUps.Participants;

public class ChoosingARoomTests : FollowUpScreenTest
{
    [Fact]
    public async Task Free_ones_come_first_and_a_taken_one_says_conflict()
    {
        await Company.PlanAsync(Company.Bo, TestCompany.March(16), Company.Fjord);
        var screen = await OpenRoomsAsync();

        screen.WaitForAssertion(() => Names(screen).Should().Equal("Projector", "Skov", "Fjord"));
        Option(screen, "Fjord").TextContent.Should().Contain("Conflict").And.Contain("8 seats");
        Option(screen, "Skov").TextContent.Should().NotContain("Conflict");
    }

    [Fact]
    public async Task Seats_equipment_place_and_type_narrow_the_list()
    {
        await AddRoomAsync(new("Elv", ResourceType.Location, 12, "Screen, video", "Bergen"));
        var screen = await OpenRoomsAsync();

        screen.Find("#picker-seats").Input("8");
        screen.WaitForAssertion(() => Names(screen).Should().Equal("Elv", "Fjord"));
        screen.Find("#picker-equipment").Input("video");
        screen.WaitForAssertion(() => Names(screen).Should().Equal("Elv"));
        Option(screen, "Elv").TextContent.Should().Contain("12 seats").And.Contain("Screen, video").And.Contain("Bergen");
        screen.Choose("#picker-place", "Oslo");
        screen.WaitForAssertion(() => Names(screen).Should().BeEmpty());

        screen.Find("[role=status]").TextContent.Should().Be("No resource offers all of that. Ask for less, or show them all.");
        Press(screen, () => Button(screen, "Show all"));
        screen.WaitForAssertion(() => Names(screen).Should().HaveCount(4));
        screen.Choose("#picker-type", "Other");
        screen.WaitForAssertion(() => Names(screen).Should().Equal("Projector"));
    }

    [Fact]
    public async Task What_is_too_small_for_those_invited_says_so_comes_last_and_can_be_hidden()
    {
        await AddRoomAsync(new("Elv", ResourceType.Location, 12));
        var people = new[] { Company.Bo, Company.Carla, Company.David, Company.Eva }.Select(Participant.Employee).ToArray();
        var screen = await OpenRoomsAsync([.. people, Company.Kari]);

        screen.WaitForAssertion(() => Names(screen).Should().Equal("Elv", "Fjord", "Projector", "Skov"));
        Option(screen, "Skov").TextContent.Should().Contain("4 seats, too few for 6");
        Press(screen, () => Button(screen, "At least 6 seats"));

        screen.WaitForAssertion(() => Names(screen).Should().Equal("Elv", "Fjord"));
        screen.Find("#picker-seats").GetAttribute("value").Should().Be("6");
        screen.Find("#picker-seats").Input("");
        screen.WaitForAssertion(() => Names(screen).Should().HaveCount(4));
    }

    [Fact]
    public async Task In_a_series_it_says_on_how_many_dates_one_is_taken()
    {
        await Company.PlanAsync(Company.Bo, TestCompany.March(17), Company.Fjord);
        var weeks = Enumerable.Range(0, 3).Select(week => TestCompany.March(3 + 7 * week).Interval!.Value).ToList();

        var picker = await ShowDialogAsync<PickerDialog>(p => p.Add(d => d.Times, weeks));
        Screen.Choose("#picker-from", "Resource");

        picker.WaitForAssertion(() => picker.FindAll("[role=option]").Last().TextContent.Should().Contain("Fjord").And.Contain("busy on 1 of 3 dates").And.Contain("Conflict"));
    }

    [Fact]
    public async Task Another_list_forgets_what_was_asked_of_a_room()
    {
        var screen = await OpenRoomsAsync();
        screen.Find("#picker-seats").Input("500");
        screen.WaitForAssertion(() => Names(screen).Should().BeEmpty());

        screen.Choose("#picker-from", "Employees");
        screen.WaitForAssertion(() => Names(screen).Should().Contain("Bo Dahl"));
        screen.FindAll("#picker-seats").Should().BeEmpty();
        screen.Choose("#picker-from", "Resource");

        screen.WaitForAssertion(() => Names(screen).Should().Contain("Fjord"));
    }

    private async Task<IRenderedComponent<DialogScreen>> OpenRoomsAsync(params Participant[] participants)
    {
        var screen = Open(Company.Anna, await Company.PlanAsync(Company.Anna, TestCompany.March(16), participants));
        Press(screen, () => Button(screen, "Add"));
        screen.WaitForElement("#picker-from");
        screen.Choose("#picker-from", "Resource");
        screen.WaitForAssertion(() => Names(screen).Should().Contain("Fjord"));
        return screen;
    }

    private Task AddRoomAsync(ResourceDraft room) => Company.LookAsync(async diary =>
    {
        diary.Add(Resource.Create(room).Required);
        return await diary.SaveChangesAsync();
    });

    private static AngleSharp.Dom.IElement Option(IRenderedComponent<DialogScreen> screen, string name) =>
        screen.FindAll("[role=option]").First(o => o.TextContent.Trim().StartsWith(name, StringComparison.Ordinal));

    private static IEnumerable<string> Names(IRenderedComponent<DialogScreen> screen) =>
        screen.FindAll("[role=option] .name").Select(n => n.FirstChild!.TextContent.Trim());
}
