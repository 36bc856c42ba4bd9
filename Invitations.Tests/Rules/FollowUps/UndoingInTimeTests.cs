using Invitations.Core.FollowUps;
using Invitations.Tests.Support;
using NodaTime;

namespace Invitations.Tests.Rules.FollowUps;

/// <summary>U01: ten seconds, which stand still while somebody is at the button.</summary>
public class UndoingInTimeTests
{
    private static readonly Instant Start = TestCompany.Monday;
    private readonly UndoableChange _change = new(Plans.Anna, Start, []);

    [Fact]
    public void It_is_shown_ten_seconds_and_a_click_on_its_way_still_counts()
    {
        _change.Left(After(4)).Should().Be(Duration.FromSeconds(6));
        _change.Left(After(10)).Should().Be(Duration.Zero);
        _change.IsOver(After(12)).Should().BeFalse();
        _change.IsOver(After(12.1)).Should().BeTrue();
    }

    [Fact]
    public void Held_it_has_as_long_to_go_as_when_it_was_taken_hold_of()
    {
        _change.Hold(After(4));
        _change.Hold(After(9)); // By the focus too: it counts from the first.
        _change.Left(After(60)).Should().Be(Duration.FromSeconds(6));

        _change.Release(After(60));
        _change.Release(After(61));
        _change.Left(After(62)).Should().Be(Duration.FromSeconds(4));
    }

    [Fact]
    public void A_hand_that_rests_there_does_not_keep_it_for_good()
    {
        _change.Hold(After(0));

        _change.IsOver(After(131)).Should().BeFalse();
        _change.IsOver(After(133)).Should().BeTrue();
    }

    private static Instant After(double seconds) => Start + Duration.FromSeconds(seconds);
}
