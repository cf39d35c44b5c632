using System.Diagnostics;
using Acinaces.Emulator.Lambda.Model;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>The execution environments of one version of a function, and the invocations that wait for one.</summary>
internal sealed class FunctionPool : IDisposable
{
    private static readonly TimeSpan RescaleInterval = TimeSpan.FromMilliseconds(50);
    // How much too early a timer may fire.
    private static readonly TimeSpan TimerSlack = TimeSpan.FromMilliseconds(100);
    private readonly Lock _gate = new();
    private readonly EnvironmentFactory _factory;
    private readonly FunctionLog _log;
    private readonly TimeProvider _clock;
    private readonly Queue<Invocation> _waiting = new();
    private readonly List<ExecutionEnvironment> _live = [];
    private readonly List<ExecutionEnvironment> _idle = [];   // the last one is the warmest and is taken first
    private readonly Timer _rescale;
    private int _starting;
    private bool _retired;
    private bool _disposed;
    private TimeSpan _meanEvent;
    private TimeSpan _start = ScaleRule.AssumedStart;

    public FunctionPool(FunctionVersion version, EnvironmentFactory factory, FunctionLog log, TimeProvider clock)
    {
        (Version, _factory, _log, _clock) = (version, factory, log, clock);
        _rescale = new Timer(_ => Rescale(), null, Timeout.Infinite, Timeout.Infinite);
    }

    public FunctionVersion Version { get; }

    /// <summary>Processes that run now.</summary>
    public int Live
    {
        get { lock (_gate) return _live.Count; }
    }

    /// <summary>Hands the invocation to a free environment, or queues it and starts one if that pays.</summary>
    public void Submit(Invocation invocation)
    {
        lock (_gate)
        {
            if (_disposed)
            {
                invocation.Answer(Killed(invocation));
                return;
            }
            _waiting.Enqueue(invocation);
            ServeLocked();
        }
    }

    /// <summary>The environment asks for its next event.</summary>
    /// <returns>Ends when there is one; cancelled when the environment ends first.</returns>
    public Task<Invocation> NextAsync(ExecutionEnvironment environment)
    {
        lock (_gate)
        {
            if (environment.Phase == EnvironmentPhase.Ended) return Task.FromCanceled<Invocation>(new CancellationToken(true));
            FinishInitLocked(environment);
            if (environment.Current is { } done) FinishCurrentLocked(environment, done);
            environment.Waiter = new TaskCompletionSource<Invocation>(TaskCreationOptions.RunContinuationsAsynchronously);
            var waiter = environment.Waiter.Task;
            if (_factory.IsStale(environment) || (_retired && _waiting.Count == 0))
            {
                EndLocked(environment);
            }
            else
            {
                environment.Phase = EnvironmentPhase.Idle;
                environment.IdleSince = _clock.GetUtcNow();
                _idle.Add(environment);
            }
            ServeLocked();
            return waiter;
        }
    }

    /// <summary>The environment's answer to the event it works on.</summary>
    /// <returns>False: that is not the event it works on.</returns>
    public bool Complete(ExecutionEnvironment environment, string requestId, byte[] payload, string? functionError)
    {
        lock (_gate)
        {
            if (environment.Current is not { IsAnswered: false } invocation || invocation.RequestId != requestId) return false;
            AnswerLocked(environment, invocation, payload, functionError);
            return true;
        }
    }

    /// <summary>The environment reports that its init phase failed. It is ended; one waiting invocation gets the error.</summary>
    public void FailInit(ExecutionEnvironment environment, byte[] error)
    {
        lock (_gate)
        {
            if (environment.Phase == EnvironmentPhase.Starting) FailStartLocked(environment, _ => error);
        }
    }

    /// <summary>The client that waited for an event has gone.</summary>
    public void Abandon(ExecutionEnvironment environment)
    {
        lock (_gate)
        {
            if (environment.Phase != EnvironmentPhase.Idle) return;
            _idle.Remove(environment);
            environment.Phase = EnvironmentPhase.Starting;   // its runtime may ask again; if its process has died, that ends it
            _starting++;
            _factory.StartBegan();
            environment.ArmDeadline(LambdaLimits.InitTimeout, TimeOut);
        }
    }

    /// <summary>Ends environments that have been idle for so long, or whose credentials run out.</summary>
    public void Reap(TimeSpan idleFor)
    {
        lock (_gate)
        {
            var now = _clock.GetUtcNow();
            foreach (var environment in _idle.ToList())
            {
                if (now - environment.IdleSince < idleFor && !_factory.IsStale(environment)) continue;
                _idle.Remove(environment);
                EndLocked(environment);
            }
        }
    }

    /// <summary>No more work comes: idle environments end now, busy ones after their event. What waits is still done.</summary>
    public void Retire()
    {
        lock (_gate)
        {
            _retired = true;
            EndIdleLocked();
        }
    }

    /// <summary>Kills every environment. What they work on fails.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _rescale.Dispose();
            foreach (var environment in _live.ToList())
            {
                environment.Current?.Answer(Killed(environment.Current));
                EndLocked(environment);
            }
            while (_waiting.TryDequeue(out var waiting)) waiting.Answer(Killed(waiting));
        }
    }

    /// <summary>The environment's process has ended.</summary>
    public void OnExit(ExecutionEnvironment environment, int exitCode)
    {
        lock (_gate)
        {
            if (environment.Phase == EnvironmentPhase.Starting)
            {
                FailStartLocked(environment, requestId => FunctionFailure.Exited(requestId, exitCode));
                return;
            }
            if (environment.Current is { } current) AnswerLocked(environment, current, FunctionFailure.Exited(current.RequestId, exitCode), FunctionFailure.Unhandled);
            _idle.Remove(environment);
            EndLocked(environment);
            ServeLocked();
        }
    }

    private void EndIdleLocked()
    {
        foreach (var environment in _idle.ToList()) EndLocked(environment);
        _idle.Clear();
    }

    /// <summary>Gives what waits to the environments that are free, and starts another one if that pays.</summary>
    private void ServeLocked()
    {
        while (_waiting.Count > 0 && TakeIdleLocked() is { } free) AssignLocked(free, _waiting.Dequeue());
        if (_waiting.Count > 0) StartIfWorthwhileLocked();
        else if (_retired) EndIdleLocked();
    }

    /// <summary>The warmest idle environment, if another one may work now.</summary>
    private ExecutionEnvironment? TakeIdleLocked()
    {
        while (_idle.Count > 0 && _live.Count - _starting - _idle.Count < _factory.MaxProcesses)
        {
            var warmest = _idle[^1];
            _idle.RemoveAt(_idle.Count - 1);
            if (!_factory.IsStale(warmest)) return warmest;
            EndLocked(warmest);
        }
        return null;
    }

    private void AssignLocked(ExecutionEnvironment environment, Invocation invocation)
    {
        environment.Phase = EnvironmentPhase.Busy;
        environment.Current = invocation;
        var timeout = TimeSpan.FromSeconds(invocation.Version.TimeoutSeconds);
        invocation.StartedAt = Stopwatch.GetTimestamp();
        // A function compares its deadline with the machine's clock, whatever the emulator's clock says.
        invocation.Deadline = TimeProvider.System.GetUtcNow() + timeout;
        environment.ArmDeadline(timeout, TimeOut);
        _log.Started(invocation);
        environment.Waiter?.TrySetResult(invocation);
    }

    private void AnswerLocked(ExecutionEnvironment environment, Invocation invocation, byte[] payload, string? functionError)
    {
        if (invocation.IsAnswered) return;
        var duration = Stopwatch.GetElapsedTime(invocation.StartedAt);
        _meanEvent = _meanEvent == TimeSpan.Zero ? duration : (_meanEvent * 7 + duration) / 8;
        environment.SampleMemory();
        var init = environment.InitDuration;
        environment.InitDuration = null;
        _log.Ended(invocation, duration, init, environment.PeakMemoryMb);
        invocation.Answer(new InvocationResult(payload) { FunctionError = functionError, Duration = duration, InitDuration = init });
    }

    private void FinishInitLocked(ExecutionEnvironment environment)
    {
        if (environment.Phase != EnvironmentPhase.Starting) return;
        _starting--;
        _factory.StartEnded();
        environment.DisarmDeadline();
        if (environment.IsInitialized) return;
        environment.IsInitialized = true;
        environment.InitDuration = environment.Age;
        _start = environment.Age;
    }

    private void FinishCurrentLocked(ExecutionEnvironment environment, Invocation done)
    {
        environment.DisarmDeadline();
        environment.Current = null;
        // A runtime that asks for the next event without an answer has lost this one.
        AnswerLocked(environment, done, FunctionFailure.Exited(done.RequestId, 0), FunctionFailure.Unhandled);
    }

    private void StartIfWorthwhileLocked()
    {
        var ready = _live.Count - _starting;
        if (!_disposed && ScaleRule.ShouldStart(_waiting.Count, _starting, ready, _factory.MaxProcesses, _starting + _factory.FreeStarts, TypicalDurationLocked(), _start))
        {
            StartOneLocked();
        }
        if (_waiting.Count > 0 && !_disposed) _rescale.Change(RescaleInterval, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan TypicalDurationLocked()
    {
        var longest = _meanEvent;
        foreach (var environment in _live)
        {
            if (environment.Current is not { } current) continue;
            var age = Stopwatch.GetElapsedTime(current.StartedAt);
            if (age > longest) longest = age;
        }
        return longest;
    }

    private void StartOneLocked()
    {
        var environment = _factory.Create(this);
        _live.Add(environment);
        _starting++;
        try
        {
            _factory.Launch(environment);
            environment.ArmDeadline(LambdaLimits.InitTimeout, TimeOut);
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
        {
            FailStartLocked(environment, requestId => FunctionFailure.NotStarted(requestId, failure.Message));
        }
    }

    private void Rescale()
    {
        lock (_gate)
        {
            if (!_disposed) ServeLocked();
        }
    }

    private void TimeOut(ExecutionEnvironment environment)
    {
        lock (_gate)
        {
            if (environment.Phase == EnvironmentPhase.Starting)
            {
                FailStartLocked(environment, FunctionFailure.InitTimedOut);
            }
            // A timer that ran out while its event was being answered finds the next one, whose own timer is running.
            else if (environment.Current is { } current && Stopwatch.GetElapsedTime(current.StartedAt) > TimeSpan.FromSeconds(current.Version.TimeoutSeconds) - TimerSlack)
            {
                AnswerLocked(environment, current, FunctionFailure.TimedOut(current.RequestId, current.Version.TimeoutSeconds), FunctionFailure.Unhandled);
                EndLocked(environment);
                ServeLocked();
            }
        }
    }

    private void FailStartLocked(ExecutionEnvironment environment, Func<string, byte[]> error)
    {
        _starting--;
        _factory.StartEnded();
        EndLocked(environment);
        // A start is always made for the sake of one waiting invocation, so its failure is that one's answer; the rest may try again.
        // An environment that only stopped asking for events has failed nobody.
        if (!environment.IsInitialized && _waiting.TryDequeue(out var victim)) victim.Answer(new InvocationResult(error(victim.RequestId)) { FunctionError = FunctionFailure.Unhandled });
        ServeLocked();
    }

    private static InvocationResult Killed(Invocation invocation) =>
        new(FunctionFailure.Exited(invocation.RequestId, 137)) { FunctionError = FunctionFailure.Unhandled };

    private void EndLocked(ExecutionEnvironment environment)
    {
        environment.Phase = EnvironmentPhase.Ended;
        environment.Current = null;
        environment.Waiter?.TrySetCanceled();
        _live.Remove(environment);
        _factory.Discard(environment);
    }
}
