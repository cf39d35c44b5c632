using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Sockets;

namespace Acinaces.Simulators.Exchanges.Binance.SocketApi;

/// <summary>One request of the WebSocket API.</summary>
/// <param name="RawId">The id as JSON, to be sent back unchanged.</param>
internal sealed record ApiRequest(string RawId, string Method, Parameters Parameters)
{
    /// <exception cref="BinanceException">-1135, when the message is not a request.</exception>
    public static ApiRequest Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("method", out var method) || method.ValueKind != JsonValueKind.String) throw BinanceErrors.BadJson();
            var parameters = new Parameters();
            if (root.TryGetProperty("params", out var fields) && fields.ValueKind == JsonValueKind.Object)
                foreach (var field in fields.EnumerateObject()) parameters.Add(field.Name, TextOf(field.Value));
            return new ApiRequest(RequestId.Read(root) ?? "null", method.GetString() ?? "", parameters);
        }
        catch (JsonException)
        {
            throw BinanceErrors.BadJson();
        }
    }

    /// <summary>What is signed: every parameter but the signature, by name, without any encoding.</summary>
    public string SignedText => string.Join('&', Parameters.All
        .Where(parameter => parameter.Key != "signature").OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
        .Select(parameter => $"{parameter.Key}={parameter.Value}"));

    /// <summary>The client asked to leave the limits out of the answer. To be read before the parameter is dropped.</summary>
    public bool HidesLimits { get; } = Parameters.All.Any(parameter => parameter is { Key: "returnRateLimits", Value: "false" });

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();
}
