using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>Who may read the value of a secret.</summary>
public static class SecretReaders
{
    /// <summary>ARNs of principals: the account's root, the roles of functions that were granted it, and for a cache's secret the deployment.</summary>
    public static IReadOnlyList<string> Of(Secret secret, TopologyModel topology, PhysicalNames names) =>
    [
        // Without it a mistake in this list could be undone by nobody.
        $"arn:aws:iam::{names.Target.AccountId}:root",
        .. topology.Functions.Where(function => function.IsGranted<Grant.OnSecret>(secret) || function.IsGranted<Grant.OnRotatedSecret>(secret)).Select(names.RoleArnOf),
        .. topology.Caches.Where(cache => ReferenceEquals(cache.Credentials, secret)).Select(_ => DeploymentRole(names)),
    ];

    // CloudFormation itself hands the token to the cache it makes. The name is the one `cdk bootstrap` gives.
    private static string DeploymentRole(PhysicalNames names) =>
        $"arn:aws:iam::{names.Target.AccountId}:role/cdk-hnb659fds-cfn-exec-role-{names.Target.AccountId}-{names.Target.Region}";
}
