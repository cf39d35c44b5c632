namespace Acinaces.Handlers.ExchangeIntegration.Orders;

/// <summary>A change to an order as a caller wrote it; each figure has two names in use.</summary>
internal sealed record ModificationDraft(decimal? NewPrice, decimal? Price, decimal? NewQuantity, decimal? Quantity, decimal? NewStopPrice, decimal? StopPrice);
