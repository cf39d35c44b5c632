using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Orders;
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
        AwsServiceException? fault = null;
        foreach (var stored in orders.Where(stored => state.Covers(stored.Order)))
            fault = await CancelOneAsync(stored, cancellationToken).ConfigureAwait(false) ?? fault;
        await desk.TidyAsync(cancellationToken).ConfigureAwait(false);
        // Not even the wish could be stored: the event has to be delivered again.
        if (fault is not null) throw new AwsServiceException(fault.Service, fault.Code, fault.Status, "Not all orders that the halt covers could be looked after.", fault);
    }

    /// <summary>One that cannot be cancelled is reported and left for reconciliation; the others still are.</summary>
    /// <returns>What kept us from noting even the wish. Null when nothing did.</returns>
    private async Task<AwsServiceException?> CancelOneAsync(StoredOrder stored, CancellationToken cancellationToken)
    {
        try
        {
            if (await FailureAsync(stored, cancellationToken).ConfigureAwait(false) is not { } failure) return null;
            OrderLog.NotCancelled(desk.Logger, stored.Order.OrderId.Value, failure);
            await desk.ReportAsync(OrderRisks.NotCancelled(stored.Order, failure, desk.Now), cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (AwsServiceException fault)
        {
            OrderLog.NotCancelled(desk.Logger, stored.Order.OrderId.Value, fault.Message);
            return fault;
        }
    }

    /// <returns>Why the order may still work; null when it does not.</returns>
    private async Task<string?> FailureAsync(StoredOrder stored, CancellationToken cancellationToken)
    {
        try
        {
            var after = await cancellation.CancelAtExchangeAsync(stored, cancellationToken).ConfigureAwait(false);
            return after.Order.IsTerminal ? null : "The exchange did not confirm.";
        }
        catch (Exception error) when (error is ExchangeException or ExchangeUnavailableException)
        {
            return error.Message;
        }
    }
}
