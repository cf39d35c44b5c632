namespace Acinaces.Handlers.ExchangeIntegration.Orders;

internal sealed record StuckOrderList(IReadOnlyList<StuckOrderView> Orders);
