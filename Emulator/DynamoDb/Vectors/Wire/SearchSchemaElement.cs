namespace Acinaces.Emulator.DynamoDb.Vectors.Wire;

/// <summary>An attribute that searches choose by; <c>HASH</c> divides the index into partitions, <c>INLINE_FILTER</c> narrows a search.</summary>
internal sealed record SearchSchemaElement(string? AttributeName, string? SearchSchemaElementType);
