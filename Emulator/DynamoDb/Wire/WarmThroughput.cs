namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Reads and writes per second that a table or index is to stand at once. Recorded and answered; nothing is throttled.</summary>
/// <param name="Status"><c>ACTIVE</c> in descriptions. Absent in requests.</param>
internal sealed record WarmThroughput(long? ReadUnitsPerSecond, long? WriteUnitsPerSecond, string? Status = null);
