using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>A stream without its records, as the compacted journal keeps it. A stream outlives its table, so it says all itself.</summary>
/// <param name="Next">The sequence of the next record.</param>
/// <param name="TrimmedTo">First sequence that has not been taken off the front.</param>
internal sealed record StreamSnapshot(
    string TableArn, string TableName, IReadOnlyList<KeySchemaElement> KeySchema, StreamDefinition Definition, IReadOnlyList<StreamShard> Shards, long Next, long TrimmedTo);
