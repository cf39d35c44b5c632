namespace Acinaces.Adapters.Exchanges.Binance;

internal sealed record BinanceErrorBody(int Code, string? Msg);
