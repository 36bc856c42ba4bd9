using Bunit;
using Invitations.Core.FollowUps;
using Invitations.Tests.Support;
using Invitations.Web.Shared;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Invitations.Tests.Components.Shared;

/// <summary>U01 as it is seen: what was done, with ten seconds to undo it, or why it was not.</summary>
public sealed class UndoMessageBarTests : ComponentTest
{
    private readonly TestClock _clock = new(TestCompany.Monday);
    private readonly HandTime _time = new();
    private readonly UndoMessages _messages = new();
    private readonly IRenderedComponent<UndoMessageBar> _bar;
    private int _undone;

    public UndoMessageBarTests()
    {
        Services.AddSingleton<IClock>(_clock);
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddSingleton(_messages);
        _bar = Render<UndoMessageBar>();
    }

    [Fact]
    public void With_nothing_to_say_there_is_a_place_to_say_it_politely()
    {
        _bar.Find("[role=status]").TextContent.Trim().Should().BeEmpty();
        _bar.FindAll("[role=alert], button").Should().BeEmpty();
    }

    [Fact]
    public async Task It_says_what_was_done_and_offers_to_undo_it_once()
    {
        await SayAsync();

        _bar.Find("[role=status]").TextContent.Should().Contain("Moved to Thu 19 Mar, 10:00–11:00");
        var undo = _bar.Find("[role=status] button");
        (undo.TextContent.Trim(), undo.GetAttribute("aria-keyshortcuts")).Should().Be(("Undo", "Control+Z"));
        await undo.ClickAsync(new());

        _undone.Should().Be(1);
        _bar.FindAll("button").Should().BeEmpty();
    }

    [Fact]
    public async Task After_ten_seconds_it_is_gone()
    {
        await SayAsync();
        _time.Waits.Should().Equal(TimeSpan.FromSeconds(10));

        _clock.Now += Duration.FromSeconds(10);
        _time.Pass();

        _bar.WaitForAssertion(() => _bar.FindAll("button").Should().BeEmpty());
        _messages.Shown.Should().BeNull();
    }

    [Fact]
    public async Task Pointed_at_or_focused_it_stays_and_then_has_as_long_to_go_as_before()
    {
        var change = await SayAsync();
        _clock.Now += Duration.FromSeconds(4);
        await _bar.Find(".message").MouseEnterAsync(new());
        await _bar.Find(".message").FocusInAsync(new());
        await _bar.Find(".message").MouseLeaveAsync(new());

        _clock.Now += Duration.FromSeconds(30);
        _time.Pass();
        _bar.WaitForAssertion(() => _time.Waits.Should().Equal(TimeSpan.FromSeconds(6)));
        _bar.FindAll("button").Should().ContainSingle();

        await _bar.Find(".message").FocusOutAsync(new());
        change.Left(_clock.Now + Duration.FromSeconds(6)).Should().Be(Duration.Zero);
        _clock.Now += Duration.FromSeconds(6);
        _time.Pass();
        _bar.WaitForAssertion(() => _bar.FindAll("button").Should().BeEmpty());
    }

    [Fact]
    public async Task What_is_done_next_takes_its_place()
    {
        await SayAsync();
        await _bar.InvokeAsync(() => _messages.Say("Put back"));

        _bar.Find("[role=status]").TextContent.Trim().Should().Be("Put back");
        _bar.FindAll("button").Should().BeEmpty("there is nothing to undo");
        _clock.Now += Duration.FromSeconds(5);
        _time.Pass();
        _bar.WaitForAssertion(() => _bar.Find("[role=status]").TextContent.Trim().Should().BeEmpty());
    }

    [Fact]
    public async Task Why_it_was_not_done_is_said_at_once_and_stays_until_it_is_closed()
    {
        await SayAsync();
        await _bar.InvokeAsync(() => _messages.Refuse("Only the owner may change this."));
        _clock.Now += Duration.FromMinutes(1);
        _time.Pass();

        _bar.Find("[role=alert]").TextContent.Should().Contain("Only the owner may change this.");
        _bar.Find("[role=status]").TextContent.Trim().Should().BeEmpty();
        await _bar.Find("[role=alert] button").ClickAsync(new());
        _bar.FindAll("[role=alert]").Should().BeEmpty();
    }

    [Fact]
    public async Task A_click_on_a_message_that_has_gone_undoes_nothing()
    {
        await SayAsync();
        var said = _messages.Shown!;
        await _bar.InvokeAsync(() => _messages.Say("Put back"));

        await _messages.UndoAsync(said);

        _undone.Should().Be(0);
    }

    private async Task<UndoableChange> SayAsync()
    {
        var change = new UndoableChange(1, _clock.Now, []);
        await _bar.InvokeAsync(() => _messages.Say("Moved to Thu 19 Mar, 10:00–11:00", change, () =>
        {
            _undone++;
            return Task.CompletedTask;
        }));
        return change;
    }
}
