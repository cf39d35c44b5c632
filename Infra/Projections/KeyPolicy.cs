using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Projections;

/// <summary>Who may do what with a key: the account administers it, and data passes only through the services that need it.</summary>
internal static class KeyPolicy
{
    private const string Logs = "logs.amazonaws.com";

    // They read and re-encrypt their data while nobody calls, with a grant that they keep.
    private static readonly string[] _keepingGrants = ["backup", "dynamodb"];

    public static readonly string[] Administration =
    [
        "kms:CancelKeyDeletion", "kms:CreateAlias", "kms:DeleteAlias", "kms:DescribeKey", "kms:DisableKey", "kms:EnableKey", "kms:EnableKeyRotation",
        "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListGrants", "kms:ListKeyPolicies", "kms:ListResourceTags", "kms:PutKeyPolicy",
        "kms:RevokeGrant", "kms:ScheduleKeyDeletion", "kms:TagResource", "kms:UntagResource", "kms:UpdateAlias", "kms:UpdateKeyDescription",
    ];

    public static Dictionary<string, object> Of(EncryptionKey key, StackContext context, string region)
    {
        string[] Named(IEnumerable<string> services) => [.. services.Select(service => $"{service}.{region}.amazonaws.com")];
        var services = Named(KeyUse.ServicesOf(key, context.Topology));
        var keepers = Named(KeyUse.ServicesOf(key, context.Topology).Intersect(_keepingGrants));
        return PolicyJson.Document(
        [
            PolicyJson.Allow("Administer", Account(context), Administration, ["*"]),
            .. services.Length > 0 ? (Dictionary<string, object>[])[UseThrough(services, context)] : [],
            .. keepers.Length > 0 ? (Dictionary<string, object>[])[GrantTo(keepers, context)] : [],
            .. key.ServicePrincipals.Select(service => service == Logs ? UseByLogs(context, region) : UseBy(service, context)),
        ]);
    }

    // Identities still need the right in their own policy; this only lets such policies count, and only through these services.
    private static Dictionary<string, object> UseThrough(string[] services, StackContext context) => PolicyJson.Allow(
        "UseThroughServices",
        Account(context),
        ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
        ["*"],
        PolicyJson.Condition("StringEquals", ("kms:ViaService", services)));

    private static Dictionary<string, object> GrantTo(string[] services, StackContext context)
    {
        var condition = PolicyJson.Condition("StringEquals", ("kms:ViaService", services));
        condition["Bool"] = new Dictionary<string, object> { ["kms:GrantIsForAWSResource"] = "true" };
        return PolicyJson.Allow("GrantToServices", Account(context), ["kms:CreateGrant"], ["*"], condition);
    }

    private static Dictionary<string, object> UseBy(string service, StackContext context) => PolicyJson.Allow(
        $"UseBy{EnvironmentStack.PascalCase(service.Split('.')[0])}",
        PolicyJson.Service(service),
        ["kms:Decrypt", "kms:GenerateDataKey"],
        ["*"],
        PolicyJson.Condition("StringEquals", ("aws:SourceAccount", context.AccountId)));

    // The log service is a principal of its region, and names the log group it encrypts for.
    private static Dictionary<string, object> UseByLogs(StackContext context, string region) => PolicyJson.Allow(
        "UseByLogs",
        PolicyJson.Service($"logs.{region}.amazonaws.com"),
        ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
        ["*"],
        PolicyJson.Condition("ArnLike", ("kms:EncryptionContext:aws:logs:arn", $"arn:aws:logs:{region}:{context.AccountId}:log-group:*")));

    public static Dictionary<string, object> Account(StackContext context) => new() { ["AWS"] = $"arn:aws:iam::{context.AccountId}:root" };
}
