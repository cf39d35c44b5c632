using System.Text.Json;
using System.Text.Unicode;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Writes the body of a request into an event: as text where it is text, else as Base64.</summary>
internal static class EventBody
{
    /// <param name="isVersion2">An event of format 2.0 has no body where there is none; one of format 1.0 has null.</param>
    public static void Write(Utf8JsonWriter writer, HttpCall call, bool isVersion2)
    {
        var body = call.Request.Body.Span;
        var isBinary = !body.IsEmpty && !(IsText(call.Request.Headers.ContentType.ToString()) && Utf8.IsValid(body));
        if (isBinary) writer.WriteBase64String("body"u8, body);
        else if (!body.IsEmpty) writer.WriteString("body"u8, body);
        else if (!isVersion2) writer.WriteNull("body"u8);
        writer.WriteBoolean("isBase64Encoded"u8, isBinary);
    }

    // A form is no text to HTTP APIs.
    private static bool IsText(string contentType)
    {
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        var type = (end < 0 ? contentType : contentType[..end]).Trim().ToLowerInvariant();
        return type.Length == 0 || type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "application/javascript" or "application/xml"
            || type.EndsWith("+json", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal);
    }
}
