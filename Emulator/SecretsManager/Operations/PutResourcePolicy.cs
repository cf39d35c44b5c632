using System.Text.Json;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class PutResourcePolicy(SecretStore secrets, SecretDirectory directory) : IOperation<PutResourcePolicyRequest, PutResourcePolicyResponse>
{
    public IEnumerable<Permission> Permissions(PutResourcePolicyRequest request, Caller caller) => directory.Permission("secretsmanager:PutResourcePolicy", request.SecretId, caller);

    public PutResourcePolicyResponse Invoke(PutResourcePolicyRequest request, Caller caller)
    {
        Require(request);
        return secrets.Atomically(() =>
        {
            var secret = directory.RequireLive(request.SecretId, caller);
            secrets.Put(secret with { Policy = request.ResourcePolicy });
            return new PutResourcePolicyResponse(secret.Arn, secret.Name);
        });
    }

    private static void Require(PutResourcePolicyRequest request)
    {
        if (request.ResourcePolicy.Length > SecretsManagerLimits.MaxPolicyLength)
            throw SecretsManagerErrors.InvalidParameter("The resource policy is longer than 20480 characters.");
        try
        {
            using var document = JsonDocument.Parse(request.ResourcePolicy);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("Statement", out var statements))
                throw SecretsManagerErrors.MalformedPolicy();
            var all = statements.ValueKind == JsonValueKind.Array ? statements.EnumerateArray().ToArray() : [statements];
            if (request.BlockPublicPolicy == true && all.Any(IsPublic))
                throw new AwsErrorException("PublicPolicyException", "The BlockPublicPolicy parameter is set to true, and the resource policy did not prevent broad access to the secret.");
        }
        catch (JsonException)
        {
            throw SecretsManagerErrors.MalformedPolicy();
        }
    }

    private static bool IsPublic(JsonElement statement) => statement.ValueKind == JsonValueKind.Object
        && statement.TryGetProperty("Effect", out var effect) && effect.ValueEquals("Allow")
        && statement.TryGetProperty("Principal", out var principal) && !statement.TryGetProperty("Condition", out _)
        && ((principal.ValueKind == JsonValueKind.String && principal.ValueEquals("*"))
            || (principal.ValueKind == JsonValueKind.Object && principal.TryGetProperty("AWS", out var aws) && aws.ValueKind == JsonValueKind.String && aws.ValueEquals("*")));
}
