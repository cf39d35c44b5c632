using System.Text.Json;

namespace Acinaces.Simulators.Exchanges.Binance.Wire;

/// <summary>One rate limit, with or without what is used of it.</summary>
internal static class RateLimitJson
{
    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> type, ReadOnlySpan<byte> interval, int intervals, int limit, int? count)
    {
        json.WriteStartObject();
        json.WriteString("rateLimitType"u8, type);
        json.WriteString("interval"u8, interval);
        json.WriteNumber("intervalNum"u8, intervals);
        json.WriteNumber("limit"u8, limit);
        if (count is { } used) json.WriteNumber("count"u8, used);
        json.WriteEndObject();
    }
}
