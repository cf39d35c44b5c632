using System.Collections.Concurrent;
using Acinaces.Emulator.Lambda.Model;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>Runs functions: lets invocations in, finds the version's pool, waits for the answer.</summary>
internal sealed class FunctionRunner(RunningSettings settings, EnvironmentFactory factory, LogBook logs, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan ReapInterval = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, FunctionPool> _pools = new(StringComparer.Ordinal);
    private readonly ConcurrencyLedger _ledger = new();
    private ITimer? _reaper;

    public void Start() => _reaper = clock.CreateTimer(_ => Reap(), null, ReapInterval, ReapInterval);

    /// <param name="unreservedLimit">The account's concurrency less all reservations.</param>
    /// <exception cref="Pipeline.AwsErrorException">TooManyRequestsException: no concurrency is left.</exception>
    public async Task<InvocationResult> RunAsync(Function function, Invocation invocation, int unreservedLimit)
    {
        if (_ledger.Enter(function.Arn, function.ReservedConcurrency, unreservedLimit) is { } reason) throw LambdaErrors.Throttled(reason);
        try
        {
            PoolOf(invocation.Version).Submit(invocation);
            return await invocation.Result;
        }
        finally
        {
            _ledger.Leave(function.Arn, function.ReservedConcurrency is not null);
        }
    }

    /// <summary>Starts standby processes for a function that allows it.</summary>
    public void Prepare(FunctionVersion version)
    {
        if (EnvironmentFactory.AllowsStandby(PoolOf(version))) factory.Standby.Fill(version.CodeFolder);
    }

    /// <summary>The version has been replaced or deleted.</summary>
    public void Retire(string qualifiedArn)
    {
        if (_pools.TryRemove(qualifiedArn, out var pool)) pool.Retire();
    }

    public void Dispose()
    {
        _reaper?.Dispose();
        foreach (var pool in _pools.Values) pool.Dispose();
        factory.Dispose();
    }

    private FunctionPool PoolOf(FunctionVersion version)
    {
        var key = version.QualifiedArn;
        while (true)
        {
            if (!_pools.TryGetValue(key, out var pool))
            {
                pool = _pools.GetOrAdd(key, _ => new FunctionPool(version, factory, logs.Of(version.Name), clock));
            }
            if (pool.Version.RevisionId == version.RevisionId) return pool;
            if (_pools.TryRemove(new KeyValuePair<string, FunctionPool>(key, pool))) pool.Retire();
        }
    }

    private void Reap()
    {
        foreach (var pool in _pools.Values) pool.Reap(settings.IdleTime);
    }
}
