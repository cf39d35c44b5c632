namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>Which exchange to reconcile with.</summary>
internal sealed record ReconcileDraft(string? ExchangeId);
