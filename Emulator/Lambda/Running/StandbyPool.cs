namespace Acinaces.Emulator.Lambda.Running;

/// <summary>
/// Processes that are started before they are needed and learn late which function they are. They hide what the start of a
/// large runtime costs. Only for code that knows the protocol, which says so by <c>ACINACES_STANDBY=1</c> in its configuration.
/// </summary>
internal sealed class StandbyPool(EnvironmentFactory factory, int size) : IDisposable
{
    /// <summary>Pause before a refill, so that it does not compete with the work that emptied the pool.</summary>
    private static readonly TimeSpan RefillPause = TimeSpan.FromMilliseconds(400);

    /// <summary>Pauses for which a busy machine keeps all but the first process waiting: a start takes a processor for half a second and more.</summary>
    private const int MostBusyPauses = 25;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<ExecutionEnvironment>> _byFolder = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refilling = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopped = new();

    /// <summary>The oldest process of the folder, which is the one most likely to be ready. Absent when there is none.</summary>
    public ExecutionEnvironment? Take(string folder)
    {
        ExecutionEnvironment? taken = null;
        lock (_gate)
        {
            if (_byFolder.TryGetValue(folder, out var ready) && ready.Count > 0)
            {
                taken = ready[0];
                ready.RemoveAt(0);
            }
        }
        Fill(folder);
        return taken;
    }

    /// <summary>Sees to it, in the background, that the folder has its processes.</summary>
    public void Fill(string folder)
    {
        lock (_gate)
        {
            if (size == 0 || !_refilling.Add(folder)) return;
        }
        _ = FillAsync(folder);
    }

    /// <summary>A process ended before it was wanted. It is not replaced: the next one would end as well.</summary>
    public void Remove(ExecutionEnvironment environment)
    {
        lock (_gate)
        {
            foreach (var ready in _byFolder.Values) ready.Remove(environment);
        }
    }

    public void Dispose()
    {
        _stopped.Cancel();
        _stopped.Dispose();
    }

    private async Task FillAsync(string folder)
    {
        var stopped = _stopped.Token;
        var busyPauses = 0;
        while (!stopped.IsCancellationRequested)
        {
            await Task.Delay(RefillPause, stopped).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            if (stopped.IsCancellationRequested) return;
            if (factory.FreeStarts <= 0) continue;
            var isBusy = factory.IsMachineBusy;
            lock (_gate)
            {
                if (!_byFolder.TryGetValue(folder, out var ready)) _byFolder[folder] = ready = [];
                if (ready.Count > 0 && isBusy && busyPauses++ < MostBusyPauses) continue;
                if (ready.Count < size && TryLaunch(folder) is { } environment)
                {
                    ready.Add(environment);
                    continue;
                }
                _refilling.Remove(folder);
                return;
            }
        }
    }

    private ExecutionEnvironment? TryLaunch(string folder)
    {
        try
        {
            return factory.LaunchStandby(folder);
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
        {
            return null;   // the function's own start will fail in the same way and say why
        }
    }
}
