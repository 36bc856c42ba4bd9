using Invitations.Core.Scheduling;
using NodaTime;

namespace Invitations.Tests.Rules.Scheduling;

/// <summary>R09: what makes a conflict.</summary>
public class OverlapsTests
{
    [Theory]
    [InlineData(9, 10, false)] // ends when it begins
    [InlineData(11, 12, false)] // begins when it ends
    [InlineData(9, 11, true)]
    [InlineData(10, 11, true)]
    [InlineData(8, 18, true)]
    [InlineData(6, 7, false)]
    public void Only_a_shared_moment_is_an_overlap(int from, int until, bool overlaps)
    {
        var (one, ten) = (Hours(from, until), Hours(10, 11));

        (one.Overlaps(ten), ten.Overlaps(one)).Should().Be((overlaps, overlaps));
    }

    [Fact]
    public void A_last_minute_is_enough() => Hours(9, 10).Overlaps(new Interval(Hours(9, 10).End - Duration.FromMinutes(1), Hours(11, 12).End)).Should().BeTrue();

    private static Interval Hours(int from, int until) => new(Instant.FromUtc(2026, 3, 2, from, 0), Instant.FromUtc(2026, 3, 2, until, 0));
}
