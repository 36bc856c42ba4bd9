using AngleSharp.Dom;
using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Tests.Support;
using Invitations.Web.Features.Inviting;
using NodaTime;

namespace Invitations.Tests.Components.Inviting;

public class InvitationsDialogTests : InvitingTest
{
    private readonly List<LocalDate> _shownDays = [];
    private readonly List<(int Id, bool Reschedule)> _opened = [];
    private Candidate? _picked;

    [Fact]
    public async Task What_was_unread_when_it_opened_stays_new_in_it_though_it_counts_as_seen_at_once()
    {
        var id = await InviteAsync(3, "Budget talk", Company.Bo);

        var dialog = await OpenAsync(Company.Bo);

        Lines(dialog).Should().Equal("New | Budget talk | Appointment | Tue 3 Mar, 10:00–11:00 | Anna Berg");
        dialog.Find("h2 + span").TextContent.Should().Be("1 unread");
        dialog.WaitForAssertion(() => Stored(id, Company.Bo).Status.Should().Be(InvitationStatus.Seen));
        (await OpenAsync(Company.Bo)).WaitForAssertion(() => Lines(dialog)[0].Should().StartWith("New"));
        Lines(await OpenAsync(Company.Bo))[0].Should().StartWith("Seen");
    }

    [Fact]
    public async Task The_first_row_is_previewed_and_the_diary_behind_follows_what_the_viewer_selects()
    {
        await InviteAsync(4, "Second", Company.Bo);
        await InviteAsync(3, "First", Company.Bo);

        var dialog = await OpenAsync(Company.Bo);

        Selected(dialog).Should().Contain("First");
        dialog.WaitForAssertion(() => dialog.Find("[role=region]").TextContent.Should().Contain("Tuesday 3 March 2026, 10:00–11:00").And.Contain("Anna Berg (organizer)"));
        _shownDays.Should().BeEmpty("the viewer has not selected anything yet");

        await dialog.InvokeAsync(() => dialog.FindAll("tbody tr")[1].Click());

        dialog.WaitForAssertion(() => dialog.Find("[role=region] h3").TextContent.Should().Be("Second"));
        _shownDays.Should().Equal(new LocalDate(2026, 3, 4));
    }

    [Fact]
    public async Task It_opens_on_the_newest_unread_row_which_has_the_preview_and_the_focus()
    {
        foreach (var (day, title) in new[] { (3, "First come"), (5, "Last come"), (4, "Seen") })
        {
            await InviteAsync(day, title, Company.Bo);
            if (title is "Seen") continue;
            Company.Clock.Now += Duration.FromMinutes(5);
        }

        Company.Clock.Now -= Duration.FromMinutes(7);
        await InviteAsync(6, "In between", Company.Bo);
        Company.Clock.Now += Duration.FromMinutes(7);
        (await Company.Get<OpenFollowUp>().ExecuteAsync(Company.Bo, (await Company.ListAsync(Company.Bo)).Single(e => e.Title == "Seen").FollowUpId)).IsDone.Should().BeTrue();

        var dialog = await OpenAsync(Company.Bo);

        Titles(dialog).Should().Equal("First come", "Seen", "Last come", "In between");
        Selected(dialog).Should().Contain("Last come");
        dialog.WaitForAssertion(() => dialog.Find("[role=region] h3").TextContent.Should().Be("Last come"));
        dialog.Find("tr[tabindex='0']").TextContent.Should().Contain("Last come");
        await dialog.InvokeAsync(() => { }); // What follows the drawing has been done.
        dialog.WaitForAssertion(() => JSInterop.Invocations.Select(i => i.Identifier).Should().Contain("Invitations.rows.focusSelected"));
        _shownDays.Should().BeEmpty("the viewer has not selected anything yet");
    }

    [Fact]
    public async Task Without_news_it_opens_on_the_first_row()
    {
        foreach (var (day, title) in new[] { (3, "First"), (4, "Second") }) await InviteAsync(day, title, Company.Bo);
        (await Company.Get<SeeInvitations>().ExecuteAsync(Company.Bo)).IsDone.Should().BeTrue();

        Selected(await OpenAsync(Company.Bo)).Should().Contain("First");
    }

    [Fact]
    public async Task Whats_accepted_leaves_and_the_next_row_is_selected_R12()
    {
        var id = await InviteAsync(3, "First", Company.Bo);
        await InviteAsync(4, "Second", Company.Bo);
        await InviteAsync(5, "Third", Company.Bo);
        var dialog = await OpenAsync(Company.Bo);
        await dialog.InvokeAsync(() => dialog.FindAll("tbody tr")[1].Click());

        Press(dialog, "Accept");

        dialog.WaitForAssertion(() => Titles(dialog).Should().Equal("First", "Third"));
        dialog.WaitForAssertion(() => Selected(dialog).Should().Contain("Third"));
        dialog.WaitForAssertion(() => dialog.Find("[role=status]").TextContent.Should().Be("You accepted Second. It stands firm in your diary."));
        Stored(id, Company.Bo).Status.Should().Be(InvitationStatus.Seen, "only the other was answered");
    }

    [Fact]
    public async Task Many_clicks_on_Accept_answer_one_invitation()
    {
        await InviteAsync(3, "First", Company.Bo);
        await InviteAsync(4, "Second", Company.Bo);
        var dialog = await OpenAsync(Company.Bo);

        await dialog.InvokeAsync(() =>
        {
            for (var i = 0; i < 8; i++) dialog.FindAll(".decision button")[1].Click();
        });

        dialog.WaitForAssertion(() => Titles(dialog).Should().Equal("Second"));
    }

    [Fact]
    public async Task Cancelling_the_reason_cancels_the_decline()
    {
        var id = await InviteAsync(3, "Budget talk", Company.Bo);
        var dialog = await OpenAsync(Company.Bo);

        Press(dialog, "Decline");
        await CloseUppermostAsync(null);

        dialog.WaitForAssertion(() => dialog.FindAll(".decision button[aria-disabled]").Should().BeEmpty());
        Stored(id, Company.Bo).Status.Should().Be(InvitationStatus.Seen);
    }

    [Fact]
    public async Task A_no_is_sent_with_its_reason_and_can_be_found_again_R11()
    {
        var id = await InviteAsync(3, "Budget talk", Company.Bo);
        var dialog = await OpenAsync(Company.Bo);

        Press(dialog, "Decline");
        await CloseUppermostAsync("on leave");

        dialog.WaitForAssertion(() => Empty(dialog).Should().StartWith("Nothing waits for you."));
        dialog.WaitForAssertion(() => dialog.Find("[role=status]").TextContent.Should().Be("You declined Budget talk. Anna Berg is told."));
        Stored(id, Company.Bo).Reason.Should().Be("on leave");

        Check(dialog, "Show declined");

        dialog.WaitForAssertion(() => Lines(dialog).Should().Equal("Declined | Budget talk | by you: on leave | Tue 3 Mar, 10:00–11:00 | Anna Berg"));
        Buttons(dialog).Should().Equal("Accept");
    }

    [Fact]
    public async Task Show_responses_leaves_only_what_others_answered_R18()
    {
        var mine = await InviteAsync(3, "Strategy", Company.Bo);
        await Company.DeclineAsync(Company.Bo, mine, "on leave");
        (await Company.SaveAsync(Company.Eva, Company.New(Company.Eva, TestCompany.March(4), Participant.Employee(Company.Anna)))).IsDone.Should().BeTrue();
        var dialog = await OpenAsync(Company.Anna);
        Titles(dialog).Should().Equal("Strategy", "Plan the spring fair");
        dialog.Find("h2 + span").TextContent.Should().Be("2 unread · 1 answer");

        Check(dialog, "Show responses");

        dialog.WaitForAssertion(() => Lines(dialog).Should().Equal("Declined | Strategy | by Bo Dahl: on leave | Tue 3 Mar, 10:00–11:00 | You"));
        Buttons(dialog).Should().Equal("Got it", "Reschedule");
    }

    [Theory]
    [InlineData(null, "Nothing waits for you. Invitations")]
    [InlineData("Show responses", "Nobody has declined anything of yours.")]
    [InlineData("Show declined", "Nothing waits for you, and you have declined nothing")]
    [InlineData("Show repetitions", "Nothing waits for you. Invitations")]
    public async Task An_empty_list_says_what_would_be_there(string? box, string words)
    {
        var dialog = await OpenAsync(Company.Bo);
        if (box is not null) Check(dialog, box);

        dialog.WaitForAssertion(() => Empty(dialog).Should().StartWith(words));
        Buttons(dialog).Should().BeEmpty();
    }

    [Fact]
    public async Task Got_it_takes_the_no_off_the_list_R13()
    {
        var id = await InviteAsync(3, "Strategy", Company.Bo);
        await Company.DeclineAsync(Company.Bo, id);
        var dialog = await OpenAsync(Company.Anna);

        Press(dialog, "Got it");

        dialog.WaitForAssertion(() => Empty(dialog).Should().StartWith("Nothing waits"));
        dialog.WaitForAssertion(() => dialog.Find("[role=status]").TextContent.Should().Be("Noted: Strategy."));
    }

    [Fact]
    public async Task Reschedule_opens_the_follow_up_to_find_a_new_time_R14()
    {
        var id = await InviteAsync(3, "Strategy", Company.Bo);
        await Company.DeclineAsync(Company.Bo, id);
        var dialog = await OpenAsync(Company.Anna);

        Press(dialog, "Reschedule");

        dialog.WaitForAssertion(() => _opened.Should().Equal((id, true)));
    }

    [Fact]
    public async Task Reassigned_work_stays_and_reads_assigned_R17()
    {
        var id = await AssignAsync(3, "Prepare tender", Company.Bo);
        await Company.DeclineAsync(Company.Bo, id, "too busy");
        var dialog = await OpenAsync(Company.Anna);
        Lines(dialog).Should().Equal("Declined | Prepare tender | by Bo Dahl: too busy | Tue 3 Mar, 10:00–11:00 | You");
        Buttons(dialog).Should().Equal("Got it", "Reassign");
        _picked = new Candidate(Participant.Employee(Company.Carla), "Carla Holm", "", IsBusy: false);

        Press(dialog, "Reassign");

        dialog.WaitForAssertion(() => Lines(dialog).Should().Equal("Assigned | Prepare tender | to Carla Holm | Tue 3 Mar, 10:00–11:00 | You"));
        dialog.WaitForAssertion(() => dialog.Find("[role=status]").TextContent.Should().Be("Prepare tender is assigned to Carla Holm; it waits in their invitations."));
        Buttons(dialog).Should().Equal("Take back", "Reassign");

        Press(dialog, "Take back");

        dialog.WaitForAssertion(() => Empty(dialog).Should().StartWith("Nothing waits"));
        (await Company.StoredAsync(id)).OwnerId.Should().Be(Company.Anna);
    }

    [Fact]
    public async Task A_time_that_changed_meanwhile_is_said_and_the_list_is_read_again()
    {
        var id = await InviteAsync(3, "Budget talk", Company.Bo);
        var dialog = await OpenAsync(Company.Bo);

        Press(dialog, "Decline");
        await Company.ChangeAsync(Company.Anna, id, draft => draft with { Content = draft.Content with { Time = TestCompany.March(4) } });
        await CloseUppermostAsync("");

        dialog.WaitForAssertion(() => dialog.Find("[role=alert]").TextContent.Should().Contain("The time was changed while you looked at it"));
        dialog.WaitForAssertion(() => Lines(dialog)[0].Should().Be("Changed | Budget talk | Appointment | Wed 4 Mar, 10:00–11:00 | Anna Berg"));
        dialog.WaitForAssertion(() => dialog.Find("[role=region]").TextContent.Should().Contain("Was Tue 3 Mar, 10:00–11:00"));
    }

    [Fact]
    public async Task What_comes_while_it_is_open_joins_the_list_as_new_and_is_seen()
    {
        await InviteAsync(3, "First", Company.Bo);
        var dialog = await OpenAsync(Company.Bo);

        var id = await InviteAsync(4, "Second", Company.Bo);

        dialog.WaitForAssertion(() => Lines(dialog)[1].Should().StartWith("New | Second"));
        Selected(dialog).Should().Contain("First", "nobody's selection is taken from them");
        dialog.WaitForAssertion(() => Stored(id, Company.Bo).Status.Should().Be(InvitationStatus.Seen));
    }

    [Fact]
    public async Task The_preview_says_what_it_overlaps_in_the_viewers_own_diary()
    {
        await InviteAsync(3, "Budget talk", Company.Bo);
        await Company.PlanAsync(Company.Bo, TestCompany.March(3, 10, 30));

        var dialog = await OpenAsync(Company.Bo);

        dialog.WaitForAssertion(() => dialog.Find("[role=region]").TextContent.Should().Contain("Conflict").And.Contain("overlaps Plan the spring fair"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_double_click_or_Enter_opens_the_follow_up(bool byMouse)
    {
        var id = await InviteAsync(3, "Budget talk", Company.Bo);
        var dialog = await OpenAsync(Company.Bo);

        await dialog.InvokeAsync(() => byMouse ? dialog.Find("tbody tr").DoubleClickAsync(new()) : dialog.Find("tbody tr").KeyDownAsync(Key.Enter));

        _opened.Should().Equal((id, false));
    }

    [Fact]
    public async Task Only_the_selected_row_is_a_tab_stop()
    {
        foreach (var day in new[] { 3, 4, 5 }) await InviteAsync(day, $"Day {day}", Company.Bo);
        var dialog = await OpenAsync(Company.Bo);

        await dialog.InvokeAsync(() => dialog.FindAll("tbody tr")[2].Focus());

        dialog.WaitForAssertion(() => dialog.FindAll("tbody tr").Select(r => (r.GetAttribute("tabindex"), r.GetAttribute("aria-selected"))).Should().Equal(("-1", "false"), ("-1", "false"), ("0", "true")));
        dialog.Find("[role=grid]").GetAttribute("aria-label").Should().Be("Invitations list");
    }

    /// <summary>Decision 3: one row for a series, and one answer for all its dates.</summary>
    [Fact]
    public async Task A_series_is_one_row_and_one_answer()
    {
        var ids = await Company.PlanSeriesAsync(Company.Anna, SeriesDrafts.Weekly(4), Participant.Employee(Company.Bo));
        await InviteAsync(5, "Budget talk", Company.Bo);
        var dialog = await OpenAsync(Company.Bo);
        Lines(dialog).Should().Equal(
            "New | Plan the spring fair | Appointment | 4 dates, first Tue 3 Mar, 10:00–11:00 | Anna Berg", "New | Budget talk | Appointment | Thu 5 Mar, 10:00–11:00 | Anna Berg");
        dialog.Find("h2 + span").TextContent.Should().Be("2 unread");
        dialog.WaitForAssertion(() => dialog.Find("[role=region] time").TextContent.Should().Be("4 dates, first Tuesday 3 March 2026, 10:00–11:00"));

        Press(dialog, "Accept");

        dialog.WaitForAssertion(() => Titles(dialog).Should().Equal("Budget talk"));
        foreach (var id in ids) Stored(id, Company.Bo).Status.Should().Be(InvitationStatus.Accepted);
    }

    [Fact]
    public async Task Show_repetitions_unfolds_it_and_one_date_is_answered_by_itself()
    {
        var ids = await Company.PlanSeriesAsync(Company.Anna, SeriesDrafts.Weekly(3), Participant.Employee(Company.Bo));
        var dialog = await OpenAsync(Company.Bo);

        Check(dialog, "Show repetitions");
        dialog.WaitForAssertion(() => Lines(dialog).Should().HaveCount(3).And.OnlyContain(l => l.StartsWith("New | Plan the spring fair")));
        await dialog.InvokeAsync(() => dialog.FindAll("tbody tr")[1].Click());
        Press(dialog, "Decline");
        await CloseUppermostAsync("on leave");

        dialog.WaitForAssertion(() => Lines(dialog).Should().HaveCount(2));
        ids.Select(id => Stored(id, Company.Bo).Status is InvitationStatus.Declined).Should().Equal(false, true, false);

        Check(dialog, "Show repetitions", false);
        dialog.WaitForAssertion(() => Lines(dialog).Should().Equal("New | Plan the spring fair | Appointment | 2 dates, first Tue 3 Mar, 10:00–11:00 | Anna Berg"));
    }

    [Theory]
    [InlineData("nb-NO", "3 datoer, først")]
    [InlineData("da-DK", "3 datoer, først")]
    public async Task A_series_has_its_words_in_every_language(string culture, string words)
    {
        Speak(culture);
        await Company.PlanSeriesAsync(Company.Anna, SeriesDrafts.Weekly(3), Participant.Employee(Company.Bo));

        Lines(await OpenAsync(Company.Bo)).Should().ContainSingle().Which.Should().Contain(words);
    }

    private async Task<IRenderedComponent<InvitationsDialog>> OpenAsync(int viewerId)
    {
        var dialog = await ShowAsync<InvitationsDialog>(viewerId, p => p
            .Add(x => x.Open, (id, reschedule) => { _opened.Add((id, reschedule)); return Task.CompletedTask; })
            .Add(x => x.PickAssignee, _ => Task.FromResult(_picked))
            .Add(x => x.ShowDay, day => { _shownDays.Add(day); return Task.CompletedTask; }));
        dialog.WaitForElement("[role=grid], .empty");
        return dialog;
    }

    private Invitation Stored(int id, int employeeId) => Company.StoredAsync(id).GetAwaiter().GetResult().Invitations.Single(i => i.EmployeeId == employeeId);

    private static List<string> Lines(IRenderedComponent<InvitationsDialog> dialog) =>
        [.. dialog.FindAll("tbody tr").Select(r => string.Join(" | ", r.QuerySelectorAll(".words, .title, .more, time, .name").Select(c => c.TextContent.Trim())))];

    private static List<string> Titles(IRenderedComponent<InvitationsDialog> dialog) => [.. dialog.FindAll("tbody .title").Select(t => t.TextContent)];

    private static string Selected(IRenderedComponent<InvitationsDialog> dialog) => dialog.Find("tr[aria-selected=true]").TextContent;

    private static string Empty(IRenderedComponent<InvitationsDialog> dialog) => dialog.Find(".empty").TextContent.Trim();

    private static List<string> Buttons(IRenderedComponent<InvitationsDialog> dialog) => [.. dialog.FindAll(".decision button").Select(b => b.TextContent)];

    // Found and pressed in one go on the renderer's own thread: the list is read again now and then, and what was found before is stale then.
    private static void Press(IRenderedComponent<InvitationsDialog> dialog, string name)
    {
        dialog.WaitForAssertion(() => Buttons(dialog).Should().Contain(name));
        dialog.InvokeAsync(() => dialog.FindAll(".decision button").Single(b => b.TextContent == name).Click());
    }

    private static void Check(IRenderedComponent<InvitationsDialog> dialog, string name, bool on = true) =>
        dialog.InvokeAsync(() => dialog.Choice(name).Change(on));
}
