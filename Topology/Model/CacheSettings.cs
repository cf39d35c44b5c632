namespace Acinaces.Topology.Model;

/// <summary>Size and protection of the cache in one environment.</summary>
/// <param name="NodeType">ElastiCache node type.</param>
/// <param name="Nodes">Nodes, each in a zone of its own.</param>
/// <param name="TransitEncryption">TLS and a token; off only where the cache cannot be reached from outside the machine.</param>
/// <param name="SnapshotDays">Days a snapshot is kept. 0 for none.</param>
public sealed record CacheSettings(string NodeType, int Nodes, bool TransitEncryption, int SnapshotDays)
{
    /// <summary>A second node can take over.</summary>
    public bool AutomaticFailover => Nodes > 1;
}
