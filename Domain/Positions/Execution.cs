using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Positions;

/// <summary>A fill as positions see it.</summary>
public sealed record Execution
{
    /// <summary>The exchange's id of the execution; the same one may be reported several times.</summary>
    public required string ExecutionId { get; init; }

    public required string AssetId { get; init; }

    public required ExchangeId ExchangeId { get; init; }

    public required OrderSide Side { get; init; }

    public required decimal Quantity { get; init; }

    public required decimal Price { get; init; }

    public required decimal Commission { get; init; }

    public required string CommissionAsset { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The quantity with its sign: a sale is negative.</summary>
    public decimal Signed => Side is OrderSide.Buy ? Quantity : -Quantity;

    public static Execution From(Order order, Fill fill) => new()
    {
        ExecutionId = fill.ExecutionId,
        AssetId = order.AssetId,
        ExchangeId = order.ExchangeId,
        Side = order.Side,
        Quantity = fill.Quantity,
        Price = fill.Price,
        Commission = fill.Commission,
        CommissionAsset = fill.CommissionAsset,
        Timestamp = fill.Timestamp,
    };
}
