namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>One attribute of a key; <c>HASH</c> is the partition key, <c>RANGE</c> the sort key.</summary>
internal sealed record KeySchemaElement(string? AttributeName, string? KeyType);
