namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>What <c>/_acinaces/capacity</c> tells of a table or of one of its global indexes.</summary>
/// <param name="Resource">Its ARN.</param>
/// <param name="GlobalSecondaryIndexName">Absent: the table itself.</param>
/// <param name="ReadUnitsAvailable">Units that could be read now, of many keys together.</param>
/// <param name="WriteUnitsAvailable">Units that could be written now, of many keys together.</param>
/// <param name="Metrics">By CloudWatch's names; those without a value are left out.</param>
internal sealed record CapacityEntry(
    string Resource,
    string TableName,
    string? GlobalSecondaryIndexName,
    double ReadUnitsAvailable,
    double WriteUnitsAvailable,
    IReadOnlyDictionary<string, IReadOnlyList<CapacityMinute>> Metrics);
