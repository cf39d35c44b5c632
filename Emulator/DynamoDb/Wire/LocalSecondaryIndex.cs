namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>An index with the table's partition key and another sort key.</summary>
internal sealed record LocalSecondaryIndex(string? IndexName, IReadOnlyList<KeySchemaElement>? KeySchema, Projection? Projection);
