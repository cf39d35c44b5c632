namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Tells the venue's time.</summary>
internal static class GetTime
{
    public static BinanceOperation Operation { get; } = new("time", "GET", "/api/v3/time", BinanceSecurity.None, "", Invoke);

    private static void Invoke(BinanceCall call)
    {
        call.Json.WriteStartObject();
        call.Json.WriteNumber("serverTime"u8, call.NowMs);
        call.Json.WriteEndObject();
    }
}
