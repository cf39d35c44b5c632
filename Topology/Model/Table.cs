using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>A DynamoDB table.</summary>
public sealed record Table : Resource
{
    public Table(
        string name,
        Group group,
        KeyAttribute partitionKey,
        KeyAttribute? sortKey = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => (Group, PartitionKey, SortKey) = (group, partitionKey, sortKey);

    public override string Kind => "table";

    public Group Group { get; }

    public KeyAttribute PartitionKey { get; }

    /// <summary>Absent for a table that holds one item per partition key.</summary>
    public KeyAttribute? SortKey { get; }

    public IReadOnlyList<SecondaryIndex> Indexes { get; init; } = [];

    /// <summary>The attribute that holds the epoch second after which an item may be removed. Absent when items stay.</summary>
    public string? TimeToLiveAttribute { get; init; }

    /// <summary>Whether the tenant is part of the table's key. A table without it needs an ownership check after each read.</summary>
    public bool TenantScoped { get; init; }

    /// <summary>Records that must never change: nobody may be granted an update or a delete on them.</summary>
    public bool AppendOnly { get; init; }

    /// <summary>Whether production provisions this table with the larger capacity range.</summary>
    public bool HighThroughput { get; init; }

    public bool PointInTimeRecovery { get; init; } = true;

    /// <summary>What a writer must know about the keys. Absent when the names say it all.</summary>
    public string? Note { get; init; }

    /// <summary>The attributes of the table's own key, partition key first.</summary>
    public IEnumerable<KeyAttribute> Keys => SortKey is null ? [PartitionKey] : [PartitionKey, SortKey];
}
