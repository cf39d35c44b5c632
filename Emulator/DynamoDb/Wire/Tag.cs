namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>A name and value on a table.</summary>
internal sealed record Tag(string? Key, string? Value);
