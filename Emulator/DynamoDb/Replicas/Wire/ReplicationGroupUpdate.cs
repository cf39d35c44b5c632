namespace Acinaces.Emulator.DynamoDb.Replicas.Wire;

/// <summary>One change of a table's replicas: exactly one of the three.</summary>
internal sealed record ReplicationGroupUpdate(ReplicaSettings? Create, ReplicaSettings? Update, ReplicaSettings? Delete)
{
    /// <summary>The change that is given, in the service's order. Absent: none.</summary>
    public ReplicaSettings? Given => Create ?? Update ?? Delete;
}
