using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Specification;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>Whatever can carry tags says whose it is, what it is part of, and who pays.</summary>
internal sealed class RequiredTags : ITemplateRule
{
    internal static readonly string[] Keys = ["Environment", "Project", "Owner", "CostCenter", "ManagedBy"];

    /// <summary>Types whose tags the CDK of this project cannot write; CloudFormation gives them those of the stack.</summary>
    internal static readonly IReadOnlyList<JustifiedException> TaggedByStack =
    [
        .. from type in (string[])
           [
               "AWS::ApplicationAutoScaling::ScalableTarget", "AWS::CE::AnomalyMonitor", "AWS::CE::AnomalySubscription", "AWS::CE::CostCategory",
               "AWS::CloudFront::Function", "AWS::CloudWatch::Dashboard", "AWS::EC2::VPCEndpoint", "AWS::Events::Rule", "AWS::Route53::HealthCheck",
           ]
           select new JustifiedException(type, "CDK 2.160 knows no tags for it"),
    ];

    public IEnumerable<Finding> Findings(GateInput input) =>
        from resource in input.Assembly.Resources
        let property = CloudFormationSpecification.Current.Find(resource.Type)?.TagsProperty
        where property is not null
        let present = TaggedByStack.Any(exception => exception.Subject == resource.Type) ? resource.Stack.Tags.Keys : TagKeys(resource, property)
        let missing = Keys.Except(present).ToArray()
        where missing.Length > 0
        select Finding.On(resource, $"Properties.{property}", $"tags are missing: {string.Join(", ", missing)}");

    private static IEnumerable<string> TagKeys(TemplateResource resource, string property) => resource[property.Split('.')] switch
    {
        JsonArray tags => tags.Select(tag => resource.Stack.Text(tag?["Key"])),
        JsonObject tags => tags.Select(tag => tag.Key),
        _ => [],
    };
}
