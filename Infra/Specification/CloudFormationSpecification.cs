using System.Text.Json;

namespace Acinaces.Infra.Specification;

/// <summary>The part of CloudFormation's resource specification that this project uses. Written by <c>update.mjs</c>.</summary>
public sealed class CloudFormationSpecification
{
    private static readonly Lazy<CloudFormationSpecification> Committed = new(() =>
    {
        using var stream = typeof(CloudFormationSpecification).Assembly.GetManifestResourceStream("specification.json")
            ?? throw new InvalidOperationException("specification.json is not part of the program.");
        using var document = JsonDocument.Parse(stream);
        return SpecificationReader.Read(document.RootElement);
    });

    private readonly Dictionary<string, ResourceSpecification> _types;

    internal CloudFormationSpecification(string source, IReadOnlyList<string> knownTypes, IEnumerable<ResourceSpecification> types)
    {
        Source = source;
        KnownTypes = new HashSet<string>(knownTypes, StringComparer.Ordinal);
        _types = types.ToDictionary(type => type.Type, StringComparer.Ordinal);
    }

    /// <summary>The specification that is part of this program.</summary>
    public static CloudFormationSpecification Current => Committed.Value;

    /// <summary>The package and version it was taken from.</summary>
    public string Source { get; }

    /// <summary>The names of all types there are, also of those whose details were left out.</summary>
    public IReadOnlySet<string> KnownTypes { get; }

    public IReadOnlyCollection<ResourceSpecification> Types => _types.Values;

    /// <summary>The details of a type. Absent for a type that does not exist or that this project did not use so far.</summary>
    public ResourceSpecification? Find(string type) => _types.GetValueOrDefault(type);

    /// <summary>What the change of a resource's property at that path leads to.</summary>
    /// <param name="path">Names of members; positions in lists and names in maps are passed over.</param>
    public Replacement ReplacementBy(string type, IReadOnlyList<string> path)
    {
        if (Find(type) is not { } resource || path.Count == 0 || !resource.Properties.TryGetValue(path[0], out var property)) return Replacement.Never;
        var worst = property.Replacement;
        var shape = property.Shape;
        foreach (var step in path.Skip(1))
        {
            (shape, var replacement) = Below(resource, shape, step);
            if (replacement > worst) worst = replacement;
        }

        return worst;
    }

    private static (PropertyShape Shape, Replacement Replacement) Below(ResourceSpecification resource, PropertyShape shape, string step) => shape switch
    {
        PropertyShape.List list => (list.Element, Replacement.Never),
        PropertyShape.Map map => (map.Element, Replacement.Never),
        PropertyShape.Structure structure when resource.Definitions[structure.Definition].TryGetValue(step, out var member) => (member.Shape, member.Replacement),
        PropertyShape.Either either => either.Shapes.Select(one => Below(resource, one, step)).MaxBy(below => below.Shape is PropertyShape.Free ? -1 : (int)below.Replacement),
        _ => (new PropertyShape.Free(), Replacement.Never),
    };
}
