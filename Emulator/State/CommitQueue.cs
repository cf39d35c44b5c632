namespace Acinaces.Emulator.State;

/// <summary>
/// Group commit. The first to commit becomes the leader and writes on its own thread, for itself and for all who appended before.
/// Those who come while it writes wait for the next batch.
/// </summary>
internal sealed class CommitQueue
{
    private readonly Lock _gate = new();
    private readonly Lock _writing = new();
    private List<(long Target, TaskCompletionSource Done)> _waiting = [];
    private bool _hasLeader;
    private long _committed;

    /// <summary>For slow writes: waiting costs no thread.</summary>
    /// <param name="write">Writes everything appended so far, and says up to where that is.</param>
    public ValueTask CommitAsync(long target, Func<long> write)
    {
        TaskCompletionSource done;
        lock (_gate)
        {
            if (_committed >= target) return ValueTask.CompletedTask;
            if (_hasLeader)
            {
                done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _waiting.Add((target, done));
                return new ValueTask(done.Task);
            }
            _hasLeader = true;
        }
        return Lead(write) is { } failure ? ValueTask.FromException(failure) : ValueTask.CompletedTask;
    }

    /// <summary>For quick writes: waits for the lock.</summary>
    /// <param name="write">As for <see cref="CommitAsync"/>.</param>
    public ValueTask CommitNow(long target, Func<long> write)
    {
        lock (_writing)
        {
            if (_committed < target) _committed = write();
        }
        return ValueTask.CompletedTask;
    }

    /// <returns>Why the write failed; nothing when it did not.</returns>
    private Exception? Lead(Func<long> write)
    {
        var upTo = long.MaxValue;
        Exception? failure = null;
        try
        {
            upTo = write();
        }
        catch (IOException broken)
        {
            failure = broken;
        }
        List<(long Target, TaskCompletionSource Done)> served;
        bool othersWait;
        lock (_gate)
        {
            if (failure is null) _committed = upTo;
            served = _waiting.FindAll(waiter => waiter.Target <= upTo);
            _waiting = _waiting.FindAll(waiter => waiter.Target > upTo);
            othersWait = _hasLeader = _waiting.Count > 0;
        }
        // The leader's own caller has waited enough: for those who came meanwhile another thread leads.
        if (othersWait) ThreadPool.UnsafeQueueUserWorkItem(static state => state.Queue.Lead(state.Write), (Queue: this, Write: write), preferLocal: false);
        foreach (var (_, done) in served)
        {
            if (failure is null) done.SetResult();
            else done.SetException(failure);
        }
        return failure;
    }
}
