using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Orders;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>Asks the exchange what became of an order. Never sends one.</summary>
internal sealed class OrderResolution(OrderDesk desk)
{
    /// <summary>
    /// After this long an order that the exchange does not know never reached it: requests are refused five seconds after
    /// they were signed, and the rest allows for a reader that lags behind the matching engine.
    /// </summary>
    public static readonly TimeSpan AbsenceIsCertainAfter = TimeSpan.FromSeconds(15);

    /// <returns>The order as it is stored afterwards, which may be as before.</returns>
    public async Task<StoredOrder> ResolveAsync(StoredOrder stored, CancellationToken cancellationToken)
    {
        if (stored.Order.IsTerminal) return stored;
        var exchange = await desk.ConnectAsync(stored.Order, cancellationToken).ConfigureAwait(false);
        return await exchange.FindAsync(stored.Order, cancellationToken).ConfigureAwait(false) switch
        {
            Lookup.Found found => await desk.AdoptAsync(stored, found.Order, null, cancellationToken).ConfigureAwait(false),
            Lookup.Absent when NeverArrived(stored.Order) => await desk.ApplyAsync(stored, new OrderEvent.VerifiedAbsent(desk.Now), null, cancellationToken).ConfigureAwait(false),
            // It was not asked, so it has not failed to answer.
            Lookup.Deferred => stored,
            _ => await CountAttemptAsync(stored, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Only an order the exchange never confirmed can have gone missing on the way.</summary>
    private bool NeverArrived(Order order) =>
        order is { Status: OrderStatus.Pending, ExchangeOrderId: null } && desk.Now - (order.SubmittedAt ?? order.CreatedAt) > AbsenceIsCertainAfter;

    private async Task<StoredOrder> CountAttemptAsync(StoredOrder stored, CancellationToken cancellationToken) =>
        await desk.Ledger.UpdateAsync(stored, stored with { CheckAttempts = stored.CheckAttempts + 1 }, cancellationToken).ConfigureAwait(false) ?? stored;
}
