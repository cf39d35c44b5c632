namespace Acinaces.Simulators.Market;

/// <summary>The pairs every simulated spot venue offers. Tick and step never have more than eight decimals together, so every amount is exact.</summary>
internal static class Listings
{
    public static IReadOnlyList<Listing> Spot { get; } =
    [
        new("BTC", "USDT", 65_000m, 0.55, 0.01m, 0.00001m),
        new("ETH", "USDT", 3_200m, 0.65, 0.01m, 0.0001m),
        new("BNB", "USDT", 590m, 0.60, 0.01m, 0.001m),
        new("SOL", "USDT", 150m, 0.85, 0.01m, 0.001m),
        new("XRP", "USDT", 0.60m, 0.80, 0.0001m, 0.1m),
        new("ADA", "USDT", 0.45m, 0.80, 0.0001m, 0.1m),
        new("DOGE", "USDT", 0.12m, 0.95, 0.00001m, 1m),
        new("AVAX", "USDT", 28m, 0.90, 0.01m, 0.01m),
        new("LINK", "USDT", 14m, 0.80, 0.01m, 0.01m),
        new("LTC", "USDT", 75m, 0.70, 0.01m, 0.001m),
        new("ETH", "BTC", 0.04923m, 0.40, 0.00001m, 0.001m, QuoteInDollars: 65_000m),
        new("BNB", "BTC", 0.009077m, 0.40, 0.000001m, 0.01m, QuoteInDollars: 65_000m),
    ];
}
