namespace Acinaces.Domain.Orders;

/// <summary>How an order finds its price.</summary>
public enum OrderType
{
    Market,
    Limit,
    StopLimit,
    StopMarket,
    TrailingStop,
}
