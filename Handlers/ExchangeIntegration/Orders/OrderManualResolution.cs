using Acinaces.Adapters.Stores;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>What a person does about an order that does not move. The exchange is asked first: its word beats the person's.</summary>
internal sealed class OrderManualResolution(OrderDesk desk, OrderResolution resolution, OrderCancellation cancellation)
{
    public async Task<ApiAnswer> ResolveAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var draft = call.Read(OrdersJson.Default.ResolutionDraft);
        var action = Require(draft);
        var stored = await OrderQueries.FindAsync(desk, call, cancellationToken).ConfigureAwait(false);
        if (stored.Order.IsTerminal)
            throw new ApiProblemException(ApiProblem.Conflict(ErrorCode.InvalidStateTransition, $"The order is {WireName.Of(stored.Order.Status)} already."));
        var asked = await resolution.ResolveAsync(stored, cancellationToken).ConfigureAwait(false);
        var after = asked.Order.IsTerminal ? asked : await ActAsync(asked, action, draft, call.Caller.UserId, cancellationToken).ConfigureAwait(false);
        return ApiAnswer.Ok(OrderView.Of(after.Order), OrdersJson.Default.OrderView);
    }

    private async Task<StoredOrder> ActAsync(StoredOrder stored, ResolutionAction action, ResolutionDraft draft, string userId, CancellationToken cancellationToken)
    {
        var now = desk.Now;
        return action switch
        {
            ResolutionAction.Cancel => await cancellation.CancelAtExchangeAsync(stored, cancellationToken).ConfigureAwait(false),
            ResolutionAction.MarkRejected => await desk.ApplyAsync(stored, new OrderEvent.Rejected($"By {userId}: {draft.Reason}", now), null, cancellationToken).ConfigureAwait(false),
            ResolutionAction.MarkFilled => await desk.ApplyAsync(stored, new OrderEvent.Executed(FillByHand(stored.Order, draft, now), now), null, cancellationToken).ConfigureAwait(false),
            _ => stored,
        };
    }

    private static Fill FillByHand(Order order, ResolutionDraft draft, DateTimeOffset now) =>
        new($"MANUAL-{order.OrderId.Value}", order.RemainingQuantity, draft.Price ?? throw new InvalidOperationException("The price was checked before."), 0m, "NONE", now);

    private static ResolutionAction Require(ResolutionDraft draft)
    {
        var checks = new Checks();
        var action = checks.Name<ResolutionAction>("action", draft.Action);
        if (string.IsNullOrWhiteSpace(draft.Reason)) checks.Add(FieldError.Required("reason"));
        if (draft.Action == "MARK_FILLED") checks.Positive("price", draft.Price, OrderValidation.MaxPrice);
        return checks.Errors.Count == 0 ? action : throw new ApiProblemException(ApiProblem.Validation(checks.Errors));
    }
}
