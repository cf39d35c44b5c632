using System.Text.Json;
using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Handlers.Api;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>Brings working orders up to what the exchange says, on demand for one tenant, on schedule for all.</summary>
internal sealed class OrderReconciliation(OrderDesk desk, OrderResolution resolution, OrderCancellation cancellation, KillSwitchStore killSwitch)
{
    private const int MostPerRun = 2000;

    // Younger orders are still in the hands of the call that placed them.
    private static readonly TimeSpan LeaveAloneFor = TimeSpan.FromSeconds(10);
    private static readonly OrderStatus[] Working = [OrderStatus.Pending, OrderStatus.Open, OrderStatus.PartiallyFilled];

    public async Task<ApiAnswer> ReconcileAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var checks = new Checks();
        var exchange = checks.Name<ExchangeId>("exchangeId", call.Read(OrdersJson.Default.ReconcileDraft).ExchangeId);
        checks.Require();
        var before = desk.Now - LeaveAloneFor;
        var orders = await desk.Orders.ListAsync(call.TenantId, new OrderFilter { Statuses = Working, ExchangeId = exchange }, cancellationToken).ConfigureAwait(false);
        var report = ReconcileReport.Nothing;
        foreach (var stored in orders.Where(stored => stored.Order.CreatedAt < before)) report += await OneAsync(stored, cancellationToken).ConfigureAwait(false);
        await desk.TidyAsync(cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(report, OrdersJson.Default.ReconcileReport);
    }

    /// <summary>The scheduled run. An order that cannot be reconciled does not keep the others from it.</summary>
    public async Task<ReadOnlyMemory<byte>> ReconcileAllAsync(JsonElement input, CancellationToken cancellationToken)
    {
        var before = desk.Now - LeaveAloneFor;
        var report = ReconcileReport.Nothing;
        foreach (var status in Working)
            foreach (var stored in await desk.Orders.ByStatusAsync(status, before, MostPerRun, cancellationToken).ConfigureAwait(false))
                report += await OneAsync(stored, cancellationToken).ConfigureAwait(false);
        await desk.TidyAsync(cancellationToken).ConfigureAwait(false);
        return JsonSerializer.SerializeToUtf8Bytes(report, OrdersJson.Default.ReconcileReport);
    }

    private async Task<ReconcileReport> OneAsync(StoredOrder stored, CancellationToken cancellationToken)
    {
        try
        {
            var asked = await resolution.ResolveAsync(stored, cancellationToken).ConfigureAwait(false);
            var after = await MayWorkAsync(asked.Order, cancellationToken).ConfigureAwait(false) ? asked : await cancellation.CancelAtExchangeAsync(asked, cancellationToken).ConfigureAwait(false);
            var changed = after.Order != stored.Order;
            var unresolved = !changed && after.CheckAttempts > stored.CheckAttempts;
            return new ReconcileReport(1, changed || unresolved ? 0 : 1, changed ? 1 : 0, unresolved ? 1 : 0);
        }
        catch (Exception error) when (error is AwsServiceException or ExchangeException or ExchangeUnavailableException or FormatException)
        {
            OrderLog.NotReconciled(desk.Logger, error, stored.Order.OrderId.Value);
            return new ReconcileReport(1, 0, 0, 1);
        }
    }

    /// <summary>Not when somebody wanted it cancelled, or a halt covers it: whatever kept that from happening, it is made good here.</summary>
    private async Task<bool> MayWorkAsync(Order order, CancellationToken cancellationToken) =>
        order is { IsTerminal: true } or { ExchangeOrderId: null }
        || (order.CancelRequestedAt is null && !(await killSwitch.LoadAsync(order.TenantId, cancellationToken).ConfigureAwait(false)).Value.Covers(order));
}
