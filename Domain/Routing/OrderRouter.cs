using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Routing;

/// <summary>Chooses the exchange for an order that names none.</summary>
public static class OrderRouter
{
    /// <summary>Ranks the exchanges that may take the order by the tenant's criterion.</summary>
    /// <returns>Null when none of them takes an order of that size.</returns>
    /// <remarks>One of which the criterion's figure is not known comes after those of which it is. Equals go by preference.</remarks>
    public static RoutingDecision? Choose(OrderRequest order, RoutingSettings settings, IEnumerable<RoutingCandidate> candidates)
    {
        RankedExchange[] ranking =
        [
            .. from candidate in candidates
               where candidate.Takes(order.Quantity)
               let score = ScoreOf(candidate, order, settings)
               orderby score is null, score, settings.PriorityOf(candidate.ExchangeId, candidate.Priority), candidate.ExchangeId
               select new RankedExchange(candidate, score),
        ];
        return ranking.Length == 0 ? null : new RoutingDecision(settings.Criteria, ranking);
    }

    /// <summary>Whether choosing among several needs their books.</summary>
    public static bool NeedsBooks(RoutingCriteria criteria, OrderRequest order) => criteria switch
    {
        RoutingCriteria.UserPreference => false,
        RoutingCriteria.LowestFees => order.Price is null,
        _ => true,
    };

    private static decimal? ScoreOf(RoutingCandidate candidate, OrderRequest order, RoutingSettings settings)
    {
        var price = candidate.Book?.PriceFor(order.Side) is > 0m and var met ? met : (decimal?)null;
        return settings.Criteria switch
        {
            RoutingCriteria.BestPrice => order.Side == OrderSide.Buy ? price : -price,
            RoutingCriteria.LowestFees => order.Quantity * (order.Price ?? price) * ExchangeFees.RateOf(candidate.ExchangeId, order.OrderType),
            RoutingCriteria.HighestLiquidity => candidate.Book is { } book ? SlippagePercent(order.Quantity, book.DepthFor(order.Side)) : null,
            _ => settings.PriorityOf(candidate.ExchangeId, candidate.Priority),
        };
    }

    /// <summary>How far an order is reckoned to move the price: by what it is larger than what is offered at the best one.</summary>
    private static decimal? SlippagePercent(decimal quantity, decimal depth) =>
        depth <= 0m ? null : quantity <= depth ? 0m : (quantity / depth - 1m) * 100m;
}
