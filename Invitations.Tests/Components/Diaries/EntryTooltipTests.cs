using Bunit;
using Invitations.Core.Diaries;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Diaries;
using Invitations.Tests.Components.Inviting;
using Invitations.Tests.Support;
using Invitations.Web.Features.Diaries;
using NodaTime;

namespace Invitations.Tests.Components.Diaries;

public class EntryTooltipTests : InvitingTest
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[TestCompany.Oslo];

    [Fact]
    public async Task All_that_the_viewer_may_see_is_told()
    {
        var workshop = await Company.AddTypeAsync("Workshop", EntryColour.Rose);
        var id = await PlanAsync(
            d => d with { Location = "Fjord", Description = "Bring last year's numbers.", TypeId = workshop, ShowAs = ShowAs.Free },
            alarm: 10, Participant.Employee(Company.Bo), Company.Kari);
        await Company.AcceptAsync(Company.Bo, id);

        var tip = await ReadAsync(Company.Anna, id);

        tip.Find("strong").TextContent.Should().Be("Plan the spring fair");
        tip.FindAll(".line").Select(l => l.TextContent).Should().Equal(
            "Tuesday 3 March 2026, 10:00–11:00", "Fjord", "Workshop · Appointment", "Owner: Anna Berg", "Shown as free", "Alarm");
        tip.FindAll(".people li").Select(l => (l.QuerySelector(".name")!.TextContent, l.QuerySelector(".words")!.TextContent)).Should().Equal(
            ("Anna Berg", "Accepted"), ("Bo Dahl", "Accepted"), ("Kari Nord", "Not seen"));
        tip.Find(".description").TextContent.Should().Be("Bring last year's numbers.");
    }

    [Fact]
    public async Task Reading_it_marks_nothing_seen()
    {
        var id = await InviteAsync(3, "Budget talk", Company.Bo);

        (await ReadAsync(Company.Bo, id)).Find(".people li:nth-child(2) .words").TextContent.Should().Be("Not seen");

        (await Company.StoredAsync(id)).Participants.Single(p => p.EmployeeId == Company.Bo).Status.Should().Be(InvitationStatus.Unseen);
        (await Company.ListAsync(Company.Bo)).Should().ContainSingle().Which.IsUnread.Should().BeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public async Task Of_what_is_private_to_another_it_tells_nothing(int viewerId)
    {
        var draft = Company.New(Company.Eva);
        var id = (await Company.SaveAsync(Company.Eva, draft with { Content = draft.Content with { Visibility = Visibility.OwnerOnly } })).Required;
        var tip = await ShowAsync<EntryTooltip>(viewerId, p => p.Add(x => x.Zone, Oslo).Add(x => x.Diaries, []));

        (await tip.Instance.ReadAsync(id)).Should().BeNull();

        tip.Find("[role=tooltip]").TextContent.Trim().Should().BeEmpty();
    }

    [Fact]
    public async Task What_became_private_since_is_gone_when_the_diary_is_read_again()
    {
        var id = await InviteAsync(3, "Budget talk");
        var tip = await ReadAsync(Company.Bo, id);
        tip.Markup.Should().Contain("Budget talk");

        var diary = await DiaryAsync(Company.Anna);
        tip.Render(p => p.Add(x => x.Diaries, [diary]));

        tip.Find("[role=tooltip]").TextContent.Trim().Should().BeEmpty();
        tip.Find("[role=tooltip]").HasAttribute("data-of").Should().BeFalse();
    }

    [Fact]
    public async Task An_answer_names_the_reading_it_belongs_to_so_that_the_browser_asks_anew_after_the_next()
    {
        var id = await InviteAsync(3, "Budget talk");
        var tip = await ReadAsync(Company.Anna, id);
        var first = await tip.Instance.ReadAsync(id);
        Drawn().Should().Be(($"{id}", $"{first}"));

        var diary = await DiaryAsync(Company.Anna);
        tip.Render(p => p.Add(x => x.Diaries, [diary]));
        Drawn().Should().Be((null, $"{first + 1}"));

        (await tip.Instance.ReadAsync(id)).Should().Be(first + 1);
        Drawn().Should().Be(($"{id}", $"{first + 1}"));

        (string? Of, string? Reading) Drawn() => (tip.Find("[role=tooltip]").GetAttribute("data-of"), tip.Find("[role=tooltip]").GetAttribute("data-reading"));
    }

    [Fact]
    public async Task Eight_people_are_told_and_how_many_more()
    {
        var id = await PlanAsync(d => d, null,
            [.. new[] { Company.Bo, Company.Carla, Company.David, Company.Eva, Company.Astrid }.Select(Participant.Employee), Company.Fjord, Company.Skov, Company.Projector, Company.Kari]);

        (await ReadAsync(Company.Anna, id)).FindAll(".people li").Select(l => l.TextContent.Trim()).Should().HaveCount(9).And.Subject.Last().Should().Be("+2");
    }

    [Fact]
    public async Task Conflict_done_private_and_how_it_repeats_are_said()
    {
        await PlanAsync(d => d, null);
        var draft = Company.New(Company.Anna) with { Series = SeriesDrafts.Weekly(2), IsCompleted = true };
        var id = (await Company.SaveAsync(Company.Anna, draft with { Content = draft.Content with { Visibility = Visibility.OwnerOnly } })).Required;

        var tip = await ReadAsync(Company.Anna, id, [await DiaryAsync(Company.Anna)]);

        tip.Find(".clash").TextContent.Should().EndWith("Conflict");
        tip.FindAll(".line").Select(l => l.TextContent).Should().Contain(["Every week on Tuesday, 2 times", "Completed", "Private"]);
        tip.Find("strong").ClassList.Should().Contain("done");
        tip.Find("[role=tooltip]").ClassList.Should().Contain("kind-5");
    }

    [Theory]
    [InlineData("nb-NO", "Eier: Anna Berg", "Ikke sett")]
    [InlineData("da-DK", "Ejer: Anna Berg", "Ikke læst")]
    public async Task It_speaks_the_language_of_the_viewer(string culture, string owner, string status)
    {
        Speak(culture);
        var tip = await ReadAsync(Company.Bo, await InviteAsync(3, "Budget talk", Company.Bo));

        tip.Markup.Should().Contain(owner).And.Contain(status);
    }

    private async Task<int> PlanAsync(Func<FollowUpContent, FollowUpContent> change, int? alarm, params Participant[] others)
    {
        var draft = Company.New(Company.Anna, null, others);
        return (await Company.SaveAsync(Company.Anna, draft with { Content = change(draft.Content), AlarmMinutes = alarm })).Required;
    }

    private async Task<IRenderedComponent<EntryTooltip>> ReadAsync(int viewerId, int id, IReadOnlyList<DiaryView>? diaries = null)
    {
        var tip = await ShowAsync<EntryTooltip>(viewerId, p => p.Add(x => x.Zone, Oslo).Add(x => x.Diaries, diaries ?? []));
        (await tip.Instance.ReadAsync(id)).Should().NotBeNull();
        return tip;
    }

    private async Task<DiaryView> DiaryAsync(int whose) =>
        (await Company.Get<ShowDiaries>().ExecuteAsync(whose, [Participant.Employee(whose)], new(2026, 3, 2), 7)).Required.Diaries[0];
}
