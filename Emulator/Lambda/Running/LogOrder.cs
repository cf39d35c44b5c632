namespace Acinaces.Emulator.Lambda.Running;

/// <summary>Numbers the lines of all functions in the order in which they are written, and wakes who waits for more.</summary>
/// <remarks>
/// The number is given and the line is put away under one lock for all functions. With a lock of each function, a reader could see
/// number 6 of one before number 5 of another is there, and would never come back for it.
/// </remarks>
internal sealed class LogOrder
{
    private TaskCompletionSource? _changed;

    public Lock Gate { get; } = new();

    /// <summary>Number of the newest line; 0 when there is none.</summary>
    public long Newest { get; private set; }

    /// <summary>The number of the line that is being written. Call inside <see cref="Gate"/>.</summary>
    public long Next()
    {
        _changed?.TrySetResult();
        _changed = null;
        return ++Newest;
    }

    /// <summary>Ends when the condition, which is asked inside <see cref="Gate"/>, holds after some line.</summary>
    public async Task WaitAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task change;
            lock (Gate)
            {
                if (condition()) return;
                _changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                change = _changed.Task;
            }
            await change.WaitAsync(cancellationToken);
        }
    }
}
