using Acinaces.Adapters.Stores;
using Acinaces.Domain.RateLimits;

namespace Acinaces.Adapters.Exchanges.Limits;

/// <summary>This process's share of what an exchange lets through. Spent in memory; the table is asked for more once it is used up.</summary>
public sealed class RequestBudget(RateLimitScope scope, RateLimitStore store, TimeProvider clock)
{
    private const int MostAttempts = 8;
    private const int AttemptsForMore = 3;

    // Others keep taking what we saw: whoever loses that often waits for a moment.
    private static readonly TimeSpan PauseOfLosers = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private RateLimitLease _lease = RateLimitLease.None;
    private DateTimeOffset _bannedUntil = DateTimeOffset.MinValue;
    private (bool IsKnown, RateLimitState? State) _seen;

    public RateLimitScope Scope { get; } = scope;

    /// <summary>What the exchange says it lets through. Absent until it was asked.</summary>
    public RateLimit? Published { get; set; }

    /// <summary>Whether anything was ever asked of it.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Pays for a request that is about to be sent.</summary>
    /// <param name="cost">0 for what was paid for before.</param>
    /// <returns>Null when it may be sent; otherwise how long nothing may.</returns>
    public ValueTask<RateLimitDecision.Wait?> SpendAsync(int cost, RequestPriority priority, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            IsUsed = true;
            if (_bannedUntil > now) return new ValueTask<RateLimitDecision.Wait?>(new RateLimitDecision.Wait(_bannedUntil, ByExchange: true));
            if (cost == 0) return default;
            if (_lease.Spend(cost, now) is { } rest)
            {
                _lease = rest;
                return default;
            }
        }
        return new ValueTask<RateLimitDecision.Wait?>(LeaseAsync(cost, priority, cancellationToken));
    }

    /// <summary>Takes in what was read of the table anyway: a ban that another process met binds this one from now on.</summary>
    public void Learn(RateLimitState? stored)
    {
        lock (_gate)
        {
            _seen = (true, stored);
            if (stored?.BlockedUntil > _bannedUntil) _bannedUntil = stored.BlockedUntil.Value;
        }
    }

    /// <summary>Sends nothing any more until then.</summary>
    public void Ban(DateTimeOffset until)
    {
        lock (_gate)
            if (until > _bannedUntil) _bannedUntil = until;
    }

    private async Task<RateLimitDecision.Wait?> LeaseAsync(int cost, RequestPriority priority, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var now = clock.GetUtcNow();
            var seen = await SeenAsync(isStale: attempt > 0, cancellationToken).ConfigureAwait(false);
            var current = RateLimitState.At(now, seen, Published, Scope.Category);
            switch (RateLimiting.Decide(current, priority, cost, now))
            {
                case RateLimitDecision.Granted granted:
                    // More than the request costs is right for what was seen only, and while the limit is a guess, not at all.
                    var amount = attempt < AttemptsForMore && Published is not null ? granted.Amount : cost;
                    var room = current.Limit.CeilingOf(priority) - amount;
                    var mostLeased = amount == cost ? room : Math.Min(room, current.Leased + amount);
                    if (!await store.TakeAsync(Scope, seen, current, amount, mostLeased, now, cancellationToken).ConfigureAwait(false)) break;
                    Keep(current, amount, cost);
                    return null;
                case RateLimitDecision.Wait wait when attempt > 0:
                    return wait;
                // Somebody may have learnt of a higher limit since.
                default:
                    break;
            }
        }
        return new RateLimitDecision.Wait(clock.GetUtcNow() + PauseOfLosers, ByExchange: false);
    }

    private async ValueTask<RateLimitState?> SeenAsync(bool isStale, CancellationToken cancellationToken)
    {
        lock (_gate)
            if (_seen.IsKnown && !isStale) return _seen.State;
        var stored = await store.FindAsync(Scope, cancellationToken).ConfigureAwait(false);
        Learn(stored);
        return stored;
    }

    private void Keep(RateLimitState current, int amount, int cost)
    {
        lock (_gate)
        {
            _seen = (true, current with { Leased = current.Leased + amount });
            _lease = _lease.With(amount - cost, current.ResetsAt);
        }
    }
}
