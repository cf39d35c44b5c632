namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>An index to delete.</summary>
internal sealed record IndexDeletion(string? IndexName);
