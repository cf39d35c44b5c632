using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Infra.Projections;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Deployment;

/// <summary>Values for secrets, held against their declarations before any of them is written. No message ever repeats a value.</summary>
internal static class SecretValues
{
    /// <summary>The secrets a person fills: all that are not drawn when they are made.</summary>
    public static IReadOnlyList<Secret> FilledByHand(TopologyModel topology) => [.. topology.Secrets.Where(secret => !SecretProjection.IsDrawn(secret, topology))];

    /// <summary>Reads <c>{"exchange-binance": {"apiKey": "...", "apiSecret": "..."}}</c>: some of the secrets, each with all of its fields.</summary>
    /// <exception cref="RefusedException">Something is missing, unknown or empty; all faults are named.</exception>
    public static IReadOnlyDictionary<Secret, JsonObject> Parse(string text, IReadOnlyList<Secret> known)
    {
        if (Read(text) is not { } given)
            throw new RefusedException("Standard input holds no JSON object of secrets.");
        string[] faults =
        [
            .. given.Where(entry => known.All(secret => secret.Name != entry.Key))
                .Select(entry => $"There is no secret '{entry.Key}' to fill. Known: {string.Join(", ", known.Select(secret => secret.Name))}."),
            .. known.Where(secret => given.ContainsKey(secret.Name)).SelectMany(secret => Faults(secret, given[secret.Name])),
        ];
        if (faults.Length > 0)
            throw new RefusedException(string.Join(Environment.NewLine, faults));
        return known.Where(secret => given.ContainsKey(secret.Name)).ToDictionary(secret => secret, secret => given[secret.Name]!.AsObject());
    }

    private static JsonObject? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            // The parser's message quotes what it could not read, which may be the secret itself.
            return null;
        }
    }

    private static IEnumerable<string> Faults(Secret secret, JsonNode? value)
    {
        if (value is not JsonObject fields)
            return [$"The value of '{secret.Name}' is no JSON object."];
        return
        [
            .. fields.Where(field => !secret.Fields.Contains(field.Key))
                .Select(field => $"'{secret.Name}' has no field '{field.Key}'. It has {string.Join(", ", secret.Fields)}."),
            .. secret.Fields.Where(field => string.IsNullOrWhiteSpace(Text(fields[field]))).Select(field => $"'{secret.Name}' lacks a value for '{field}'."),
        ];
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
