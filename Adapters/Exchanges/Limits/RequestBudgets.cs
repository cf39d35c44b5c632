using System.Collections.Concurrent;
using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.RateLimits;

namespace Acinaces.Adapters.Exchanges.Limits;

/// <summary>The budgets of this process, and the one place where bans become known to others.</summary>
public sealed class RequestBudgets(RateLimitStore store, TimeProvider clock)
{
    private readonly ConcurrentDictionary<RateLimitScope, RequestBudget> _budgets = [];

    /// <summary>Stores a ban together with what else follows from it, unless its condition fails. Absent where nothing else follows.</summary>
    public Func<ExchangeBan, TableWrite, CancellationToken, Task<bool>>? Recorder { get; set; }

    /// <summary>The budget of a scope: one per process, or its parts would be spent twice.</summary>
    public RequestBudget Of(RateLimitScope scope) => _budgets.GetOrAdd(scope, static (scope, state) => new RequestBudget(scope, state.store, state.clock), (store, clock));

    /// <summary>What binds a tenant's requests: what has bound them before in this process, or else everything that may.</summary>
    public IReadOnlyList<RateLimitScope> ThatBind(ExchangeId exchange, string tenantId)
    {
        var all = RateLimitScope.ThatMayBind(exchange, tenantId);
        RateLimitScope[] used = [.. all.Where(scope => _budgets.TryGetValue(scope, out var budget) && budget.IsUsed)];
        return used.Length == 0 ? all : used;
    }

    /// <summary>Takes in what was read of the table together with something else.</summary>
    public void Learn(IEnumerable<SeenRateLimit> seen)
    {
        foreach (var limit in seen) Of(limit.Scope).Learn(limit.State);
    }

    /// <summary>Obeys an exchange that told us to wait, and tells all other processes.</summary>
    public async Task ObeyAsync(ExchangeBan ban, CancellationToken cancellationToken)
    {
        Of(ban.Scope).Ban(ban.Until);
        var now = clock.GetUtcNow();
        var isNew = Recorder is { } record
            ? await record(ban, store.Ban(ban.Scope, ban.Until, now), cancellationToken).ConfigureAwait(false)
            : await store.BanAsync(ban.Scope, ban.Until, now, cancellationToken).ConfigureAwait(false);
        if (!isNew) await store.ExtendBanAsync(ban.Scope, ban.Until, now, cancellationToken).ConfigureAwait(false);
    }
}
