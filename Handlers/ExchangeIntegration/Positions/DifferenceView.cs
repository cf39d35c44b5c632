namespace Acinaces.Handlers.ExchangeIntegration.Positions;

internal sealed record DifferenceView(string AssetId, decimal PreviousQuantity, decimal QuantityAtExchange);
