using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Invitations.Tests.Support;

/// <summary>How many pages a server is keeping alive.</summary>
internal sealed class Circuits : CircuitHandler
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private int _open;
    private TaskCompletionSource? _none;

    /// <summary>Waits until there is none; <c>false</c> when one stays.</summary>
    public async Task<bool> AllCloseAsync()
    {
        Task none;
        lock (_lock)
        {
            if (_open == 0) return true;
            none = (_none ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        return await Task.WhenAny(none, Task.Delay(Patience)) == none;
    }

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        lock (_lock) _open++;
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (--_open > 0) return Task.CompletedTask;
            _none?.TrySetResult();
            _none = null;
        }

        return Task.CompletedTask;
    }
}
