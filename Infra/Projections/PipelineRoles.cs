using Acinaces.Infra.Stacks;
using Acinaces.Topology;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.IAM;

namespace Acinaces.Infra.Projections;

/// <summary>The roles GitHub's jobs take for an hour, without any key that could be stolen.</summary>
internal static class PipelineRoles
{
    /// <summary>The qualifier of the CDK's own bootstrap roles.</summary>
    private const string Bootstrap = "cdk-hnb659fds";

    private const int SessionSeconds = 3600;

    private static readonly string[] _bootstrapRoles = ["deploy", "file-publishing", "lookup"];

    /// <summary>What the CDK does is done by its bootstrap roles; this one may take those of this environment's regions, and little else.</summary>
    public static string AddDeployRole(this EnvironmentStack stack, PipelineSettings pipeline, string logArn)
    {
        var packages = stack.Names.ArnOf(Buckets.FunctionPackages);
        return Add(stack, "github-deploy", Trust(stack, pipeline, stack.Settings.Name), [], PolicyJson.Document(
        [
            RolePolicy.Allow("ActAsCdk", ["sts:AssumeRole"], [.. BootstrapRoles(stack)]),
            RolePolicy.Allow("ReadDeployedTemplates", ["cloudformation:DescribeStacks", "cloudformation:GetTemplate"], [.. Stacks(stack)]),
            RolePolicy.Allow("KeepAssemblies", ["s3:GetObject", "s3:PutObject"], [$"{packages}/assemblies/*"]),
            RolePolicy.Allow("FindAssemblies", ["s3:ListBucket"], [packages]),
            RolePolicy.Allow("WriteDeploymentLog", ["logs:CreateLogStream", "logs:PutLogEvents"], [logArn]),
            .. stack.Settings.DeletionProtection ? [] : EmptyBuckets(stack),
        ]));
    }

    /// <summary>What removing an environment takes that may be removed: CloudFormation deletes empty buckets only.</summary>
    private static IEnumerable<Dictionary<string, object>> EmptyBuckets(EnvironmentStack stack)
    {
        string[] buckets = [$"arn:aws:s3:::{stack.Names.Named("*")}", $"arn:aws:s3:::{WebAclProjection.LogPrefix}{stack.Names.Named("*")}"];
        return
        [
            RolePolicy.Allow("ListVersions", ["s3:ListBucketVersions"], buckets),
            RolePolicy.Allow("EmptyBuckets", ["s3:BypassGovernanceRetention", "s3:DeleteObject", "s3:DeleteObjectVersion"], [.. buckets.Select(bucket => $"{bucket}/*")]),
        ];
    }

    /// <summary>Reads settings, never data: neither managed policy lets it open an item, an object or a secret.</summary>
    public static string AddInspectRole(this EnvironmentStack stack, PipelineSettings pipeline) =>
        Add(
            stack,
            "github-inspect",
            Trust(stack, pipeline, $"{stack.Settings.Name}-inspect"),
            ["arn:aws:iam::aws:policy/SecurityAudit", "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"],
            PolicyJson.Document(
            [
                RolePolicy.Allow(
                    "CompareStacks",
                    [
                        "cloudformation:DescribeStackResourceDrifts", "cloudformation:DescribeStacks", "cloudformation:DetectStackDrift",
                        "cloudformation:DetectStackResourceDrift", "cloudformation:GetTemplate",
                    ],
                    [.. Stacks(stack)]),
                // AWS gives this action no resource to be bound to.
                RolePolicy.Allow("FollowDetection", ["cloudformation:DescribeStackDriftDetectionStatus"], ["*"]),
            ]));

    private static string Add(EnvironmentStack stack, string name, Dictionary<string, object> trust, string[] managed, Dictionary<string, object> policy) =>
        new CfnRole(stack, EnvironmentStack.PascalCase(name), new CfnRoleProps
        {
            RoleName = stack.Names.Named(name),
            MaxSessionDuration = SessionSeconds,
            AssumeRolePolicyDocument = trust,
            ManagedPolicyArns = managed.Length > 0 ? managed : null,
            Policies = new object[] { new CfnRole.PolicyProperty { PolicyName = name, PolicyDocument = policy } },
        }).AttrArn;

    /// <summary>Only jobs of this repository that run in this GitHub environment: its reviewers and branch rules are the gate.</summary>
    private static Dictionary<string, object> Trust(EnvironmentStack stack, PipelineSettings pipeline, string gitHubEnvironment)
    {
        var statement = PolicyJson.Allow(
            "OnlyOurJobs",
            new Dictionary<string, object> { ["Federated"] = GitHubIdentity.ProviderArn(stack.Context.AccountId) },
            ["sts:AssumeRoleWithWebIdentity"],
            [],
            PolicyJson.Condition(
                "StringEquals",
                ($"{GitHubIdentity.Issuer}:aud", GitHubIdentity.Audience),
                ($"{GitHubIdentity.Issuer}:sub", $"repo:{pipeline.Repository}:environment:{gitHubEnvironment}")));
        statement.Remove("Resource");
        return PolicyJson.Document([statement]);
    }

    private static IEnumerable<string> BootstrapRoles(EnvironmentStack stack) =>
        from region in DeployedRegions.Of(stack.Settings)
        from role in _bootstrapRoles
        select $"arn:aws:iam::{stack.Context.AccountId}:role/{Bootstrap}-{role}-role-{stack.Context.AccountId}-{region}";

    private static IEnumerable<string> Stacks(EnvironmentStack stack) =>
        from region in DeployedRegions.Of(stack.Settings)
        from name in (string[])[stack.Names.Named("*"), $"{AccountStack.NamePrefix}*"]
        select $"arn:aws:cloudformation:{region}:{stack.Context.AccountId}:stack/{name}/*";
}
