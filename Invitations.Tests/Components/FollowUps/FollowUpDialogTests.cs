using Bunit;
using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Tests.Support;

namespace Invitations.Tests.Components.FollowUps;

public class FollowUpDialogTests : FollowUpScreenTest
{
    [Fact]
    public async Task The_owner_changes_everything_and_saves()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo));
        var screen = Open(Company.Anna, id);

        screen.Find("#follow-up-title").Input("Contract talk");
        Press(screen, () => Button(screen, "Save"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
        (await Company.StoredAsync(id)).Title.Should().Be("Contract talk");
    }

    [Fact]
    public async Task Somebody_invited_may_answer_and_change_only_their_own_three_fields()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo), Company.Fjord);
        var screen = Open(Company.Bo, id);

        foreach (var field in new[] { "title", "start-date", "start-time", "end-date", "end-time", "location", "description" })
            screen.Find($"#follow-up-{field}").HasAttribute("readonly").Should().BeTrue(field);
        foreach (var field in new[] { "all-day", "show-as", "visible-for" })
            screen.Find($"#follow-up-{field}").HasAttribute("disabled").Should().BeTrue(field);
        foreach (var own in new[] { "priority", "alarm", "completed" })
            screen.Find($"#follow-up-{own}").HasAttribute("disabled").Should().BeFalse(own);
        foreach (var button in new[] { "Add", "Remove", "Toggle status", "Owner: Anna Berg" })
            Button(screen, button).HasAttribute("disabled").Should().BeTrue(button);
        (HasButton(screen, "Accept"), HasButton(screen, "Decline"), HasButton(screen, "Save")).Should().Be((true, true, true));

        screen.Choose("#follow-up-priority", "High");
        Press(screen, () => Button(screen, "Save"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
        (await Company.Get<OpenFollowUp>().ReadAsync(Company.Bo, id)).Required.Own.Priority.Should().Be(Priority.High);
        (await Company.Get<OpenFollowUp>().ReadAsync(Company.Anna, id)).Required.Own.Priority.Should().Be(Priority.Medium);
    }

    [Fact]
    public async Task Accepting_also_saves_what_was_changed_of_ones_own()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo));
        var screen = Open(Company.Bo, id);

        screen.Find("#follow-up-alarm").Change(true);
        Press(screen, () => Button(screen, "Accept"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
        var read = (await Company.Get<OpenFollowUp>().ReadAsync(Company.Bo, id)).Required;
        (read.Own.AlarmMinutes, read.Participants.Single(p => p.Participant.IsEmployee(Company.Bo)).Status).Should().Be((10, InvitationStatus.Accepted));
    }

    [Fact]
    public async Task Cancelling_the_reason_cancels_the_no()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo));
        var screen = Open(Company.Bo, id);

        Press(screen, () => Button(screen, "Decline"));
        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().HaveCount(2));
        Press(screen, () => Button(screen, "Cancel"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().ContainSingle());
        (await Company.StoredAsync(id)).Invitations.Should().Contain(i => i.EmployeeId == Company.Bo && i.Status == InvitationStatus.Seen);
    }

    [Fact]
    public async Task Somebody_who_only_reads_can_only_close()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo));
        var screen = Open(Company.Eva, id);

        (HasButton(screen, "Save"), HasButton(screen, "Accept"), HasButton(screen, "Task"), HasButton(screen, "Close")).Should().Be((false, false, false, true));
        screen.Find("#follow-up-priority").HasAttribute("disabled").Should().BeTrue();
    }

    [Fact]
    public async Task Completed_is_locked_until_it_is_opened_again()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16));
        await Company.ChangeAsync(Company.Anna, id, draft => draft with { IsCompleted = true });
        var screen = Open(Company.Anna, id);

        screen.Find("#follow-up-title").HasAttribute("readonly").Should().BeTrue();
        screen.Find("#follow-up-completed").Change(false);

        screen.Find("#follow-up-title").HasAttribute("readonly").Should().BeFalse();
    }

    [Fact]
    public async Task Who_is_asked_to_take_work_on_may_say_yes_or_no_and_nothing_else()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16));
        await Company.ChangeAsync(Company.Anna, id, draft => draft with { OwnerId = Company.Carla });

        var screen = Open(Company.Carla, id);

        (HasButton(screen, "Accept"), HasButton(screen, "Decline")).Should().Be((true, true));
        screen.Find("#follow-up-title").HasAttribute("readonly").Should().BeTrue();
        screen.Find(".mud-alert:not([role])").TextContent.Should().Be("Anna Berg asks you to take this on.");
    }

    [Fact]
    public void A_refusal_is_said_in_the_dialog_and_everything_typed_stays()
    {
        var screen = New(Company.Anna);
        var long_ = new string('x', 10_000);
        screen.Find("#follow-up-start-date").Change("soon");
        screen.Find("#follow-up-description").Input(long_);

        Press(screen, () => Button(screen, "Save"));
        screen.Find("[role=alert]").TextContent.Should().Contain("title");
        screen.Find("#follow-up-title").GetAttribute("aria-invalid").Should().Be("true");
        screen.Find("#follow-up-title").Input("Contract talk");
        Press(screen, () => Button(screen, "Save"));

        screen.Find("[role=alert]").TextContent.Should().Contain("a date is missing or cannot be read");
        var date = screen.Find("#follow-up-start-date");
        (date.GetAttribute("value"), date.GetAttribute("aria-invalid")).Should().Be(("soon", "true"));
        screen.Find($"#{date.GetAttribute("aria-describedby")}").TextContent.Should().Contain("2026-03-16");
        screen.Find("#follow-up-description").GetAttribute("value").Should().HaveLength(10_000);
        screen.Find("#follow-up-description-count").TextContent.Should().Contain("7,952");
    }

    [Fact]
    public async Task When_somebody_saved_meanwhile_what_is_typed_stays_until_theirs_is_asked_for()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16));
        var screen = Open(Company.Anna, id);
        screen.Find("#follow-up-title").Input("Mine");
        await Company.ChangeAsync(Company.Anna, id, draft => draft with { Content = draft.Content with { Title = "Theirs" } });

        Press(screen, () => Button(screen, "Save"));
        screen.WaitForElement("[role=alert]");
        screen.Find("#follow-up-title").GetAttribute("value").Should().Be("Mine");
        Press(screen, () => Button(screen, "Show their version"));

        screen.WaitForAssertion(() => screen.Find("#follow-up-title").GetAttribute("value").Should().Be("Theirs"));
        screen.FindAll("[role=alert]").Should().BeEmpty();
    }

    [Fact]
    public async Task Many_clicks_of_save_make_one_follow_up()
    {
        var screen = New(Company.Anna);
        screen.Find("#follow-up-title").Input("Contract talk");

        await screen.InvokeAsync(() =>
        {
            for (var click = 0; click < 64 && HasButton(screen, "Save"); click++) _ = Button(screen, "Save").ClickAsync(new());
        });

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
        (await Company.LookAsync(diary => Task.FromResult(diary.FollowUps.Count(f => f.Title == "Contract talk")))).Should().Be(1);
    }

    [Fact]
    public async Task An_answer_shows_while_somebody_types()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16), Participant.Employee(Company.Bo));
        var screen = Open(Company.Anna, id);
        screen.Find("#follow-up-title").Input("Half a wo");

        await Company.AcceptAsync(Company.Bo, id);

        screen.WaitForAssertion(() => screen.FindAll("tbody tr")[1].TextContent.Should().Contain("Accepted"), TimeSpan.FromSeconds(10));
        screen.Find("#follow-up-title").GetAttribute("value").Should().Be("Half a wo");
    }

    [Fact]
    public async Task A_taken_room_is_a_conflict_until_the_first_available_time_is_chosen()
    {
        await Company.PlanAsync(Company.Bo, TestCompany.March(16), Company.Fjord);
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16, 10, 30), Company.Fjord);
        var screen = Open(Company.Anna, id);

        screen.WaitForElement("[aria-label=Conflict]").TextContent.Should().Contain("!").And.Contain("Fjord is booked 10:00–11:00");
        screen.FindAll("tbody tr")[1].TextContent.Should().Contain("Conflict");
        Press(screen, () => Button(screen, "First available: Mon 16 Mar 11:00"));

        screen.WaitForAssertion(() => screen.FindAll("[aria-label=Conflict]").Should().BeEmpty(), TimeSpan.FromSeconds(10));
        (screen.Find("#follow-up-start-time").GetAttribute("value"), screen.Find("#follow-up-end-time").GetAttribute("value")).Should().Be(("11:00", "12:00"));
    }

    [Fact]
    public async Task Cancel_asks_before_it_throws_something_away_and_not_otherwise()
    {
        var id = await Company.PlanAsync(Company.Anna, TestCompany.March(16));
        var screen = Open(Company.Anna, id);
        await screen.InvokeAsync(() => screen.Find("#follow-up-title").Input("Contract talk")); // Found and written in one turn: it may be drawn anew in between.

        Press(screen, () => Button(screen, "Cancel"));
        screen.WaitForAssertion(() => HasButton(screen, "Discard").Should().BeTrue());
        Press(screen, () => Button(screen, "Go on writing"));
        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().ContainSingle());
        await screen.InvokeAsync(() => screen.Find("#follow-up-title").Input("Plan the spring fair"));
        Press(screen, () => Button(screen, "Cancel"));

        screen.WaitForAssertion(() => screen.FindAll(".mud-dialog").Should().BeEmpty());
    }

    [Fact]
    public void A_follow_up_that_is_gone_is_said_in_words()
    {
        var screen = Open(Company.Anna, 9999);

        screen.Find("[role=alert]").TextContent.Should().Contain("no longer there");
    }

    [Theory]
    [InlineData("nb-NO", "Avtale", "Deltakere", "Lagre")]
    [InlineData("da-DK", "Aftale", "Deltagere", "Gem")]
    public void It_speaks_the_language_of_the_viewer(string culture, string heading, string participants, string save)
    {
        Speak(culture);
        var screen = New(Company.Anna);

        screen.Find("h2").TextContent.Should().Be(heading);
        screen.FindAll("[role=tab]").Select(t => t.TextContent.Trim()).Should().Contain(participants);
        HasButton(screen, save).Should().BeTrue();
    }
}
