namespace Acinaces.Handlers.ExchangeIntegration.Connections;

/// <summary>The flat forms: which exchange to open, or whether trading is to rest.</summary>
internal sealed record ConnectionBody(string? ExchangeId, bool? TradingPaused);
