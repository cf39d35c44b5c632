using System.Buffers;
using System.Text;
using System.Text.Json;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Turns a function's answer into the HTTP answer. Source: API Gateway developer guide, "Output format of a Lambda function for proxy integration".</summary>
internal static class ProxyAnswer
{
    private static readonly HashSet<string> Remapped = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Connection", "Content-Length", "Content-MD5", "Date", "Expect", "Host", "Server", "Trailer", "Upgrade", "Via", "WWW-Authenticate" };

    /// <exception cref="GatewayFault">The answer is malformed.</exception>
    public static void Write(WireResponse response, ReadOnlyMemory<byte> payload)
    {
        try
        {
            Read(response, payload.Span);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            response.Clear();
            throw GatewayFault.Malformed();
        }
    }

    private static void Read(WireResponse response, ReadOnlySpan<byte> payload)
    {
        var reader = new Utf8JsonReader(payload);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new FormatException("The answer is not an object.");
        var isBase64 = false;
        var headers = new List<KeyValuePair<string, string>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("statusCode"u8)) response.Status = ReadStatus(ref reader);
            else if (reader.ValueTextEquals("headers"u8)) ReadHeaders(ref reader, headers);
            else if (reader.ValueTextEquals("multiValueHeaders"u8)) ReadHeaders(ref reader, headers);
            else if (reader.ValueTextEquals("body"u8)) ReadBody(ref reader, response.Body);
            else if (reader.ValueTextEquals("isBase64Encoded"u8)) isBase64 = ReadFlag(ref reader);
            else throw new FormatException("The answer has a member that a proxy integration does not take.");
        }
        if (isBase64) DecodeBody(response.Body);
        response.ContentType = "application/json";
        foreach (var (name, value) in headers)
        {
            if (!HeaderText.IsName(name) || !HeaderText.IsValue(value)) throw new FormatException("HTTP cannot carry the header.");
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)) response.ContentType = value;
            else if (name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)) continue;
            else response.AddHeader(Remapped.Contains(name) ? $"x-amzn-Remapped-{name}" : name, value);
        }
    }

    private static int ReadStatus(ref Utf8JsonReader reader)
    {
        reader.Read();
        var status = reader.TokenType == JsonTokenType.String ? int.Parse(reader.GetString() ?? "", System.Globalization.CultureInfo.InvariantCulture) : reader.GetInt32();
        return status is >= 200 and <= 599 ? status : throw new FormatException("The status is out of range.");
    }

    private static bool ReadFlag(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.Null && reader.GetBoolean();
    }

    private static void ReadHeaders(ref Utf8JsonReader reader, List<KeyValuePair<string, string>> headers)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return;
        if (reader.TokenType != JsonTokenType.StartObject) throw new FormatException("The headers are not an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                // A header that stands in both lists goes out once, with the values of this one.
                headers.RemoveAll(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) headers.Add(new(name, Scalar(ref reader)));
            }
            else if (!headers.Exists(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                headers.Add(new(name, Scalar(ref reader)));
            }
        }
    }

    private static string Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString() ?? "",
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => throw new FormatException("A header is not a value."),
    };

    private static void ReadBody(ref Utf8JsonReader reader, ResponseBody body)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return;
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) throw new FormatException("The body is not text.");
        if (reader.TokenType != JsonTokenType.String)
        {
            body.Write(reader.ValueSpan);
            return;
        }
        var written = reader.CopyString(body.GetSpan(reader.ValueSpan.Length));
        body.Advance(written);
    }

    private static void DecodeBody(ResponseBody body)
    {
        var bytes = Convert.FromBase64String(Encoding.ASCII.GetString(body.Written));
        body.Clear();
        body.Write(bytes);
    }
}
