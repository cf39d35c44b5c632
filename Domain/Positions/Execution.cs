using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Positions;

/// <summary>A fill as positions see it.</summary>
public sealed record Execution(
    string ExecutionId,
    string AssetId,
    ExchangeId ExchangeId,
    OrderSide Side,
    decimal Quantity,
    decimal Price,
    decimal Commission,
    string CommissionAsset,
    DateTimeOffset Timestamp)
{
    /// <summary>The quantity with its sign: a sale is negative.</summary>
    public decimal Signed => Side is OrderSide.Buy ? Quantity : -Quantity;

    public static Execution From(Order order, Fill fill) => new(
        fill.ExecutionId, order.AssetId, order.ExchangeId, order.Side, fill.Quantity, fill.Price, fill.Commission, fill.CommissionAsset, fill.Timestamp);
}
