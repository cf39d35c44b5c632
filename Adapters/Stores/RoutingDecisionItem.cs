using Acinaces.Adapters.Aws.DynamoDb;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Routing;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Stores;

/// <summary>Decisions of the router as items of the table <c>routing-decisions</c>; each has its order's id.</summary>
internal static class RoutingDecisionItem
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public static TableWrite Write(string table, Order order, RoutingDecision decision) => new TableWrite.Put(table, new DynamoItem
    {
        { "tenantId", order.TenantId },
        { "decisionId", order.OrderId.Value },
        { "orderId", order.OrderId.Value },
        { "criteria", WireName.Of(decision.Criteria) },
        { "selectedExchange", WireName.Of(decision.Selected) },
        { "reasoning", DynamoValue.List([.. decision.Ranking.Select(ranked => DynamoValue.Map(Reason(ranked)))]) },
        { "timestamp", order.CreatedAt },
        { "expiresAt", (decimal)(order.CreatedAt + Life).ToUnixTimeSeconds() },
    }.With("expectedPrice", decision.Ranking[0].Candidate.Book?.PriceFor(order.Side)));

    /// <summary>What came of it, when the order has ended.</summary>
    /// <param name="expected">The price that the chosen exchange showed. Absent when nobody asked.</param>
    public static TableWrite Outcome(string table, Order ended, decimal? expected)
    {
        var values = new DynamoItem { { ":success", ended.FilledQuantity > 0m }, { ":took", (decimal)((ended.CompletedAt ?? ended.UpdatedAt) - ended.CreatedAt).TotalMilliseconds } };
        var sets = "SET #success = :success, #executionTimeMs = :took";
        if (ended.AverageFilledPrice is { } paid)
        {
            sets += ", #actualPrice = :paid";
            values.Add(":paid", paid);
            if (expected is > 0m and var seen)
            {
                sets += ", #slippagePercent = :slippage";
                values.Add(":slippage", (ended.Side == OrderSide.Buy ? paid - seen : seen - paid) / seen * 100m);
            }
        }
        return new TableWrite.Update(table, new DynamoItem { { "tenantId", ended.TenantId }, { "decisionId", ended.OrderId.Value } }, sets) { Values = values };
    }

    private static DynamoItem Reason(RankedExchange ranked)
    {
        var book = ranked.Candidate.Book;
        return new DynamoItem { { "exchangeId", WireName.Of(ranked.Candidate.ExchangeId) }, { "priority", (decimal)ranked.Candidate.Priority } }
            .With("score", ranked.Score)
            .With("bestBid", book?.BestBid)
            .With("bidDepth", book?.BidDepth)
            .With("bestAsk", book?.BestAsk)
            .With("askDepth", book?.AskDepth)
            .With("spreadPercent", book?.SpreadPercent);
    }
}
