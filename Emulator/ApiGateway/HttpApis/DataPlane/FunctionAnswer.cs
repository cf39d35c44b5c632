using System.Buffers;
using System.Text;
using System.Text.Json;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Turns a function's answer into the HTTP answer. Source: API Gateway developer guide, "Lambda function response format" for HTTP APIs.</summary>
internal static class FunctionAnswer
{
    /// <param name="isVersion2">An answer without a status is the body itself.</param>
    /// <exception cref="HttpFault">The answer is malformed.</exception>
    public static void Write(HttpCall call, ReadOnlyMemory<byte> payload, bool isVersion2)
    {
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(payload);
        }
        catch (JsonException) when (isVersion2)
        {
            // Format 2.0 asks for no JSON: what a function returns is the body as it is.
        }
        catch (JsonException)
        {
            throw HttpFault.Internal();
        }
        using (document)
        {
            if (document?.RootElement is { ValueKind: JsonValueKind.Object } answer && answer.TryGetProperty("statusCode", out var status)) WriteStructured(call, answer, AnswerParts.StatusOf(status.ToString()), isVersion2);
            else if (isVersion2) WriteInferred(call.Response, payload, document?.RootElement);
            else throw HttpFault.Internal();
        }
    }

    private static void WriteInferred(WireResponse response, ReadOnlyMemory<byte> payload, JsonElement? answer)
    {
        response.ContentType = "application/json";
        if (answer is { ValueKind: JsonValueKind.String } text) Encoding.UTF8.GetBytes(text.GetString() ?? "", response.Body);
        else response.Body.Write(payload.Span);
    }

    private static void WriteStructured(HttpCall call, JsonElement answer, int status, bool isVersion2)
    {
        call.Response.Status = status;
        call.Response.ContentType = "text/plain; charset=utf-8";
        var multiple = isVersion2 ? default : MembersOf(answer, "multiValueHeaders");
        foreach (var header in MembersOf(answer, "headers"))
        {
            // A header that stands in both lists goes out with the values of the other one.
            if (!multiple.Any(other => other.Name.Equals(header.Name, StringComparison.OrdinalIgnoreCase))) AddHeader(call, header.Name, header.Value);
        }
        foreach (var header in multiple)
        {
            if (header.Value.ValueKind != JsonValueKind.Array) throw HttpFault.Internal();
            foreach (var value in header.Value.EnumerateArray()) AddHeader(call, header.Name, value);
        }
        if (isVersion2 && Member(answer, "cookies") is { } cookies)
        {
            if (cookies.ValueKind != JsonValueKind.Array) throw HttpFault.Internal();
            foreach (var cookie in cookies.EnumerateArray()) AddHeader(call, "set-cookie", cookie);
        }
        WriteBody(call.Response, answer);
    }

    private static void WriteBody(WireResponse response, JsonElement answer)
    {
        if (Member(answer, "body") is not { } body) return;
        if (body.ValueKind is JsonValueKind.Object or JsonValueKind.Array) throw HttpFault.Internal();
        if (body.ValueKind != JsonValueKind.String)
        {
            Encoding.UTF8.GetBytes(body.GetRawText(), response.Body);
            return;
        }
        if (Member(answer, "isBase64Encoded") is not { ValueKind: JsonValueKind.True })
        {
            Encoding.UTF8.GetBytes(body.GetString() ?? "", response.Body);
            return;
        }
        if (!body.TryGetBytesFromBase64(out var bytes)) throw HttpFault.Internal();
        response.Body.Write(bytes);
    }

    private static JsonElement.ObjectEnumerator MembersOf(JsonElement answer, string name)
    {
        if (Member(answer, name) is not { } members) return default;
        return members.ValueKind == JsonValueKind.Object ? members.EnumerateObject() : throw HttpFault.Internal();
    }

    /// <returns>Absent: it is not there, or null.</returns>
    private static JsonElement? Member(JsonElement answer, string name) => answer.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static void AddHeader(HttpCall call, string name, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null) throw HttpFault.Internal();
        var text = value.ValueKind == JsonValueKind.String ? value.ToString() : value.GetRawText();
        AnswerParts.AddHeader(call, name, text);
    }
}
