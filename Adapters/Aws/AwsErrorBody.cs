using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Acinaces.Adapters.Aws.DynamoDb;

namespace Acinaces.Adapters.Aws;

/// <summary>Reads the error answers of the two protocols.</summary>
internal static class AwsErrorBody
{
    public static AwsServiceException FromJson(string service, int status, byte[] body)
    {
        if (body.Length == 0) return new AwsServiceException(service, "EmptyAnswer", status, "The error answer is empty.");
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        var type = TextOf(root, "__type") ?? TextOf(root, "code") ?? "Unknown";
        var code = type[(type.LastIndexOf('#') + 1)..];
        var message = TextOf(root, "message") ?? TextOf(root, "Message") ?? "";
        if (code != "TransactionCanceledException" || !root.TryGetProperty("CancellationReasons", out var reasons))
            return new AwsServiceException(service, code, status, message);
        return new TransactionCanceledException(service, status, message, [.. reasons.EnumerateArray().Select(reason => TextOf(reason, "Code") ?? "None")]);
    }

    public static AwsServiceException FromXml(string service, int status, byte[] body)
    {
        try
        {
            using var stream = new MemoryStream(body);
            var error = XDocument.Load(stream).Descendants().FirstOrDefault(element => element.Name.LocalName == "Error");
            string Of(string name) => error?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "Unknown";
            return new AwsServiceException(service, Of("Code"), status, Of("Message"));
        }
        catch (XmlException)
        {
            return new AwsServiceException(service, "UnreadableAnswer", status, "The error answer is not XML.");
        }
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
