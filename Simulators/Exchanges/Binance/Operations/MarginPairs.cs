namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Margin pairs, which clients ask for while they load markets. The venue lists none.</summary>
internal static class MarginPairs
{
    public static BinanceOperation Cross { get; } = new("marginPairs", "GET", "/sapi/v1/margin/allPairs", BinanceSecurity.Key, "", Invoke);

    public static BinanceOperation Isolated { get; } = new("isolatedMarginPairs", "GET", "/sapi/v1/margin/isolated/allPairs", BinanceSecurity.Key, "", Invoke);

    private static void Invoke(BinanceCall call)
    {
        call.Json.WriteStartArray();
        call.Json.WriteEndArray();
    }
}
