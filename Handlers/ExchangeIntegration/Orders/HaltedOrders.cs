using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Risk;
using Acinaces.Domain.RiskEvents;
using Acinaces.Handlers.Events;
using Acinaces.Topology;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>Cancels what a halt covers. The event only says that something was halted; what, the table says.</summary>
internal sealed class HaltedOrders(OrderDesk desk, OrderCancellation cancellation, KillSwitchStore killSwitch)
{
    private static readonly OrderStatus[] Working = [OrderStatus.Pending, OrderStatus.Open, OrderStatus.PartiallyFilled];

    /// <summary>Safe to be called again for the same event: orders that are cancelled already are not working any more.</summary>
    public async Task CancelAsync(BusEvent happened, CancellationToken cancellationToken)
    {
        if (!happened.Detail.TryGetProperty("eventType", out var type) || type.GetString() != EventNames.KillSwitchActivated) return;
        var tenantId = happened.Detail.GetProperty("tenantId").GetString() ?? throw new FormatException("The event names no tenant.");
        var state = (await killSwitch.LoadAsync(tenantId, cancellationToken).ConfigureAwait(false)).Value;
        var orders = await desk.Orders.ListAsync(tenantId, new OrderFilter { Statuses = Working }, cancellationToken).ConfigureAwait(false);
        foreach (var stored in orders.Where(stored => state.Halts.Any(halt => KillSwitchState.Covers(halt, stored.Order))))
            await CancelOneAsync(stored, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One that cannot be cancelled is reported and left for a person; the others still are.</summary>
    private async Task CancelOneAsync(StoredOrder stored, CancellationToken cancellationToken)
    {
        string? failure;
        try
        {
            var after = await cancellation.CancelAtExchangeAsync(stored, cancellationToken).ConfigureAwait(false);
            failure = after.Order.IsTerminal ? null : "The exchange did not confirm.";
        }
        catch (Exception error) when (error is AwsServiceException or ExchangeException or ExchangeUnavailableException)
        {
            failure = error.Message;
        }
        if (failure is null) return;
        OrderLog.NotCancelled(desk.Logger, stored.Order.OrderId.Value, failure);
        await desk.ReportAsync(new RiskEvent
        {
            EventId = $"{stored.Order.OrderId.Value}-not-cancelled",
            TenantId = stored.Order.TenantId,
            EventType = RiskEventType.ExchangeError,
            Severity = Severity.Critical,
            StrategyId = stored.Order.StrategyId,
            AssetId = stored.Order.AssetId,
            Description = $"Order {stored.Order.OrderId.Value} still works although trading is halted.",
            TriggerCondition = failure,
            ActionTaken = "The order is left for reconciliation and a person.",
            Timestamp = desk.Now,
        }, cancellationToken).ConfigureAwait(false);
    }
}
