using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Projections;

/// <summary>Who may do what with a key: the account administers it, and data passes only through the services that need it.</summary>
internal static class KeyPolicy
{
    private static readonly string[] _administration =
    [
        "kms:CancelKeyDeletion", "kms:CreateAlias", "kms:DeleteAlias", "kms:DescribeKey", "kms:DisableKey", "kms:EnableKey", "kms:EnableKeyRotation",
        "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListGrants", "kms:ListKeyPolicies", "kms:ListResourceTags", "kms:PutKeyPolicy",
        "kms:RevokeGrant", "kms:ScheduleKeyDeletion", "kms:TagResource", "kms:UntagResource", "kms:UpdateAlias", "kms:UpdateKeyDescription",
    ];

    public static Dictionary<string, object> Of(EncryptionKey key, StackContext context)
    {
        var services = KeyUse.ServicesOf(key, context.Topology);
        return PolicyJson.Document(
        [
            PolicyJson.Allow("Administer", Account(context), _administration, ["*"]),
            .. services.Count > 0 ? (Dictionary<string, object>[])[UseThrough(services, context), GrantTo(services, context)] : [],
            .. key.ServicePrincipals.Count > 0 ? (Dictionary<string, object>[])[UseByServices(key, context)] : [],
        ]);
    }

    // Identities still need the right in their own policy; this only lets such policies count, and only through these services.
    private static Dictionary<string, object> UseThrough(IReadOnlyList<string> services, StackContext context) => PolicyJson.Allow(
        "UseThroughServices",
        Account(context),
        ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
        ["*"],
        PolicyJson.Condition("StringEquals", ("kms:ViaService", services.Select(service => $"{service}.{context.Settings.Region}.amazonaws.com").ToArray())));

    // DynamoDB and others keep a grant to read their data while nobody calls.
    private static Dictionary<string, object> GrantTo(IReadOnlyList<string> services, StackContext context)
    {
        var condition = PolicyJson.Condition("StringEquals", ("kms:ViaService", services.Select(service => $"{service}.{context.Settings.Region}.amazonaws.com").ToArray()));
        condition["Bool"] = new Dictionary<string, object> { ["kms:GrantIsForAWSResource"] = "true" };
        return PolicyJson.Allow("GrantToServices", Account(context), ["kms:CreateGrant"], ["*"], condition);
    }

    private static Dictionary<string, object> UseByServices(EncryptionKey key, StackContext context) => PolicyJson.Allow(
        "UseByServices",
        new Dictionary<string, object> { ["Service"] = key.ServicePrincipals.ToArray() },
        ["kms:Decrypt", "kms:GenerateDataKey"],
        ["*"],
        PolicyJson.Condition("StringEquals", ("aws:SourceAccount", context.AccountId)));

    private static Dictionary<string, object> Account(StackContext context) => new() { ["AWS"] = $"arn:aws:iam::{context.AccountId}:root" };
}
