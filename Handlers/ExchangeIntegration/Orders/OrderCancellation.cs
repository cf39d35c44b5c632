using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>Cancelling orders. Only the exchange's word makes an order cancelled.</summary>
internal sealed class OrderCancellation(OrderDesk desk, OrderResolution resolution)
{
    public async Task<ApiAnswer> CancelAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var stored = await OrderQueries.FindAsync(desk, call, cancellationToken).ConfigureAwait(false);
        if (!OrderTransitions.IsCancellable(stored.Order.Status))
            throw new ApiProblemException(ApiProblem.Conflict(ErrorCode.InvalidStateTransition, $"The order is {WireName.Of(stored.Order.Status)} and cannot be cancelled."));
        var (after, deferred) = await TryAsync(stored, cancellationToken).ConfigureAwait(false);
        return after.Order.Status switch
        {
            OrderStatus.Cancelled => Answer(200, after.Order),
            _ when deferred is { RetryAfter: { } wait } => throw new ApiProblemException(ApiProblem.Busy(deferred.IsOwnLimit, $"The order works on; that it is to be cancelled is stored and will be pursued. {deferred.Message}", wait)),
            // It ended in another way before the wish arrived.
            _ when after.Order.IsTerminal => throw new ApiProblemException(new ApiProblem(400, ErrorCode.CancellationFailed, $"The order had already become {WireName.Of(after.Order.Status)}.")),
            _ => Answer(202, after.Order),
        };
    }

    /// <summary>Asks again where a wish to cancel came before the exchange could act on it, or was not answered.</summary>
    public Task<StoredOrder> PursueAsync(StoredOrder stored, CancellationToken cancellationToken) =>
        stored.Order is { CancelRequestedAt: not null, ExchangeOrderId: not null, IsTerminal: false } ? CancelAtExchangeAsync(stored, cancellationToken) : Task.FromResult(stored);

    /// <summary>Notes the wish, asks the exchange, and stores what it says; without an answer the order stays as it is.</summary>
    public async Task<StoredOrder> CancelAtExchangeAsync(StoredOrder stored, CancellationToken cancellationToken) => (await TryAsync(stored, cancellationToken).ConfigureAwait(false)).After;

    /// <returns>The order afterwards, and what kept the exchange from being asked; null when nothing did.</returns>
    private async Task<(StoredOrder After, ExchangeException? Deferred)> TryAsync(StoredOrder stored, CancellationToken cancellationToken)
    {
        var wished = await desk.ApplyAsync(stored, new OrderEvent.CancelRequested(desk.Now), null, cancellationToken).ConfigureAwait(false);
        if (wished.Order.IsTerminal) return (wished, null);
        var exchange = await desk.ConnectAsync(wished.Order, cancellationToken).ConfigureAwait(false);
        var started = desk.Clock.GetTimestamp();
        var outcome = await exchange.CancelAsync(wished.Order, cancellationToken).ConfigureAwait(false);
        var latency = desk.Clock.GetElapsedTime(started);
        switch (outcome)
        {
            case Cancellation.Confirmed confirmed:
                return (await desk.AdoptAsync(wished, confirmed.Order, Call(wished.Order, "confirmed", true, latency), cancellationToken).ConfigureAwait(false), null);
            case Cancellation.Refused refused:
                await desk.Ledger.RecordAsync(Call(wished.Order, refused.Reason, false, latency), cancellationToken).ConfigureAwait(false);
                return (await resolution.ResolveAsync(wished, cancellationToken).ConfigureAwait(false), null);
            case Cancellation.Unknown unknown:
                await desk.Ledger.RecordAsync(Call(wished.Order, unknown.Reason, false, latency), cancellationToken).ConfigureAwait(false);
                OrderLog.Unknown(desk.Logger, wished.Order.OrderId.Value, unknown.Reason);
                return (wished, null);
            case Cancellation.Deferred deferred:
                await desk.Ledger.RecordAsync(Call(wished.Order, deferred.Cause.Message, false, latency) with { ErrorType = WireName.Of(deferred.Cause.Category) }, cancellationToken).ConfigureAwait(false);
                OrderLog.Deferred(desk.Logger, wished.Order.OrderId.Value, deferred.Cause.Message);
                return (wished, deferred.Cause);
            default:
                throw new InvalidOperationException("Unknown outcome of a cancellation.");
        }
    }

    private ExchangeCall Call(Order order, string outcome, bool succeeded, TimeSpan latency) =>
        new(order.TenantId, order.ExchangeId, "ORDER_CANCEL", order.OrderId.Value, outcome, succeeded, latency, desk.Now);

    private static ApiAnswer Answer(int status, Order order) => ApiAnswer.Json(status, OrderView.Of(order), OrdersJson.Default.OrderView);
}
