namespace Acinaces.Topology.Model;

/// <summary>A global secondary index; every one projects all attributes.</summary>
public sealed record SecondaryIndex(string Name, KeyAttribute PartitionKey, KeyAttribute? SortKey = null)
{
    /// <summary>The attributes of the key, partition key first.</summary>
    public IEnumerable<KeyAttribute> Keys => SortKey is null ? [PartitionKey] : [PartitionKey, SortKey];
}
