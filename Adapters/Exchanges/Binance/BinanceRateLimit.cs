namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>One of the limits Binance publishes.</summary>
/// <param name="RateLimitType">REQUEST_WEIGHT, ORDERS or RAW_REQUESTS.</param>
/// <param name="Interval">SECOND, MINUTE, HOUR or DAY.</param>
internal sealed record BinanceRateLimit(string RateLimitType, string Interval, int IntervalNum, int Limit);
