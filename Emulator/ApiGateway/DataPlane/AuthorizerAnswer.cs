using System.Text.Json;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>What an authorizer's function answered.</summary>
/// <param name="UsageKey">Key for the usage plan, when the API takes it from the authorizer. Absent for most.</param>
internal sealed record AuthorizerAnswer(string PrincipalId, AuthorizerPolicy Policy, IReadOnlyDictionary<string, string> Context, string? UsageKey)
{
    /// <summary>Reads the function's answer.</summary>
    /// <returns>Absent when it is not of the form that authorizers must have.</returns>
    public static AuthorizerAnswer? Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("policyDocument", out var policy) || AuthorizerPolicy.Read(policy) is not { } read) return null;
            if (!root.TryGetProperty("principalId", out var principal) || principal.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)) return null;
            var context = new Dictionary<string, string>(StringComparer.Ordinal);
            if (root.TryGetProperty("context", out var given) && given.ValueKind == JsonValueKind.Object)
            {
                foreach (var member in given.EnumerateObject())
                {
                    if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) return null;   // only flat values are taken
                    context[member.Name] = member.Value.ToString();
                }
            }
            var key = root.TryGetProperty("usageIdentifierKey", out var usage) && usage.ValueKind == JsonValueKind.String ? usage.GetString() : null;
            return new AuthorizerAnswer(principal.ToString(), read, context, key);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string? Value(string name) => name == "principalId" ? PrincipalId : Context.GetValueOrDefault(name);

    /// <summary>Whether a function that failed refuses the caller: it does so by failing with exactly this text.</summary>
    public static bool SaysUnauthorized(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var error = JsonDocument.Parse(payload);
            return error.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("errorMessage", out var message) && message.ValueKind == JsonValueKind.String && message.ValueEquals("Unauthorized");
        }
        catch (JsonException)
        {
            return false;   // a function may fail with any bytes
        }
    }
}
