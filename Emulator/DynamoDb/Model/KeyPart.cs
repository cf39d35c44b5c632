namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>One attribute of a key.</summary>
internal sealed record KeyPart(string Name, AttributeType Type);
