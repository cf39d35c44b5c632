using System.Text;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;

namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>What a vector index is, taken from its definition.</summary>
/// <param name="Attribute">The attribute with the vector.</param>
/// <param name="Partition">What divides the index. Absent: nothing does.</param>
/// <param name="Filters">What searches may be narrowed by.</param>
/// <param name="Projected">Names the index holds: keys of the table, search schema and chosen attributes. Absent: all attributes.</param>
internal sealed record VectorShape(string Name, string Attribute, int Dimensions, DistanceFunction Distance, KeyPart? Partition, IReadOnlyList<KeyPart> Filters, IReadOnlySet<string>? Projected)
{
    private const string PartitionType = "HASH";

    /// <summary>Whether searches give out the vector, to those who name it.</summary>
    public bool ProjectsVector => Projected?.Contains(Attribute) ?? true;

    /// <summary>Bytes that the vector counts for in the index, with its name.</summary>
    public int VectorBytes { get; } = Encoding.UTF8.GetByteCount(Attribute) + (VectorLimits.BytesPerDimension * Dimensions);

    public static IEnumerable<VectorShape> AllOf(TableDefinition table) => table.VectorIndexes.Select(index => Of(index, table));

    /// <summary>The partition attribute and the filters.</summary>
    public IEnumerable<KeyPart> Schema() => Partition is null ? Filters : Filters.Prepend(Partition);

    /// <summary>Names of the attributes that decide where an item lies in the index.</summary>
    public IEnumerable<string> Names() => Schema().Select(part => part.Name).Append(Attribute);

    private static VectorShape Of(VectorIndex index, TableDefinition table)
    {
        var schema = index.SearchSchema ?? [];
        HashSet<string>? projected = index.Projection?.ProjectionType == "ALL"
            ? null
            : [.. table.KeySchema.Concat(index.SchemaKeys()).Select(element => element.AttributeName ?? ""), .. index.Projection?.NonKeyAttributes ?? []];
        return new VectorShape(
            index.IndexName ?? "",
            index.VectorAttribute?.AttributeName ?? "",
            (int)(index.Dimensions ?? 0),
            index.DistanceFunction switch { "EUCLIDEAN" => DistanceFunction.Euclidean, "DOT_PRODUCT" => DistanceFunction.DotProduct, _ => DistanceFunction.Cosine },
            schema.Where(element => element.SearchSchemaElementType == PartitionType).Select(element => PartOf(element, table)).FirstOrDefault(),
            [.. schema.Where(element => element.SearchSchemaElementType != PartitionType).Select(element => PartOf(element, table))],
            projected);
    }

    private static KeyPart PartOf(SearchSchemaElement element, TableDefinition table) => new(
        element.AttributeName ?? "",
        Enum.Parse<AttributeType>(table.AttributeDefinitions.First(definition => definition.AttributeName == element.AttributeName).AttributeType ?? ""));
}
