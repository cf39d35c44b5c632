using Acinaces.Infra.Assemblies;
using Acinaces.Topology;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests;

/// <summary>One environment's declarations beside the templates made from them.</summary>
internal sealed class DeployedModel
{
    public DeployedModel(SynthesizedTemplates templates, string environment)
    {
        Topology = SystemTopology.In(DeploymentEnvironments.Named(environment));
        Names = new PhysicalNames(new DeploymentTarget(Topology.Environment, SynthesizedTemplates.AccountId, Topology.Environment.Region));
        Assembly = templates.Assembly.Of(environment);
    }

    public TopologyModel Topology { get; }

    public PhysicalNames Names { get; }

    public CloudAssembly Assembly { get; }

    public EnvironmentSettings Settings => Topology.Environment;

    /// <summary>The one resource of a type that has a value at the end of a path.</summary>
    public TemplateResource Resource(string type, string property, string value) =>
        Assert.Single(Assembly.OfType(type), resource => resource.Text(property) == value);

    public TemplateResource Lambda(Function function) => Resource("AWS::Lambda::Function", "FunctionName", Names.Of(function));

    public TemplateResource Role(string name) => Resource("AWS::IAM::Role", "RoleName", name);

    /// <summary>The logical id that a value refers to.</summary>
    public static string? Referenced(TemplateResource resource, string property) =>
        resource[property, "Ref"]?.GetValue<string>() ?? resource[property, "Fn::GetAtt", "0"]?.GetValue<string>();
}
