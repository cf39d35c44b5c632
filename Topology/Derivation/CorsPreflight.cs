using System.Text.Json.Nodes;

namespace Acinaces.Topology.Derivation;

/// <summary>The answer to a browser's question whether a page may call, given without asking a function.</summary>
public static class CorsPreflight
{
    private const string AllowedHeaders = "Authorization,Content-Type,X-Api-Key,Idempotency-Key";

    /// <summary>The OPTIONS operation of a path.</summary>
    public static JsonObject Operation(IReadOnlyList<string> pathVariables, IEnumerable<string> methods, string origin)
    {
        var headers = new Dictionary<string, string>
        {
            ["Access-Control-Allow-Origin"] = origin,
            ["Access-Control-Allow-Methods"] = string.Join(',', methods.Append("OPTIONS").Order(StringComparer.Ordinal)),
            ["Access-Control-Allow-Headers"] = AllowedHeaders,
            ["Access-Control-Max-Age"] = "600",
        };
        var operation = new JsonObject
        {
            ["summary"] = "Cross-origin preflight",
            ["responses"] = new JsonObject { ["200"] = Response(headers.Keys) },
            ["x-amazon-apigateway-integration"] = Integration(headers),
        };
        if (pathVariables.Count > 0)
            operation["parameters"] = OpenApiDocument.PathParameters(pathVariables);
        return operation;
    }

    private static JsonObject Response(IEnumerable<string> headers) => new()
    {
        ["description"] = "May call",
        ["headers"] = new JsonObject(headers.Select(header => KeyValuePair.Create<string, JsonNode?>(
            header, new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } }))),
    };

    private static JsonObject Integration(Dictionary<string, string> headers) => new()
    {
        ["type"] = "mock",
        ["passthroughBehavior"] = "when_no_match",
        ["requestTemplates"] = new JsonObject { ["application/json"] = """{"statusCode": 200}""" },
        ["responses"] = new JsonObject
        {
            ["default"] = new JsonObject
            {
                ["statusCode"] = "200",
                ["responseParameters"] = new JsonObject(headers.Select(header => KeyValuePair.Create<string, JsonNode?>(
                    $"method.response.header.{header.Key}", $"'{header.Value}'"))),
            },
        },
    };
}
