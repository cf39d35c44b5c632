namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>One page of orders.</summary>
/// <param name="TotalCount">Orders that match, on all pages.</param>
internal sealed record OrderList(IReadOnlyList<OrderView> Orders, int TotalCount, int Limit, int Offset, bool HasMore);
