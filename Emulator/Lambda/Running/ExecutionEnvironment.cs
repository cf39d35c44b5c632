using System.Diagnostics;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>One process that runs one function, one event at a time. Its pool's lock guards all that changes.</summary>
internal sealed class ExecutionEnvironment(string id) : IDisposable
{
    private static readonly TimeSpan MemorySampleInterval = TimeSpan.FromSeconds(1);
    private long _startedAt = Stopwatch.GetTimestamp();
    private Timer? _deadline;
    private long _memorySampledAt;

    /// <summary>Names it in the path of its Runtime API; unguessable, so one function cannot answer for another.</summary>
    public string Id { get; } = id;

    public EnvironmentPhase Phase { get; set; } = EnvironmentPhase.Starting;

    /// <summary>The pool it works for. Absent in standby.</summary>
    public FunctionPool? Pool { get; set; }

    public FunctionProcess? Process { get; set; }

    public Invocation? Current { get; set; }

    /// <summary>The open request for the next event, while idle.</summary>
    public TaskCompletionSource<Invocation>? Waiter { get; set; }

    /// <summary>The emulator's time at which it last became idle.</summary>
    public DateTimeOffset IdleSince { get; set; }

    /// <summary>When the role's credentials in its variables end.</summary>
    public DateTimeOffset CredentialsExpire { get; set; }

    /// <summary>What its start took. Absent until its first event has been handed over, and again afterwards.</summary>
    public TimeSpan? InitDuration { get; set; }

    /// <summary>Most memory seen, in megabytes.</summary>
    public int PeakMemoryMb { get; private set; }

    /// <summary>It asked for an event at least once, so its init phase is over.</summary>
    public bool IsInitialized { get; set; }

    /// <summary>In standby: ends with the variables of the function it is to become.</summary>
    public TaskCompletionSource<byte[]>? Assignment { get; set; }

    /// <summary>Since its start, or since it left standby.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(_startedAt);

    /// <summary>It leaves standby for a function.</summary>
    public void Join(FunctionPool pool)
    {
        Pool = pool;
        Phase = EnvironmentPhase.Starting;
        _startedAt = Stopwatch.GetTimestamp();
    }

    /// <summary>Calls <paramref name="due"/> with the environment after the time, unless disarmed before.</summary>
    public void ArmDeadline(TimeSpan after, Action<ExecutionEnvironment> due)
    {
        _deadline ??= new Timer(state => due((ExecutionEnvironment)state!), this, Timeout.Infinite, Timeout.Infinite);
        _deadline.Change(after, Timeout.InfiniteTimeSpan);
    }

    public void DisarmDeadline() => _deadline?.Change(Timeout.Infinite, Timeout.Infinite);

    /// <summary>Looks at the process's memory, at most once a second: it is a read of the file system in a path that every order takes.</summary>
    public void SampleMemory()
    {
        var now = Stopwatch.GetTimestamp();
        if (PeakMemoryMb > 0 && Stopwatch.GetElapsedTime(_memorySampledAt, now) < MemorySampleInterval) return;
        _memorySampledAt = now;
        PeakMemoryMb = Math.Max(PeakMemoryMb, Process?.ResidentMb() ?? 0);
    }

    public void Dispose() => _deadline?.Dispose();
}
