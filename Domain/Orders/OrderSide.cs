namespace Acinaces.Domain.Orders;

/// <summary>Which way an order trades.</summary>
public enum OrderSide
{
    Buy,
    Sell,
}
