namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>The type of an attribute that is part of a key.</summary>
internal sealed record AttributeDefinition(string? AttributeName, string? AttributeType);
