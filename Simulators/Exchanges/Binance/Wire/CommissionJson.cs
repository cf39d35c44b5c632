using System.Text.Json;

namespace Acinaces.Simulators.Exchanges.Binance.Wire;

/// <summary>Commission rates in the venue's shapes.</summary>
internal static class CommissionJson
{
    public static void WritePair(Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal maker, decimal taker)
    {
        json.WriteStartObject(name);
        json.WriteAmount("maker"u8, maker);
        json.WriteAmount("taker"u8, taker);
        json.WriteEndObject();
    }

    public static void WriteAll(Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal maker, decimal taker)
    {
        json.WriteStartObject(name);
        json.WriteAmount("maker"u8, maker);
        json.WriteAmount("taker"u8, taker);
        json.WriteAmount("buyer"u8, 0m);
        json.WriteAmount("seller"u8, 0m);
        json.WriteEndObject();
    }

    /// <summary>Commission is always taken from the received asset, so there is no discount.</summary>
    public static void WriteNoDiscount(Utf8JsonWriter json)
    {
        json.WriteStartObject("discount"u8);
        json.WriteBoolean("enabledForAccount"u8, false);
        json.WriteBoolean("enabledForSymbol"u8, false);
        json.WriteString("discountAsset"u8, "BNB");
        json.WriteAmount("discount"u8, 0m);
        json.WriteEndObject();
    }
}
