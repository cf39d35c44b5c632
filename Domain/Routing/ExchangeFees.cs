using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Orders;

namespace Acinaces.Domain.Routing;

/// <summary>What exchanges take of an order's value where the account has no better terms.</summary>
public static class ExchangeFees
{
    /// <summary>As a share of the value. Orders with a limit are reckoned to wait in the book, all others to take from it.</summary>
    public static decimal RateOf(ExchangeId exchange, OrderType type)
    {
        var (maker, taker) = PercentOf(exchange);
        return (type == OrderType.Limit ? maker : taker) / 100m;
    }

    private static (decimal Maker, decimal Taker) PercentOf(ExchangeId exchange) => exchange switch
    {
        ExchangeId.Binance => (0.1m, 0.1m),
        ExchangeId.Coinbase => (0.4m, 0.6m),
        ExchangeId.Kraken => (0.16m, 0.26m),
        ExchangeId.Okx => (0.08m, 0.1m),
        ExchangeId.Bsdex => (0.2m, 0.35m),
        ExchangeId.Bison => (0.75m, 0.75m),
        ExchangeId.Finoa => (0.15m, 0.25m),
        ExchangeId.Bybit => (0.1m, 0.1m),
        _ => throw new ArgumentOutOfRangeException(nameof(exchange), exchange, "No fees are known."),
    };
}
