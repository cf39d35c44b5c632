using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Vectors.Wire;

/// <summary>An index that finds items by the nearness of their vectors. Kept in the journal as part of its table's definition.</summary>
/// <param name="SearchSchema">Absent: every search looks at all vectors.</param>
internal sealed record VectorIndex(
    string? IndexName,
    VectorAttributeDefinition? VectorAttribute,
    IReadOnlyList<SearchSchemaElement>? SearchSchema,
    Projection? Projection,
    long? Dimensions,
    string? DistanceFunction)
{
    /// <summary>The search schema as the elements of a key, which the rules of attribute definitions are about.</summary>
    public IEnumerable<KeySchemaElement> SchemaKeys() => (SearchSchema ?? []).Select(element => new KeySchemaElement(element.AttributeName, element.SearchSchemaElementType));
}
