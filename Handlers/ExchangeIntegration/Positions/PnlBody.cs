namespace Acinaces.Handlers.ExchangeIntegration.Positions;

/// <summary>The price to reckon with.</summary>
internal sealed record PnlBody(decimal? CurrentPrice);
