namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>Request of ListGlobalTables.</summary>
internal sealed record ListGlobalTablesRequest(string? ExclusiveStartGlobalTableName, int? Limit, string? RegionName);
