using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Route53;

namespace Acinaces.Infra.Projections;

/// <summary>A DNS zone, the zones delegated below it, and its signature.</summary>
internal static class HostedZoneProjection
{
    private const string KeySigningKeyName = "acinaces";

    public static CfnHostedZone AddHostedZone(this EnvironmentStack stack, DomainSettings domain)
    {
        var zone = new CfnHostedZone(stack, "Zone", new CfnHostedZoneProps
        {
            Name = $"{domain.Zone}.",
            HostedZoneConfig = new CfnHostedZone.HostedZoneConfigProperty { Comment = $"Zone of the {stack.Settings.Name} environment" },
        });
        zone.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        foreach (var delegation in domain.Delegations)
        {
            new CfnRecordSet(stack, $"Delegation{EnvironmentStack.PascalCase(delegation.Zone)}", new CfnRecordSetProps
            {
                HostedZoneId = zone.Ref,
                Name = $"{delegation.Zone}.",
                Type = "NS",
                Ttl = "3600",
                ResourceRecords = [.. delegation.NameServers],
            });
        }
        stack.Publish(Published.ZoneId, zone.Ref);
        new CfnOutput(stack, "NameServers", new CfnOutputProps { Description = "To enter as NS records at the parent zone", Value = Fn.Join(" ", zone.AttrNameServers) });
        new CfnOutput(stack, "ZoneId", new CfnOutputProps { Description = "Id of the zone", Value = zone.Ref });
        return zone;
    }

    /// <summary>Signs the zone and watches the signature: one that breaks takes the whole domain away from validating resolvers.</summary>
    public static void SignHostedZone(this EnvironmentStack stack, CfnHostedZone zone)
    {
        var key = new CfnKey(stack, "SigningKey", new CfnKeyProps
        {
            Description = "Signs the DNS zone",
            // Route 53 takes no other kind of key.
            KeySpec = "ECC_NIST_P256",
            KeyUsage = "SIGN_VERIFY",
            PendingWindowInDays = 30,
            KeyPolicy = SigningKeyPolicy(stack.Context),
        });
        key.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        new CfnAlias(stack, "SigningKeyAlias", new CfnAliasProps { AliasName = $"alias/{stack.Names.Named("dnssec")}", TargetKeyId = key.Ref });
        var signingKey = new CfnKeySigningKey(stack, "KeySigningKey", new CfnKeySigningKeyProps
        {
            HostedZoneId = zone.Ref,
            KeyManagementServiceArn = key.AttrArn,
            Name = KeySigningKeyName,
            Status = "ACTIVE",
        });
        var signature = new CfnDNSSEC(stack, "Signature", new CfnDNSSECProps { HostedZoneId = zone.Ref });
        signature.AddDependency(signingKey);
        new CfnOutput(stack, "DelegationSigner", new CfnOutputProps
        {
            Description = "Prints the DS record to enter at the parent zone",
            Value = Fn.Join(string.Empty, ["aws route53 get-dnssec --hosted-zone-id ", zone.Ref, " --query KeySigningKeys[0].DSRecord --output text"]),
        });
        foreach (var (name, metric) in new[] { ("dnssec-internal-failure", "DNSSECInternalFailure"), ("dnssec-key-needs-action", "DNSSECKeySigningKeysNeedingAction") })
        {
            new GlobalAlarm(name, "The signature of the DNS zone is in danger. Runbook: docs/runbooks/dns.md", "AWS/Route53", metric, "Maximum")
            {
                Dimensions = new Dictionary<string, string> { ["HostedZoneId"] = zone.Ref },
                Comparison = "GreaterThanThreshold",
                Threshold = 0,
                Period = TimeSpan.FromHours(4),
                MissingData = "notBreaching",
            }.AddTo(stack);
        }
    }

    private static Dictionary<string, object> SigningKeyPolicy(StackContext context) => PolicyJson.Document(
    [
        PolicyJson.Allow("Administer", KeyPolicy.Account(context), KeyPolicy.Administration, ["*"]),
        PolicyJson.Allow(
            "SignZone",
            PolicyJson.Service("dnssec-route53.amazonaws.com"),
            ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign"],
            ["*"],
            PolicyJson.Condition("StringEquals", ("aws:SourceAccount", context.AccountId))),
        PolicyJson.Allow(
            "KeepSigning",
            PolicyJson.Service("dnssec-route53.amazonaws.com"),
            ["kms:CreateGrant"],
            ["*"],
            new Dictionary<string, object>
            {
                ["Bool"] = new Dictionary<string, object> { ["kms:GrantIsForAWSResource"] = "true" },
                ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = context.AccountId },
            }),
    ]);
}
