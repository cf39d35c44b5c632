using Acinaces.Adapters.Exchanges;
using Acinaces.Adapters.Stores;
using Acinaces.Domain.Errors;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Risk;
using Acinaces.Domain.Vocabulary;
using Acinaces.Handlers.Api;

namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>Loads everything an order is judged by, asks the checks, and either hands over what sending needs or refuses.</summary>
internal sealed class PreTradeReview(OrderDesk desk, TradingGroundsReader reader, MarketFacts market)
{
    /// <param name="isReserved">Whether an earlier review of the same order has paid for sending it.</param>
    /// <exception cref="ApiProblemException">The order is refused; nothing was sent.</exception>
    /// <exception cref="ExchangeException">Nothing can be sent at present.</exception>
    public async Task<Result> RunAsync(OrderRequest request, ExchangeId exchangeId, string requestId, bool isReserved, CancellationToken cancellationToken)
    {
        var grounds = await reader.ReadAsync(request.TenantId, request.OrderId.Value, request.StrategyId, request.AssetId, exchangeId, desk.LimitsOf(exchangeId, request.TenantId), cancellationToken).ConfigureAwait(false);
        if (grounds.Existing is { } existing) return new Result.Existing(existing);
        desk.Learn(grounds.RateLimits);
        var registered = grounds.Exchange ?? throw NotTradable($"{WireName.Of(exchangeId)} is not registered.");
        if (!registered.Config.TakesOrders) throw NotTradable($"{WireName.Of(exchangeId)} is {WireName.Of(registered.Config.Status)}.");
        if (grounds.IsPaused) throw NotTradable($"Trading at {WireName.Of(exchangeId)} is paused.");
        var exchange = await ConnectAsync(registered, cancellationToken).ConfigureAwait(false);

        var proposed = ProposedOrder.From(request, exchangeId, registered.Config.Mode);
        var snapshot = await market.CompleteAsync(grounds, proposed, exchange, cancellationToken).ConfigureAwait(false);
        var decision = PreTradeChecks.Decide(proposed, snapshot);
        if (!decision.Approved) throw await RefuseAsync(request, requestId, decision.Failures, cancellationToken).ConfigureAwait(false);
        // Before anything is stored: what cannot be sent now can be asked for again under the same key.
        if (!isReserved) await exchange.ReserveAsync(request.AssetId, cancellationToken).ConfigureAwait(false);
        CircuitBreaker[] breakers = [.. grounds.Breakers.Where(breaker => breaker.AppliesTo(proposed.StrategyId, proposed.AssetId))];
        return new Result.Approved(registered, exchange, grounds.KillSwitch.Version, ClaimsOf(proposed, snapshot, grounds.Limits), breakers)
        {
            IsWatched = breakers.Length > 0 || grounds.KillSwitch.Value.HasTriggers,
            LastPrice = snapshot.LastPriceIfKnown,
        };
    }

    /// <summary>Records the refusal and gives the answer for it.</summary>
    public async Task<ApiProblemException> RefuseAsync(OrderRequest request, string requestId, IReadOnlyList<RiskCheckOutcome> failures, CancellationToken cancellationToken)
    {
        var reason = new PreTradeDecision(failures).RejectionReason ?? "";
        OrderLog.Refused(desk.Logger, request.OrderId.Value, reason);
        await desk.ReportAsync(OrderRisks.Refused(request, requestId, reason, desk.Now), cancellationToken).ConfigureAwait(false);
        return new ApiProblemException(new ApiProblem(400, ErrorCode.SubmissionFailed, $"The order was refused: {reason}")
        {
            Details = [.. failures.Select(failure => new ApiProblemDetail(null, WireName.Of(failure.CheckType), failure.Message))],
            SuggestedActions = ["Change the order or the risk settings; a new attempt needs a new idempotency key only if the body changes."],
        });
    }

    public RiskCheckOutcome LimitGone(PositionLimit limit) =>
        RiskCheckOutcome.Refuse(limit.Scope == LimitScope.Portfolio ? RiskCheckType.PortfolioLimit : RiskCheckType.PositionLimit, $"Other orders have taken what was left of limit {limit.LimitId}.");

    private async Task<IExchange> ConnectAsync(StoredExchange registered, CancellationToken cancellationToken)
    {
        try
        {
            return await desk.ConnectAsync(registered, cancellationToken).ConfigureAwait(false);
        }
        catch (ExchangeUnavailableException unavailable)
        {
            throw NotTradable(unavailable.Message);
        }
    }

    private static LimitClaim[] ClaimsOf(ProposedOrder order, RiskSnapshot risk, IReadOnlyList<LimitUsage> limits) =>
    [
        .. from usage in limits
           where usage.Limit.AppliesTo(order)
           let amount = usage.Limit.Amount(order, risk.LastPriceIfKnown)
           let maximum = usage.Limit.EffectiveMaximum(risk.PortfolioValueIfKnown)
           where amount is not null && maximum is not null
           select new LimitClaim(usage.Limit, amount.Value, maximum.Value),
    ];

    private static ApiProblemException NotTradable(string why) => new(new ApiProblem(400, ErrorCode.SubmissionFailed, $"The order was refused: {why}")
    {
        Details = [new ApiProblemDetail("exchangeId", "INVALID", why)],
    });

    /// <summary>What a review came to. A closed set; a refusal is an exception.</summary>
    internal abstract record Result
    {
        private Result()
        {
        }

        /// <summary>The intent has been acted on before.</summary>
        internal sealed record Existing(StoredOrder Order) : Result;

        internal sealed record Approved(StoredExchange Registered, IExchange Exchange, long KillSwitchVersion, IReadOnlyList<LimitClaim> Claims, IReadOnlyList<CircuitBreaker> Breakers) : Result
        {
            /// <summary>Whether breakers or kill triggers want to hear of the order's outcome.</summary>
            public required bool IsWatched { get; init; }

            /// <summary>Absent when no check needed it.</summary>
            public required decimal? LastPrice { get; init; }
        }
    }
}
