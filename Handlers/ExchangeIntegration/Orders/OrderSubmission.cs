using System.Text.Json;
using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Risk;
using Acinaces.Domain.Routing;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;
using Acinaces.ServiceDefaults.Telemetry;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>POST /exchange-orders: check, store, send once, store the outcome.</summary>
internal sealed class OrderSubmission(OrderDesk desk, OrderRouting router, PreTradeReview review, OrderResolution resolution, OrderCancellation cancellation)
{
    private const int MaxReviews = 3;

    public async Task<ApiAnswer> SubmitAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var request = RequestOf(call);
        var bodyHash = HashOf(call);
        var routing = request.ExchangeId is null ? await router.ChooseAsync(request, cancellationToken).ConfigureAwait(false) : null;
        var exchange = routing?.Selected ?? request.ExchangeId ?? throw new InvalidOperationException("An order names its exchange, or is routed.");
        for (var attempt = 1; ; attempt++)
        {
            var reviewed = await review.RunAsync(request, exchange, call.RequestId, isReserved: attempt > 1, cancellationToken).ConfigureAwait(false);
            if (reviewed is PreTradeReview.Result.Existing { Order: var existing }) return await ReplayAsync(existing, bodyHash, cancellationToken).ConfigureAwait(false);
            var approved = (PreTradeReview.Result.Approved)reviewed;
            var order = NewOrder(request, approved, routing, bodyHash);
            switch (await desk.Ledger.AcceptAsync(order, approved.Claims, approved.Breakers, approved.KillSwitchVersion, routing, cancellationToken).ConfigureAwait(false))
            {
                case Acceptance.Accepted:
                    return await SendAsync(order, approved.Exchange, cancellationToken).ConfigureAwait(false);
                case Acceptance.LimitTaken taken when attempt >= MaxReviews:
                    throw await review.RefuseAsync(request, call.RequestId, [review.LimitGone(taken.Limit)], cancellationToken).ConfigureAwait(false);
                // Whatever changed meanwhile is judged afresh; a twin of this request is found by the next reading.
                default:
                    if (attempt >= MaxReviews * 2) throw new ApiProblemException(ApiProblem.Unavailable("The trading state keeps changing; nothing was sent."));
                    break;
            }
        }
    }

    private OrderRequest RequestOf(ApiCall call) => OrderValidation.Validate(call.Read(OrdersJson.Default.OrderDraft), call.TenantId, desk.Now).Require();

    private static string HashOf(ApiCall call)
    {
        using var body = JsonDocument.Parse(call.Body);
        return CanonicalBody.Hash(body.RootElement);
    }

    private StoredOrder NewOrder(OrderRequest request, PreTradeReview.Result.Approved approved, RoutingDecision? routing, string bodyHash)
    {
        var now = desk.Now;
        var order = Order.From(request, approved.Registered.Config.ExchangeId, approved.Registered.Config.Mode, now);
        // Stored as being sent before it is: whatever dies after this, somebody will ask the exchange.
        var sending = ((OrderTransition.Changed)OrderStateMachine.Apply(order, new OrderEvent.Sending(now))).Order;
        return new StoredOrder(sending, 1, bodyHash, [.. approved.Claims.Select(claim => new LimitReservation(claim.Limit.LimitId, claim.Amount))], order.Quantity, CheckAttempts: 0)
        {
            IsWatched = approved.IsWatched,
            IsRouted = routing is not null,
            ExpectedPrice = routing?.Ranking[0].Candidate.Book?.PriceFor(request.Side),
            JudgedBy = approved.LastPrice,
            Probes = [.. approved.Breakers.Where(breaker => breaker.State == BreakerState.HalfOpen).Select(breaker => breaker.BreakerId)],
        };
    }

    private async Task<ApiAnswer> SendAsync(StoredOrder stored, IExchange exchange, CancellationToken cancellationToken)
    {
        var started = desk.Clock.GetTimestamp();
        var outcome = await exchange.PlaceAsync(stored.Order, cancellationToken).ConfigureAwait(false);
        var latency = desk.Clock.GetElapsedTime(started);
        switch (outcome)
        {
            case Submission.Accepted accepted:
                var settled = await desk.AdoptAsync(stored, accepted.Order, Call(stored.Order, "accepted", true, latency), cancellationToken).ConfigureAwait(false);
                OrderLog.Settled(desk.Logger, settled.Order.OrderId.Value, WireName.Of(settled.Order.Status), latency.Milliseconds());
                // Halted, or cancelled by somebody, while it was on its way: the exchange did not know it then.
                return Answer(201, (await cancellation.PursueAsync(settled, cancellationToken).ConfigureAwait(false)).Order);
            case Submission.Refused refused:
                await desk.ApplyAsync(
                    stored, new OrderEvent.Rejected(refused.Reason, desk.Now), Call(stored.Order, refused.Reason, false, latency) with { ErrorType = WireName.Of(refused.Category) },
                    OrderRisks.Rejected(stored.Order, refused.Reason, desk.Now), cancellationToken).ConfigureAwait(false);
                throw Rejected(stored.Order, refused);
            case Submission.Unknown unknown:
                OrderLog.Unknown(desk.Logger, stored.Order.OrderId.Value, unknown.Reason);
                var open = await desk.ApplyAsync(stored, new OrderEvent.OutcomeUnknown(desk.Now), Call(stored.Order, unknown.Reason, false, latency) with { ErrorType = OrderOutcome.UnknownOutcome }, cancellationToken).ConfigureAwait(false);
                return Answer(202, open.Order);
            default:
                throw new InvalidOperationException("Unknown outcome of a submission.");
        }
    }

    private async Task<ApiAnswer> ReplayAsync(StoredOrder existing, string bodyHash, CancellationToken cancellationToken)
    {
        if (existing.BodyHash != bodyHash)
            throw new ApiProblemException(ApiProblem.Conflict(ErrorCode.DuplicateOrder, $"The idempotency key was used for another order, {existing.Order.OrderId.Value}."));
        var order = existing.Order is { Status: OrderStatus.Pending, Submission: SubmissionState.Unknown or SubmissionState.Sending }
            ? await resolution.ResolveAsync(existing, cancellationToken).ConfigureAwait(false)
            : existing;
        return Answer(order.Order.Status == OrderStatus.Pending ? 202 : 200, order.Order);
    }

    private static ApiProblemException Rejected(Order order, Submission.Refused refused) => new(ProblemOf(refused) with
    {
        Details =
        [
            new ApiProblemDetail("orderId", "REJECTED", order.OrderId.Value),
            new ApiProblemDetail(null, WireName.Of(refused.Category), refused.Reason),
        ],
    });

    /// <summary>The order is stored as rejected, so what made the exchange refuse it may pass, but not for this order.</summary>
    private static ApiProblem ProblemOf(Submission.Refused refused) => refused.RetryAfter is { } wait
        ? ApiProblem.Busy(isOwnLimit: false, $"The exchange refused the order: {refused.Reason}", wait) with { SuggestedActions = ["Send the order under a new idempotency key after that time."] }
        : new ApiProblem(400, ErrorCode.SubmissionFailed, $"The exchange refused the order: {refused.Reason}");

    private ExchangeCall Call(Order order, string outcome, bool succeeded, TimeSpan latency) =>
        new(order.TenantId, order.ExchangeId, "ORDER_SUBMIT", order.OrderId.Value, outcome, succeeded, latency, desk.Now);

    private static ApiAnswer Answer(int status, Order order) => ApiAnswer.Json(status, OrderView.Of(order), OrdersJson.Default.OrderView);
}
