namespace Invitations.Core.Notifying;

/// <summary>Answers changes one run at a time: what comes while one is on its way is answered by one more, with all that came. Not for several threads at once.</summary>
/// <param name="run">What is done about changes.</param>
public sealed class MergedRuns(Func<DiaryChange, Task> run)
{
    private DiaryChange? _waiting;
    private bool _isRunning;

    /// <summary>A change has come.</summary>
    /// <returns>When nothing waits any more; at once where a run is on its way already.</returns>
    public async Task AddAsync(DiaryChange change)
    {
        _waiting = _waiting is null ? change : _waiting.And(change);
        if (_isRunning) return;
        _isRunning = true;
        try
        {
            while (_waiting is { } next)
            {
                _waiting = null;
                await run(next);
            }
        }
        finally
        {
            _isRunning = false;
        }
    }
}
