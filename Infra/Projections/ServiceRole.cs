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
        AssumeRolePolicyDocument = PolicyJson.Document([Trust(stack.Context.AccountId)]),
        ManagedPolicyArns = ManagedPolicies.Count > 0 ? [.. ManagedPolicies] : null,
        Policies = new object[]
        {
            new CfnRole.PolicyProperty { PolicyName = "grants", PolicyDocument = PolicyJson.Document(Statements.Select(statement => RolePolicy.Allow(statement.Sid, [.. statement.Actions], [.. statement.Resources]))) },
        },
    });

    // Without the condition somebody else's resource could have the service act for them under our role.
    private Dictionary<string, object> Trust(string accountId)
    {
        var statement = new Dictionary<string, object>
        {
            ["Effect"] = "Allow",
            ["Principal"] = PolicyJson.Service(Service),
            ["Action"] = "sts:AssumeRole",
        };
        if (For is not null)
        {
            var condition = PolicyJson.Condition("StringEquals", ("aws:SourceAccount", accountId));
            condition["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = For };
            statement["Condition"] = condition;
        }
        return statement;
    }
}
