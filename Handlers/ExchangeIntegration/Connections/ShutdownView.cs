namespace Acinaces.Handlers.ExchangeIntegration.Connections;

/// <param name="Closed">Connections that were closed.</param>
internal sealed record ShutdownView(int Closed, bool TradingPaused);
