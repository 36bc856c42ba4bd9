namespace Invitations.Tests.Support;

/// <summary>Time that passes when a test says so: whatever waits for it is woken by hand.</summary>
internal sealed class HandTime : TimeProvider
{
    private readonly List<Waiting> _waiting = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var waiting = new Waiting(this, () => callback(state), dueTime);
        lock (_waiting) _waiting.Add(waiting);
        return waiting;
    }

    /// <summary>How long those who wait want to wait.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_waiting) return [.. _waiting.Select(w => w.For)];
        }
    }

    /// <summary>Wakes all that wait.</summary>
    public void Pass()
    {
        List<Waiting> woken;
        lock (_waiting)
        {
            woken = [.. _waiting];
            _waiting.Clear();
        }

        woken.ForEach(w => w.Wake());
    }

    private sealed record Waiting(HandTime Time, Action Wake, TimeSpan For) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
            lock (Time._waiting) Time._waiting.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
