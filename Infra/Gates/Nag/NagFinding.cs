namespace Acinaces.Infra.Gates.Nag;

/// <summary>One violation that cdk-nag tells.</summary>
/// <param name="Pack">The rule pack, for example <c>HIPAA.Security</c>.</param>
/// <param name="Rule">The rule as its pack numbers or names it, for example <c>AwsSolutions-IAM5</c>.</param>
/// <param name="Name">The same rule's name in all packs, for example <c>IAMNoWildcardPermissions</c>.</param>
/// <param name="Level"><c>Error</c> or <c>Warning</c>.</param>
/// <param name="Detail">Which value of the resource, where a rule looks at several. Empty otherwise.</param>
/// <param name="Description">What is wrong.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="LogicalId">The resource in the template.</param>
public sealed record NagFinding(string Pack, string Rule, string Name, string Level, string Detail, string Description, string Stack, string LogicalId)
{
    public bool IsError => Level == "Error";

    /// <summary>The resource, and the value where there is one: <c>stack/resource value</c>.</summary>
    public string Place => Detail.Length == 0 ? $"{Stack}/{LogicalId}" : $"{Stack}/{LogicalId} {Detail}";
}
