using System.Text.Json.Nodes;

namespace Acinaces.Topology.Derivation;

/// <summary>What the gateway answers on a route whose function is not there: 501, in the one shape of errors.</summary>
internal static class UnservedRoute
{
    private const string OriginHeader = "Access-Control-Allow-Origin";

    private static readonly ErrorEnvelope _error = new(
        "NOT_IMPLEMENTED", "This route is declared, but its function is not built yet.", "system", RetryAfterSeconds: null, "Use another route, or wait for a later version.");

    /// <summary>Lets an operation be answered by the gateway alone.</summary>
    public static void Answer(JsonObject operation, string origin)
    {
        operation["responses"] = new JsonObject
        {
            ["501"] = new JsonObject
            {
                ["description"] = "Not built yet",
                ["headers"] = new JsonObject { [OriginHeader] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } },
            },
        };
        operation["x-amazon-apigateway-integration"] = new JsonObject
        {
            ["type"] = "mock",
            ["passthroughBehavior"] = "when_no_match",
            ["requestTemplates"] = new JsonObject { ["application/json"] = """{"statusCode": 501}""" },
            ["responses"] = new JsonObject
            {
                ["default"] = new JsonObject
                {
                    ["statusCode"] = "501",
                    ["responseParameters"] = new JsonObject { [$"method.response.header.{OriginHeader}"] = $"'{origin}'" },
                    ["responseTemplates"] = new JsonObject { ["application/json"] = _error.ToTemplate() },
                },
            },
        };
    }
}
