using Acinaces.Domain.Trading;

namespace Acinaces.Domain.Exchanges;

/// <summary>The exchanges' own hosts. Test trading never goes to one where money is.</summary>
public static class ExchangeHosts
{
    /// <summary>Hosts that execute with real money, of every exchange we know, also of those without adapter.</summary>
    private static readonly string[] _production =
    [
        "api.binance.com", "api-gcp.binance.com", "api1.binance.com", "api2.binance.com", "api3.binance.com", "api4.binance.com", "stream.binance.com", "api.exchange.coinbase.com", "ws-feed.exchange.coinbase.com", "api.coinbase.com",
        "advanced-trade-ws.coinbase.com", "api.kraken.com", "ws.kraken.com", "www.okx.com", "ws.okx.com", "api.bybit.com", "stream.bybit.com",
    ];

    /// <summary>Where an exchange is reached in a mode. Absent for paper, which reaches nothing, and for exchanges whose hosts must be configured.</summary>
    public static ExchangeHost? Find(ExchangeId exchange, TradingMode mode) => (exchange, mode) switch
    {
        (ExchangeId.Binance, TradingMode.Live) => Host("https://api.binance.com", "wss://stream.binance.com:9443/ws"),
        (ExchangeId.Binance, TradingMode.Sandbox) => Host("https://testnet.binance.vision", "wss://testnet.binance.vision/ws"),
        (ExchangeId.Coinbase, TradingMode.Live) => Host("https://api.exchange.coinbase.com", "wss://ws-feed.exchange.coinbase.com"),
        (ExchangeId.Coinbase, TradingMode.Sandbox) => Host(
            "https://api-public.sandbox.exchange.coinbase.com", "wss://ws-feed-public.sandbox.exchange.coinbase.com"),
        _ => null,
    };

    /// <summary>Whether real money could move at that address.</summary>
    public static bool IsProduction(Uri address) => _production.Contains(address.IdnHost.TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    private static ExchangeHost Host(string rest, string webSocket) => new(new Uri(rest), new Uri(webSocket));
}
