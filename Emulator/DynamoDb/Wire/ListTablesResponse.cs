namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Answer of ListTables.</summary>
/// <param name="TableNames">In order.</param>
/// <param name="LastEvaluatedTableName">Where the next page begins. Absent after the last.</param>
internal sealed record ListTablesResponse(IReadOnlyList<string> TableNames, string? LastEvaluatedTableName);
