using System.Text.Json;

namespace Acinaces.Simulators.Exchanges.Binance.Sockets;

/// <summary>The id that a client gives to a message and gets back unchanged.</summary>
internal static class RequestId
{
    private const int MaxLength = 36;

    /// <summary>As raw JSON; absent when it was left out or is not a legal one.</summary>
    public static string? Read(JsonElement request)
    {
        if (request.ValueKind != JsonValueKind.Object || !request.TryGetProperty("id", out var id)) return null;
        return id.ValueKind switch
        {
            JsonValueKind.Number when id.TryGetInt64(out _) => id.GetRawText(),
            JsonValueKind.String when id.GetString() is { Length: <= MaxLength } => id.GetRawText(),
            _ => null,
        };
    }
}
