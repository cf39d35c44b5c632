using System.Text.Json;

namespace Acinaces.Emulator.Kms.Model;

/// <summary>Policies of keys.</summary>
internal static class KeyPolicy
{
    /// <summary>What a key gets that is created without one: the account's own policies decide.</summary>
    public static string DefaultFor(string accountId) =>
        $$"""{"Version":"2012-10-17","Id":"key-default-1","Statement":[{"Sid":"Enable IAM User Permissions","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{accountId}}:root"},"Action":"kms:*","Resource":"*"}]}""";

    /// <exception cref="Pipeline.AwsErrorException">MalformedPolicyDocumentException.</exception>
    public static string Require(string policy)
    {
        try
        {
            using var document = JsonDocument.Parse(policy);
            return policy.Length <= KmsLimits.MaxPolicyBytes && document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("Statement", out _)
                ? policy
                : throw KmsErrors.MalformedPolicy();
        }
        catch (JsonException)
        {
            throw KmsErrors.MalformedPolicy();
        }
    }
}
