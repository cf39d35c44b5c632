namespace Acinaces.Simulators.Matching.Filters;

/// <summary>What filters look at.</summary>
/// <param name="AveragePrice">Over the minutes the symbol averages; the last price when nothing was traded in them; absent before the first trade.</param>
/// <param name="Position">Free and locked amount of the base asset.</param>
internal readonly record struct FilterInput(NewOrder Order, OpenOrders Open, decimal? AveragePrice, decimal Position)
{
    public bool IsMarket => Order.Type.TakesAnyPrice;

    /// <summary>Price times quantity; by the average price where the order has none; absent before the first trade.</summary>
    public decimal? Notional => Order.QuoteQuantity > 0m ? Order.QuoteQuantity : (IsMarket ? AveragePrice : Order.Price) * Order.Quantity;
}
