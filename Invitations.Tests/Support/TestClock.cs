using NodaTime;

namespace Invitations.Tests.Support;

/// <summary>A clock that stands at a written time until a test moves it. NodaTime.Testing has one; it is not on every feed.</summary>
public sealed class TestClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}
