namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Reads and writes per second that a table or index is to stand at once. With <c>--capacity real</c> an on-demand table begins with it.</summary>
/// <param name="Status"><c>ACTIVE</c> in descriptions. Absent in requests.</param>
internal sealed record WarmThroughput(long? ReadUnitsPerSecond, long? WriteUnitsPerSecond, string? Status = null);
