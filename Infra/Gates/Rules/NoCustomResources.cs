namespace Acinaces.Infra.Gates.Rules;

/// <summary>No custom resources: those that the CDK brings along run on runtimes that AWS no longer creates.</summary>
internal sealed class NoCustomResources : ITemplateRule
{
    public IEnumerable<Finding> Findings(GateInput input) =>
        from resource in input.Assembly.Resources
        where resource.Type.StartsWith("Custom::", StringComparison.Ordinal) || resource.Type == "AWS::CloudFormation::CustomResource"
        select Finding.On(resource, "Type", $"{resource.Type} is a custom resource: use what CloudFormation has");
}
