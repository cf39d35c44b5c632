namespace Acinaces.Emulator.DynamoDb.Vectors.Wire;

/// <summary>The attribute whose vectors an index holds: a list of numbers.</summary>
internal sealed record VectorAttributeDefinition(string? AttributeName);
