using System.Text.Json.Nodes;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>The API as an OpenAPI 3 document with API Gateway's extensions, ready for import.</summary>
public static class OpenApiDocument
{
    private const string BodyValidator = "body-and-parameters";

    /// <summary>The document.</summary>
    /// <param name="topology">The functions whose routes make up the API.</param>
    /// <param name="api">The API.</param>
    /// <param name="names">Physical names.</param>
    /// <param name="unserved">Functions that are not there; the gateway itself answers that their routes are not built yet.</param>
    public static JsonObject Of(TopologyModel topology, ApiDefinition api, PhysicalNames names, params IReadOnlyCollection<Function> unserved)
    {
        var routes = (from function in topology.Functions from route in function.Routes select (Route: route, Function: function)).ToArray();
        return new JsonObject
        {
            ["openapi"] = "3.0.1",
            ["info"] = new JsonObject { ["title"] = names.Of(api), ["version"] = "1.0.0" },
            ["paths"] = new JsonObject(routes
                .GroupBy(entry => entry.Route.Path)
                .OrderBy(path => path.Key, StringComparer.Ordinal)
                .Select(path => KeyValuePair.Create<string, JsonNode?>(path.Key, PathItem([.. path], api, names, unserved)))),
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = SecuritySchemes(api, names),
                ["schemas"] = new JsonObject(routes
                    .Where(entry => entry.Route.Body is not null)
                    .OrderBy(entry => SchemaName(entry.Route), StringComparer.Ordinal)
                    .Select(entry => KeyValuePair.Create<string, JsonNode?>(SchemaName(entry.Route), Schema(entry.Route.Body!)))),
            },
            ["x-amazon-apigateway-api-key-source"] = "HEADER",
            ["x-amazon-apigateway-minimum-compression-size"] = api.CompressionFromBytes,
            ["x-amazon-apigateway-request-validator"] = BodyValidator,
            ["x-amazon-apigateway-request-validators"] = new JsonObject
            {
                [BodyValidator] = new JsonObject { ["validateRequestBody"] = true, ["validateRequestParameters"] = true },
            },
            ["x-amazon-apigateway-gateway-responses"] = GatewayResponses.ToJson(api.CorsOrigin),
        };
    }

    /// <summary>The document as text.</summary>
    public static string Text(TopologyModel topology, ApiDefinition api, PhysicalNames names, params IReadOnlyCollection<Function> unserved) =>
        Of(topology, api, names, unserved).ToJsonString(ReadableJson.Options);

    /// <summary>The model of a route's body: method and path run together, since the gateway allows letters and digits only.</summary>
    public static string SchemaName(Route route) => string.Concat($"{route.Method.ToLowerInvariant()}{route.Path}"
        .Split(['/', '-', '{', '}'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static JsonObject PathItem(
        IReadOnlyList<(Route Route, Function Function)> entries, ApiDefinition api, PhysicalNames names, IReadOnlyCollection<Function> unserved)
    {
        var item = new JsonObject();
        foreach (var (route, function) in entries)
        {
            var operation = Operation(route, function);
            if (unserved.Contains(function))
                UnservedRoute.Answer(operation, api.CorsOrigin);
            else
                operation["x-amazon-apigateway-integration"] = Integration(function, names);
            if (AnswerCache.Keeps(api, route) && !unserved.Contains(function))
                AnswerCache.AddKey(operation, route);
            item[route.Method.ToLowerInvariant()] = operation;
        }
        item["options"] = CorsPreflight.Operation(entries[0].Route.PathVariables, entries.Select(entry => entry.Route.Method), api.CorsOrigin);
        return item;
    }

    private static JsonObject Operation(Route route, Function function)
    {
        var operation = new JsonObject
        {
            ["operationId"] = SchemaName(route),
            ["summary"] = route.Summary,
            ["description"] = route.IsPublic ? "Public." : $"Needs {route.Permission!.Name}: {string.Join(", ", route.Roles)}.",
            ["tags"] = new JsonArray(function.Name),
            ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "Done" } },
            ["security"] = Security(route),
        };
        if (route.PathVariables.Count > 0)
            operation["parameters"] = PathParameters(route.PathVariables);
        if (route.Body is not null)
            operation["requestBody"] = RequestBody(route);
        return operation;
    }

    private static JsonObject Integration(Function function, PhysicalNames names) => new()
    {
        ["type"] = "aws_proxy",
        ["httpMethod"] = "POST",
        ["uri"] = InvocationUri(function, names),
        ["passthroughBehavior"] = "when_no_match",
        ["timeoutInMillis"] = 29_000,
    };

    internal static JsonArray PathParameters(IReadOnlyList<string> variables) => new([.. variables.Select(variable => (JsonNode)new JsonObject
    {
        ["name"] = variable,
        ["in"] = "path",
        ["required"] = true,
        ["schema"] = new JsonObject { ["type"] = "string" },
    })]);

    private static JsonObject RequestBody(Route route) => new()
    {
        ["required"] = true,
        ["content"] = new JsonObject
        {
            ["application/json"] = new JsonObject
            {
                ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{SchemaName(route)}" },
            },
        },
    };

    private static JsonObject Schema(RequestBody body)
    {
        var schema = new JsonObject { ["type"] = "object" };
        // JSON schema's draft 4, which the gateway reads, forbids an empty list here.
        if (body.RequiredMembers.Count > 0)
            schema["required"] = new JsonArray([.. body.RequiredMembers.Select(member => JsonValue.Create(member))]);
        return schema;
    }

    private static JsonArray Security(Route route)
    {
        var together = new JsonObject();
        if (route.RequiresApiKey)
            together["apiKey"] = new JsonArray();
        if (!route.IsPublic)
            together["token"] = new JsonArray();
        return together.Count == 0 ? [] : new JsonArray(together);
    }

    private static JsonObject SecuritySchemes(ApiDefinition api, PhysicalNames names) => new()
    {
        ["apiKey"] = new JsonObject { ["type"] = "apiKey", ["name"] = "x-api-key", ["in"] = "header" },
        ["token"] = new JsonObject
        {
            ["type"] = "apiKey",
            ["name"] = "Authorization",
            ["in"] = "header",
            ["x-amazon-apigateway-authtype"] = "custom",
            ["x-amazon-apigateway-authorizer"] = new JsonObject
            {
                ["type"] = "token",
                ["authorizerUri"] = InvocationUri(api.Authorizer, names),
                ["authorizerResultTtlInSeconds"] = (int)api.AuthorizerCache.TotalSeconds,
            },
        },
    };

    private static string InvocationUri(Function function, PhysicalNames names) =>
        $"arn:aws:apigateway:{names.Target.Region}:lambda:path/2015-03-31/functions/{names.InvocationArnOf(function)}/invocations";
}
