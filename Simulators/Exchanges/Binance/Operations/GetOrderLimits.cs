using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Shows how many unfilled orders count against the limits.</summary>
internal static class GetOrderLimits
{
    public static BinanceOperation Operation { get; } =
        new("account.rateLimits.orders", "GET", "/api/v3/rateLimit/order", BinanceSecurity.UserData, "", Invoke) { Weight = _ => 40 };

    private static void Invoke(BinanceCall call)
    {
        var count = call.Venue.OrderLimits.CountOf(call.Account, call.NowMs);
        var settings = call.Venue.RequestLimits.Settings;
        call.Json.WriteStartArray();
        RateLimitJson.Write(call.Json, "ORDERS"u8, "SECOND"u8, 10, settings.OrdersPerTenSeconds, count.TenSeconds);
        RateLimitJson.Write(call.Json, "ORDERS"u8, "DAY"u8, 1, settings.OrdersPerDay, count.Day);
        call.Json.WriteEndArray();
    }
}
