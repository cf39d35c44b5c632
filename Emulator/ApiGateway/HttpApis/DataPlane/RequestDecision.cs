using System.Text.Json;
using Acinaces.Emulator.ApiGateway.DataPlane;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>What an authorizer's function answered.</summary>
/// <param name="Policy">Absent: the answer was a simple one, and counts for every route.</param>
internal sealed record RequestDecision(bool IsAuthorized, AuthorizerPolicy? Policy, CallerIdentity.Function Identity)
{
    /// <summary>Reads the function's answer.</summary>
    /// <returns>Absent when it is not of the form that the authorizer asks for.</returns>
    public static RequestDecision? Read(ReadOnlyMemory<byte> payload, bool isSimple)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            var answer = document.RootElement;
            if (answer.ValueKind != JsonValueKind.Object) return null;
            var context = answer.TryGetProperty("context", out var given) && given.ValueKind == JsonValueKind.Object ? given.Clone() : (JsonElement?)null;
            return isSimple ? ReadSimple(answer, context) : ReadPolicy(answer, context);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public bool Allows(string routeArn) => Policy is null ? IsAuthorized : Policy.Decide(routeArn) is true;

    private static RequestDecision? ReadSimple(JsonElement answer, JsonElement? context) =>
        answer.TryGetProperty("isAuthorized", out var authorized) && authorized.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? new RequestDecision(authorized.GetBoolean(), null, new CallerIdentity.Function(null, context))
            : null;

    private static RequestDecision? ReadPolicy(JsonElement answer, JsonElement? context)
    {
        if (!answer.TryGetProperty("policyDocument", out var document) || AuthorizerPolicy.Read(document) is not { } policy) return null;
        var principal = answer.TryGetProperty("principalId", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        return new RequestDecision(false, policy, new CallerIdentity.Function(principal, context));
    }
}
