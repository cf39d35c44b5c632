using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;
using Acinaces.Domain.Trading;

namespace Acinaces.Domain.Risk;

/// <summary>What the risk checks need to know of an order that is not placed yet.</summary>
public sealed record ProposedOrder
{
    public required string StrategyId { get; init; }

    public required string AssetId { get; init; }

    public required ExchangeId ExchangeId { get; init; }

    public required OrderSide Side { get; init; }

    public required OrderType OrderType { get; init; }

    public required decimal Quantity { get; init; }

    /// <summary>Absent for orders that take the market's price.</summary>
    public decimal? Price { get; init; }

    /// <summary>Absent for orders that work at once.</summary>
    public decimal? StopPrice { get; init; }

    public required TradingMode Mode { get; init; }

    public static ProposedOrder From(OrderRequest request, ExchangeId exchange, TradingMode mode) => new()
    {
        StrategyId = request.StrategyId,
        AssetId = request.AssetId,
        ExchangeId = exchange,
        Side = request.Side,
        OrderType = request.OrderType,
        Quantity = request.Quantity,
        Price = request.Price,
        StopPrice = request.StopPrice,
        Mode = mode,
    };
}
