using System.Text.Json.Nodes;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>
/// What tells one kept answer of the gateway from another. It compares nothing it was not told to compare, not even the variables of
/// the path: all requests of a route would get the first one's answer.
/// </summary>
public static class AnswerCache
{
    // The answer is the same for all who may have it; who may have it is in the token.
    private const string Token = "Authorization";

    // What lists understand. A new parameter of a list belongs here, or it is not seen.
    private static readonly string[] _query = ["filter", "limit", "offset"];

    /// <summary>Whether the gateway keeps answers of the route.</summary>
    public static bool Keeps(ApiDefinition api, Route route) => api.Cache is not null && route.Method == "GET" && route.IsSameForAll;

    /// <summary>Makes the parts of the key known in an operation that has its integration.</summary>
    internal static void AddKey(JsonObject operation, Route route)
    {
        var parameters = operation["parameters"] as JsonArray ?? [];
        parameters.Add((JsonNode)Parameter("header", Token));
        foreach (var name in _query)
            parameters.Add((JsonNode)Parameter("query", name));
        operation["parameters"] = parameters;
        string[] places = [.. route.PathVariables.Select(name => $"path.{name}"), $"header.{Token}", .. _query.Select(name => $"querystring.{name}")];
        var integration = operation["x-amazon-apigateway-integration"]!.AsObject();
        integration["requestParameters"] = new JsonObject(places.Select(place => KeyValuePair.Create<string, JsonNode?>($"integration.request.{place}", $"method.request.{place}")));
        integration["cacheKeyParameters"] = new JsonArray([.. places.Select(place => JsonValue.Create($"method.request.{place}"))]);
    }

    private static JsonObject Parameter(string place, string name) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = false,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };
}
