using System.Security.Cryptography;
using System.Text;
using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Positions;
using Acinaces.Domain.Risk;
using Acinaces.Domain.Routing;
using Acinaces.Domain.Trades;
using Acinaces.Topology;

namespace Acinaces.Adapters.Stores;

/// <summary>Writes orders, each change in one transaction with everything that follows from it.</summary>
public sealed class OrderLedger(DynamoDbClient tables, TableNames names, Outbox outbox, RiskEventStore riskEvents)
{
    private readonly string _orders = names.Of(Tables.Orders);
    private readonly string _limits = names.Of(Tables.PositionLimits);
    private readonly string _killSwitch = names.Of(Tables.KillSwitchState);
    private readonly string _positions = names.Of(Tables.Positions);
    private readonly string _history = names.Of(Tables.PositionHistory);
    private readonly string _lifecycle = names.Of(Tables.TradeLifecycle);
    private readonly string _breakers = names.Of(Tables.CircuitBreakers);
    private readonly string _calls = names.Of(Tables.ExchangeAuditLogs);
    private readonly string _routing = names.Of(Tables.RoutingDecisions);

    /// <summary>Stores a new order before it is sent, and takes its share of the limits, unless one of the grounds it was approved on has changed.</summary>
    /// <param name="limits">Each limit that applies, with the amount to take and the effective bound.</param>
    /// <param name="breakers">Each breaker that applies, as it was checked.</param>
    /// <param name="killSwitchSeen">The version of the halts that were checked.</param>
    /// <param name="routing">Why it goes to its exchange. Absent when the order named it.</param>
    public async Task<Acceptance> AcceptAsync(
        StoredOrder order, IReadOnlyList<LimitClaim> limits, IReadOnlyList<CircuitBreaker> breakers, long killSwitchSeen, RoutingDecision? routing, CancellationToken cancellationToken)
    {
        List<TableWrite> writes =
        [
            TableWrite.Put.IfAbsent(_orders, OrderItem.Write(order), "orderId"),
            KillSwitchItem.Unchanged(_killSwitch, order.Order.TenantId, killSwitchSeen),
            .. limits.Select(claim => LimitItem.Reserve(_limits, claim.Limit, order.Order.Side, claim.Amount, claim.Maximum)),
            .. breakers.Select(breaker => BreakerItem.Pass(_breakers, breaker, order.Order.OrderId.Value)),
            TradeEventItem.OfOrder(_lifecycle, order.Order, TradeEventType.OrderCreated, order.Order.CreatedAt),
        ];
        if (routing is not null) writes.Add(RoutingDecisionItem.Write(_routing, order.Order, routing));
        var removals = outbox.TakeRemovals();
        writes.AddRange(removals);
        var refused = await tables.TryAsync(writes, Token(order.Order, $"accept {killSwitchSeen}"), cancellationToken).ConfigureAwait(false);
        if (refused is null) return new Acceptance.Accepted();
        outbox.Return(removals);
        if (refused.FailedCondition(0)) return new Acceptance.AlreadyExists();
        if (refused.FailedCondition(1)) return new Acceptance.HaltsChanged();
        for (var i = 0; i < limits.Count; i++)
            if (refused.FailedCondition(2 + i)) return new Acceptance.LimitTaken(limits[i].Limit);
        for (var i = 0; i < breakers.Count; i++)
            if (refused.FailedCondition(2 + limits.Count + i)) return new Acceptance.BreakerChanged();
        throw refused;
    }

    /// <summary>Stores what became of an order: its new state, the position, the limits' figures, the steps of the trade, and what others are to be told.</summary>
    /// <param name="steps">The steps taken, oldest first.</param>
    /// <param name="call">The call to the exchange that told us. Absent when there was none.</param>
    /// <param name="newsOf">What there is to tell, given what the change brought about.</param>
    /// <returns>Null when somebody else changed the order first: read it again.</returns>
    public async Task<Settlement?> SettleAsync(
        StoredOrder before, Order after, IReadOnlyList<TradeEventType> steps, ExchangeCall? call, Func<SettlementEffects, OrderNews> newsOf, CancellationToken cancellationToken)
    {
        Fill[] fills = [.. after.Fills.Skip(before.Order.Fills.Count)];
        var goneLimits = new HashSet<string>(StringComparer.Ordinal);
        for (var attempt = 0; attempt < PatientTransactions.MaxConflicts; attempt++)
        {
            var limits = LimitMoves(before, after).Where(move => !goneLimits.Contains(move.LimitId)).ToArray();
            var breakers = await MovedBreakersAsync(before, after, cancellationToken).ConfigureAwait(false);
            var (position, lossPercent) = fills.Length == 0 ? (null, null) : await PositionWriteAsync(after, fills, attempt > 0, cancellationToken).ConfigureAwait(false);
            var news = newsOf(new SettlementEffects(lossPercent, [.. breakers.Where(move => move.HasTurned).Select(move => move.After)]));
            var stored = before with { Order = after, Version = before.Version + 1, CheckAttempts = 0, IsAnnounced = before.IsAnnounced || news.Announcement is not null };
            List<TableWrite> writes =
            [
                Replace(stored, before.Version),
                .. limits.Select(move => LimitItem.Move(_limits, after.TenantId, move.LimitId, move.Change)),
                .. fills.Select(fill => PositionHistoryItem.OfFill(_history, after, fill)),
                .. steps.Select(step => TradeEventItem.OfOrder(_lifecycle, after, step, after.UpdatedAt)),
                .. breakers.Select(move => BreakerItem.Replace(_breakers, move.After, move.Seen, after.UpdatedAt)),
                .. news.Risks.Select(riskEvents.Addition),
            ];
            if (call is not null) writes.Add(ExchangeCallItem.Write(_calls, call));
            if (position is not null) writes.Add(position);
            if (before.IsRouted && after.IsTerminal && !before.Order.IsTerminal) writes.Add(RoutingDecisionItem.Outcome(_routing, after, before.ExpectedPrice));
            if (news.Announcement is { } announcement) writes.Add(outbox.Keep(announcement));
            var refused = await tables.TryAsync(writes, Token(after, $"settle {stored.Version} {attempt}"), cancellationToken).ConfigureAwait(false);
            if (refused is null) return new Settlement(stored, news);
            if (refused.FailedCondition(0)) return null;
            for (var i = 0; i < limits.Length; i++)
                if (refused.FailedCondition(1 + i)) goneLimits.Add(limits[i].LimitId);
        }
        throw new AwsServiceException("dynamodb", "TransactionConflict", 503, "The order's outcome could not be stored; it will be taken up by reconciliation.");
    }

    /// <summary>Stores a change of the order alone.</summary>
    /// <returns>The stored order, or null when somebody else changed it first.</returns>
    public async Task<StoredOrder?> UpdateAsync(StoredOrder before, StoredOrder after, CancellationToken cancellationToken)
    {
        var stored = after with { Version = before.Version + 1 };
        return await tables.WriteAsync(Replace(stored, before.Version), cancellationToken).ConfigureAwait(false) ? stored : null;
    }

    /// <summary>Records a call to an exchange that changed nothing of ours.</summary>
    public Task RecordAsync(ExchangeCall call, CancellationToken cancellationToken) => tables.WriteAsync(ExchangeCallItem.Write(_calls, call), cancellationToken);

    private TableWrite.Put Replace(StoredOrder stored, long seen) =>
        new(_orders, OrderItem.Write(stored)) { Condition = "#version = :seen", Values = new DynamoItem { { ":seen", (decimal)seen } } };

    private static IEnumerable<(string LimitId, LimitExposure Change)> LimitMoves(StoredOrder before, Order after)
    {
        foreach (var held in before.Reservations)
        {
            var change = LimitExposure.Of(after, held.Amount, before.OriginalQuantity) - LimitExposure.Of(before.Order, held.Amount, before.OriginalQuantity);
            if (!change.IsNothing) yield return (held.LimitId, change);
        }
    }

    /// <summary>What the end of a trying order changes at its breakers. One that has moved on without it, or is gone, stays as it is.</summary>
    private async Task<List<BreakerMove>> MovedBreakersAsync(StoredOrder before, Order after, CancellationToken cancellationToken)
    {
        var moves = new List<BreakerMove>();
        if (before.Probes.Count == 0 || before.Order.IsTerminal || BreakerProbe.VerdictOf(after) is not { } verdict) return moves;
        foreach (var breakerId in before.Probes)
        {
            if (await tables.GetAsync(_breakers, BreakerItem.Key(after.TenantId, breakerId), cancellationToken).ConfigureAwait(false) is not { } item) continue;
            var seen = BreakerItem.Read(item);
            var moved = CircuitBreakerMachine.Apply(seen.Value, verdict);
            if (moved != seen.Value) moves.Add(new BreakerMove(moved, seen.Version, HasTurned: moved.State != seen.Value.State));
        }
        return moves;
    }

    private async Task<(TableWrite? Write, decimal? LossPercent)> PositionWriteAsync(Order order, IReadOnlyList<Fill> fills, bool afterRefusal, CancellationToken cancellationToken)
    {
        if (order.Side == OrderSide.Buy && !afterRefusal) return (PositionItem.Buy(_positions, order, fills), null);
        // Sales need the average price, and so the version of the position they were reckoned on.
        var item = await tables.GetAsync(_positions, PositionItem.Key(order.TenantId, order.AssetId, order.ExchangeId, order.Mode), cancellationToken).ConfigureAwait(false);
        var before = item is null ? new StoredPosition(Position.Empty(order.AssetId, order.ExchangeId), order.Mode, 0) : PositionItem.Read(item);
        Execution[] executions = [.. fills.Select(fill => Execution.From(order, fill))];
        var after = PositionArithmetic.Fold(before.Position, executions);
        return (PositionItem.Replace(_positions, order.TenantId, order.Mode, after, before.Version), RealizedLoss.PercentOf(before.Position, executions));
    }

    /// <summary>Names one attempt at one change, so that a repetition after a lost answer is recognised instead of failing on its own work.</summary>
    private static string Token(Order order, string change) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{order.TenantId} {order.OrderId.Value} {change} {order.UpdatedAt.UtcTicks}")))[..32];

    /// <param name="After">The breaker as it becomes.</param>
    /// <param name="Seen">The version it was reckoned on.</param>
    /// <param name="HasTurned">Whether it opened or closed, and not merely counted.</param>
    private sealed record BreakerMove(CircuitBreaker After, long Seen, bool HasTurned);
}
