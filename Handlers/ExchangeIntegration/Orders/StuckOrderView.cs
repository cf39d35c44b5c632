namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>An order that has stopped moving.</summary>
internal sealed record StuckOrderView(OrderView Order, DateTimeOffset StuckSince, int ResolutionAttempts, bool RequiresManualIntervention);
