namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of ListTables.</summary>
internal sealed record ListTablesRequest(string? ExclusiveStartTableName, int? Limit);
