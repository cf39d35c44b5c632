namespace Acinaces.Infra.Specification;

/// <summary>What CloudFormation knows about one type of resource.</summary>
public sealed record ResourceSpecification
{
    public required string Type { get; init; }

    /// <summary>What <c>Fn::GetAtt</c> can ask for.</summary>
    public required IReadOnlyList<string> Attributes { get; init; }

    /// <summary>Whether the resource holds data that goes with it.</summary>
    public required bool IsStateful { get; init; }

    /// <summary>The property that holds tags. Absent for a type without.</summary>
    public string? TagsProperty { get; init; }

    public required IReadOnlyDictionary<string, PropertySpecification> Properties { get; init; }

    /// <summary>The structures that properties refer to, by name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, PropertySpecification>> Definitions { get; init; }

    /// <summary>Whether an attribute exists; outputs of nested stacks and values of custom resources are free.</summary>
    public bool HasAttribute(string attribute) => Attributes.Contains(attribute) || (Type == "AWS::CloudFormation::Stack" && attribute.StartsWith("Outputs.", StringComparison.Ordinal));
}
