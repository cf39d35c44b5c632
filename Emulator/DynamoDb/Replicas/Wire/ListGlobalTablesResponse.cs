namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>Answer of ListGlobalTables.</summary>
internal sealed record ListGlobalTablesResponse(IReadOnlyList<string> GlobalTables);
