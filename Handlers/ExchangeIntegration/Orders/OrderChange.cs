using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>Changing working orders. A change is stored once the exchange has confirmed it.</summary>
internal sealed class OrderChange(OrderDesk desk, OrderResolution resolution)
{
    public async Task<ApiAnswer> ModifyAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var draft = call.Read(OrdersJson.Default.ModificationDraft);
        var change = new OrderModification(draft.NewPrice ?? draft.Price, draft.NewQuantity ?? draft.Quantity, draft.NewStopPrice ?? draft.StopPrice);
        var stored = await OrderQueries.FindAsync(desk, call, cancellationToken).ConfigureAwait(false);
        Require(change, stored.Order);
        var exchange = await desk.ConnectAsync(stored.Order, cancellationToken).ConfigureAwait(false);
        var started = desk.Clock.GetTimestamp();
        var outcome = await exchange.AmendAsync(stored.Order, change, cancellationToken).ConfigureAwait(false);
        var latency = desk.Clock.GetElapsedTime(started);
        switch (outcome)
        {
            case Amendment.Confirmed:
                var modified = await desk.ApplyAsync(stored, new OrderEvent.Modified(change, desk.Now), Call(stored.Order, "confirmed", true, latency), cancellationToken).ConfigureAwait(false);
                return Answer(200, modified.Order);
            case Amendment.NotSupported unsupported:
                throw new ApiProblemException(new ApiProblem(400, ErrorCode.NotSupported, unsupported.Reason));
            case Amendment.Refused refused:
                await desk.Ledger.RecordAsync(Call(stored.Order, refused.Reason, false, latency), cancellationToken).ConfigureAwait(false);
                await resolution.ResolveAsync(stored, cancellationToken).ConfigureAwait(false);
                throw new ApiProblemException(new ApiProblem(400, ErrorCode.ModificationFailed, $"The exchange refused the change: {refused.Reason}"));
            case Amendment.Unknown unknown:
                await desk.Ledger.RecordAsync(Call(stored.Order, unknown.Reason, false, latency), cancellationToken).ConfigureAwait(false);
                throw new ApiProblemException(ApiProblem.Unavailable("The exchange did not say whether the change was made; read the order before trying again."));
            default:
                throw new InvalidOperationException("Unknown outcome of a change.");
        }
    }

    private static void Require(OrderModification change, Order order)
    {
        var faults = change.Faults(order).ToList();
        // A larger order is a new risk, and only new orders go through the risk checks.
        if (change.NewQuantity > order.Quantity) faults.Add(FieldError.Exceeded("newQuantity", $"The quantity can only shrink from {order.Quantity}; place another order for more."));
        if (faults.Count > 0) throw new ApiProblemException(ApiProblem.Validation(faults));
        if (!OrderTransitions.IsModifiable(order.Status))
            throw new ApiProblemException(ApiProblem.Conflict(ErrorCode.InvalidStateTransition, $"The order is {WireName.Of(order.Status)} and cannot be changed."));
    }

    private ExchangeCall Call(Order order, string outcome, bool succeeded, TimeSpan latency) =>
        new(order.TenantId, order.ExchangeId, "ORDER_MODIFY", order.OrderId.Value, outcome, succeeded, latency, desk.Now);

    private static ApiAnswer Answer(int status, Order order) => ApiAnswer.Json(status, OrderView.Of(order), OrdersJson.Default.OrderView);
}
