namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>The attributes that make a key, with their types.</summary>
/// <param name="SortName">Absent for a key of the partition attribute alone.</param>
internal sealed record KeyShape(string PartitionName, AttributeType PartitionType, string? SortName, AttributeType SortType)
{
    public int Count => SortName is null ? 1 : 2;

    public string[] Names { get; } = SortName is null ? [PartitionName] : [PartitionName, SortName];

    public bool Includes(string name) => name == PartitionName || name == SortName;

    public AttributeType TypeOf(string name) => name == PartitionName ? PartitionType : SortType;

    public static KeyShape Of(IReadOnlyList<Wire.KeySchemaElement> schema, IReadOnlyList<Wire.AttributeDefinition> definitions)
    {
        var partition = NameOf(schema, "HASH") ?? throw new ArgumentException("A key schema has a partition key.", nameof(schema));
        var sort = NameOf(schema, "RANGE");
        return new KeyShape(partition, TypeIn(definitions, partition), sort, sort is null ? default : TypeIn(definitions, sort));
    }

    private static string? NameOf(IReadOnlyList<Wire.KeySchemaElement> schema, string kind) => schema.FirstOrDefault(element => element.KeyType == kind)?.AttributeName;

    private static AttributeType TypeIn(IReadOnlyList<Wire.AttributeDefinition> definitions, string name) =>
        Enum.Parse<AttributeType>(definitions.First(definition => definition.AttributeName == name).AttributeType ?? "");
}
