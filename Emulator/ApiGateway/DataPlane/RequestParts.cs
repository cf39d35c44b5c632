using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>What events of both products have in common.</summary>
internal static class RequestParts
{
    /// <summary>Headers that API Gateway sets itself or keeps to itself.</summary>
    public static bool IsOwn(string header) => header.Length switch
    {
        10 => header.Equals("Connection", StringComparison.OrdinalIgnoreCase),
        14 => header.Equals("Content-Length", StringComparison.OrdinalIgnoreCase),
        15 => header.Equals("X-Amzn-Trace-Id", StringComparison.OrdinalIgnoreCase) || header.Equals("X-Forwarded-For", StringComparison.OrdinalIgnoreCase),
        16 => header.Equals("X-Forwarded-Port", StringComparison.OrdinalIgnoreCase),
        17 => header.Equals("X-Forwarded-Proto", StringComparison.OrdinalIgnoreCase) || header.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    public static string ForwardedFor(GatewayCall call) => call.Request.Headers.TryGetValue("X-Forwarded-For", out var before) ? $"{before}, {call.SourceIp}" : call.SourceIp;

    /// <summary>The headers twice: with the last value of each, and with all.</summary>
    /// <param name="withLength">HTTP APIs tell the length of the body, REST APIs do not.</param>
    public static void WriteHeaders(Utf8JsonWriter writer, GatewayCall call, bool withLength)
    {
        var forwardedFor = ForwardedFor(call);
        var length = withLength ? call.Request.Body.Length.ToString(CultureInfo.InvariantCulture) : null;
        writer.WriteStartObject("headers"u8);
        foreach (var (name, values) in call.Request.Headers)
        {
            if (!IsOwn(name)) writer.WriteString(name, values[^1]);
        }
        if (length is not null) writer.WriteString("Content-Length"u8, length);
        writer.WriteString("X-Amzn-Trace-Id"u8, call.TraceHeader);
        writer.WriteString("X-Forwarded-For"u8, forwardedFor);
        writer.WriteString("X-Forwarded-Port"u8, "443"u8);
        writer.WriteString("X-Forwarded-Proto"u8, "https"u8);
        writer.WriteEndObject();
        writer.WriteStartObject("multiValueHeaders"u8);
        foreach (var (name, values) in call.Request.Headers)
        {
            if (!IsOwn(name)) WriteArray(writer, name, values);
        }
        if (length is not null) WriteArray(writer, "Content-Length", length);
        WriteArray(writer, "X-Amzn-Trace-Id", call.TraceHeader);
        WriteArray(writer, "X-Forwarded-For", forwardedFor);
        WriteArray(writer, "X-Forwarded-Port", "443");
        WriteArray(writer, "X-Forwarded-Proto", "https");
        writer.WriteEndObject();
    }

    /// <summary>The query twice: with the last value of each name, and with all.</summary>
    public static void WriteQuery(Utf8JsonWriter writer, List<KeyValuePair<string, string>> query)
    {
        if (query.Count == 0)
        {
            writer.WriteNull("queryStringParameters"u8);
            writer.WriteNull("multiValueQueryStringParameters"u8);
            return;
        }
        var groups = query.GroupBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        writer.WriteStartObject("queryStringParameters"u8);
        foreach (var group in groups) writer.WriteString(group.Key, group.Last().Value);
        writer.WriteEndObject();
        writer.WriteStartObject("multiValueQueryStringParameters"u8);
        foreach (var group in groups)
        {
            writer.WriteStartArray(group.Key);
            foreach (var pair in group) writer.WriteStringValue(pair.Value);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    public static void WriteMap(Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in pairs) writer.WriteString(key, value);
        writer.WriteEndObject();
    }

    /// <param name="pairs">Null is written for none.</param>
    public static void WriteMapOrNull(Utf8JsonWriter writer, string name, IReadOnlyCollection<KeyValuePair<string, string>>? pairs)
    {
        if (pairs is { Count: > 0 }) WriteMap(writer, name, pairs);
        else writer.WriteNull(name);
    }

    private static void WriteArray(Utf8JsonWriter writer, string name, StringValues values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
