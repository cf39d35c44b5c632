using Acinaces.Simulators.Exchanges.Binance.Wire;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>A snapshot of the order book.</summary>
internal static class GetDepth
{
    private const int StandardLimit = 100;
    private const int MaxLimit = 5_000;

    public static BinanceOperation Operation { get; } =
        new("depth", "GET", "/api/v3/depth", BinanceSecurity.None, "symbol limit symbolStatus", Invoke)
        {
            Weight = parameters => parameters.Limit(StandardLimit, MaxLimit) switch { <= 100 => 5, <= 500 => 25, <= 1_000 => 50, _ => 250 },
        };

    private static void Invoke(BinanceCall call)
    {
        var symbol = call.RequireSymbol();
        var limit = call.Parameters.Limit(StandardLimit, MaxLimit);
        call.Json.WriteStartObject();
        call.Json.WriteNumber("lastUpdateId"u8, symbol.UpdateId);
        MarketJson.WriteLevels(call.Json, "bids"u8, symbol.Engine.Bids, limit);
        MarketJson.WriteLevels(call.Json, "asks"u8, symbol.Engine.Asks, limit);
        call.Json.WriteEndObject();
    }
}
