using System.Text.Json;

namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>Request of the operations on one global table of version 2017.11.29.</summary>
internal sealed record GlobalTableRequest
{
    public string? GlobalTableName { get; init; }

    /// <summary>Of CreateGlobalTable.</summary>
    public JsonElement? ReplicationGroup { get; init; }

    /// <summary>Of UpdateGlobalTable.</summary>
    public JsonElement? ReplicaUpdates { get; init; }
}
