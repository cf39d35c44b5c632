using Acinaces.Infra.Stacks;
using Amazon.CDK.AWS.IAM;
using PolicyStatement = Acinaces.Topology.Derivation.PolicyStatement;

namespace Acinaces.Infra.Projections;

/// <summary>A role that an AWS service takes to act for us, with one inline policy that lives and dies with it.</summary>
internal sealed record ServiceRole(string Name, string Service, string Description)
{
    /// <summary>The resource for which the service may take the role, as an ARN pattern. Absent for services that do not say for whom they act.</summary>
    public string? For { get; init; }

    /// <summary>AWS's own policies, where one says exactly what is needed.</summary>
    public IReadOnlyList<string> ManagedPolicies { get; init; } = [];

    public required IReadOnlyList<PolicyStatement> Statements { get; init; }

    public CfnRole AddTo(EnvironmentStack stack, string id) => new(stack, id, new CfnRoleProps
    {
        RoleName = Name,
        Description = Description,
        AssumeRolePolicyDocument = RolePolicy.TrustOf(Service, For is null ? null : stack.Context.AccountId, For),
        ManagedPolicyArns = ManagedPolicies.Count > 0 ? [.. ManagedPolicies] : null,
        Policies = new object[]
        {
            new CfnRole.PolicyProperty { PolicyName = "grants", PolicyDocument = PolicyJson.Document(Statements.Select(statement => RolePolicy.Allow(statement.Sid, [.. statement.Actions], [.. statement.Resources]))) },
        },
    });
}
