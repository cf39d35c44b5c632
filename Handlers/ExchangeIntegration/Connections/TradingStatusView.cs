namespace Acinaces.Handlers.ExchangeIntegration.Connections;

internal sealed record TradingStatusView(string ExchangeId, bool TradingPaused);
