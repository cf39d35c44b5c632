namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>Units that a request is to take from one table or global index.</summary>
/// <param name="Index">Absent: the table, which also pays for its local indexes.</param>
/// <param name="Key">Hash of the partition key. Absent: many keys.</param>
internal readonly record struct Charge(string? Index, bool Writes, double Units, ulong? Key);
