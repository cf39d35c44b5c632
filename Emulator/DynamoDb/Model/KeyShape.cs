using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>The attributes that make a key, with their types, in the order of the key schema.</summary>
/// <param name="Partition">One; in a global index up to four.</param>
/// <param name="Sort">None for a key of the partition alone, else one; in a global index up to four.</param>
internal sealed record KeyShape(KeyPart[] Partition, KeyPart[] Sort)
{
    public int Count => Names.Length;

    public string[] Names { get; } = [.. Partition.Select(part => part.Name), .. Sort.Select(part => part.Name)];

    /// <summary>More than one attribute on either side, which only a global index may have.</summary>
    public bool IsMultiAttribute { get; } = Partition.Length > 1 || Sort.Length > 1;

    /// <summary>The first attribute of the partition.</summary>
    public string PartitionName { get; } = Partition[0].Name;

    public AttributeType PartitionType { get; } = Partition[0].Type;

    /// <summary>The first sort attribute. Absent for a key of the partition alone.</summary>
    public string? SortName { get; } = Sort.Length > 0 ? Sort[0].Name : null;

    public AttributeType SortType { get; } = Sort.Length > 0 ? Sort[0].Type : default;

    public bool Includes(string name) => name == PartitionName || name == SortName || (IsMultiAttribute && Names.Contains(name));

    public bool IsPartition(string name) => name == PartitionName || (IsMultiAttribute && Array.Exists(Partition, part => part.Name == name));

    public AttributeType TypeOf(string name) =>
        name == PartitionName ? PartitionType : IsMultiAttribute ? Partition.Concat(Sort).First(part => part.Name == name).Type : SortType;

    public static KeyShape Of(IReadOnlyList<KeySchemaElement> schema, IReadOnlyList<AttributeDefinition> definitions)
    {
        var partition = PartsOf(schema, "HASH", definitions);
        return partition.Length > 0 ? new KeyShape(partition, PartsOf(schema, "RANGE", definitions)) : throw new ArgumentException("A key schema has a partition key.", nameof(schema));
    }

    private static KeyPart[] PartsOf(IReadOnlyList<KeySchemaElement> schema, string kind, IReadOnlyList<AttributeDefinition> definitions) =>
        [.. schema.Where(element => element.KeyType == kind).Select(element => new KeyPart(element.AttributeName ?? "", TypeIn(definitions, element.AttributeName)))];

    private static AttributeType TypeIn(IReadOnlyList<AttributeDefinition> definitions, string? name) =>
        Enum.Parse<AttributeType>(definitions.First(definition => definition.AttributeName == name).AttributeType ?? "");
}
