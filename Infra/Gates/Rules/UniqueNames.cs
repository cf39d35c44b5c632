using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>No two resources of a kind have one name in one place; the second deployment would fail half way.</summary>
internal sealed class UniqueNames : ITemplateRule
{
    // Their names need not be unique.
    private static readonly string[] Labels = ["AWS::ApiGateway::ApiKey", "AWS::ApiGateway::RestApi", "AWS::ApiGateway::UsagePlan", "AWS::ApiGateway::Stage", "AWS::Cognito::UserPool", "AWS::IAM::Policy", "AWS::WAFv2::WebACL", "AWS::Events::Rule", "AWS::Scheduler::Schedule"];

    public IEnumerable<Finding> Findings(GateInput input) =>
        from resource in input.Assembly.Resources
        where !Labels.Contains(resource.Type)
        let name = PhysicalIdentity.NameOf(resource)
        where name is not null
        group resource by (resource.Type, name, resource.Stack.Account, Region: IsGlobal(resource) ? "" : resource.Stack.Region) into same
        where same.Count() > 1
        from second in same.Skip(1)
        select Finding.On(second, $"Properties.{PhysicalIdentity.NameProperty(second.Type)}", $"{same.First()} has the name {same.Key.name} as well");

    private static bool IsGlobal(TemplateResource resource) => resource.Type.StartsWith("AWS::IAM::", StringComparison.Ordinal) || resource.Type == "AWS::S3::Bucket";
}
