namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Says that the venue is there.</summary>
internal static class Ping
{
    public static BinanceOperation Operation { get; } = new("ping", "GET", "/api/v3/ping", BinanceSecurity.None, "", Invoke);

    private static void Invoke(BinanceCall call)
    {
        call.Json.WriteStartObject();
        call.Json.WriteEndObject();
    }
}
