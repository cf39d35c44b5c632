using System.Net;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.Lambda;

/// <summary>An HTTP answer, read whole.</summary>
internal sealed record LambdaAnswer(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonObject Json => JsonNode.Parse(Body) as JsonObject ?? throw new InvalidOperationException($"Not an object: {Body}");

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
