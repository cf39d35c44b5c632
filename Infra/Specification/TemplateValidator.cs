using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates;

namespace Acinaces.Infra.Specification;

/// <summary>Holds a template against the specification: types, properties, values, and everything that refers to something else.</summary>
public sealed class TemplateValidator(CloudFormationSpecification specification, ValueConstraints constraints)
{
    /// <summary>The validator on the committed specification and constraints.</summary>
    public static TemplateValidator Current { get; } = new(CloudFormationSpecification.Current, ValueConstraints.Current);

    public IReadOnlyList<Finding> Findings(CloudAssembly assembly) => [.. assembly.Stacks.SelectMany(Findings)];

    public IEnumerable<Finding> Findings(StackTemplate stack) =>
        stack.Resources.SelectMany(Properties).Concat(new ReferenceCheck(specification, stack).Findings());

    private IEnumerable<Finding> Properties(TemplateResource resource)
    {
        if (specification.Find(resource.Type) is { } type)
            return new PropertyCheck(type, constraints, resource).Findings();
        // The CDK's own note of its version, and what only the stack's author can know.
        if (resource.Type == "AWS::CDK::Metadata" || resource.Type.StartsWith("Custom::", StringComparison.Ordinal) || resource.Type == "AWS::CloudFormation::CustomResource")
            return [];
        return [Finding.On(resource, "Type", specification.KnownTypes.Contains(resource.Type)
            ? $"{resource.Type} exists, but its details are not in Infra/Specification/specification.json yet: `npm ci --prefix Infra/Specification && node Infra/Specification/update.mjs {resource.Type}`"
            : $"unknown resource type {resource.Type}{Similar.Hint(resource.Type, specification.KnownTypes)}")];
    }
}
