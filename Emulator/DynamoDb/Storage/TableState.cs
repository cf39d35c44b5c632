using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Vectors;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>A table's definition with what follows from it. Replaced as a whole, so a reader sees one or the other.</summary>
internal sealed record TableState(TableDefinition Definition, KeyShape Key, SecondaryIndex[] Indexes)
{
    public VectorStore[] Vectors { get; init; } = [];

    public bool HasIndexes => Indexes.Length > 0 || Vectors.Length > 0;

    /// <summary>The table has been deleted; whoever still holds it treats it as not found.</summary>
    public bool IsDeleted { get; init; }

    public static TableState Of(TableDefinition definition) => new(
        definition,
        KeyShape.Of(definition.KeySchema, definition.AttributeDefinitions),
        [.. IndexDefinition.AllOf(definition).Select(index => new SecondaryIndex(index))])
    {
        Vectors = [.. VectorShape.AllOf(definition).Select(shape => new VectorStore(shape, VectorContent.Empty))],
    };
}
