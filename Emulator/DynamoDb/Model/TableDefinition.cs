using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Backups;
using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.DynamoDb.Replicas.Wire;
using Acinaces.Emulator.DynamoDb.Settings;
using Acinaces.Emulator.DynamoDb.Streams;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>Everything about a table but its items. Kept in the journal as JSON.</summary>
internal sealed record TableDefinition
{
    /// <summary>The table's number in the journal; never used again.</summary>
    public required int Number { get; init; }

    public required string Account { get; init; }

    public required string Region { get; init; }

    public required string Name { get; init; }

    /// <summary>The UUID that tells a table from an earlier one of the same name.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required IReadOnlyList<AttributeDefinition> AttributeDefinitions { get; init; }

    public required IReadOnlyList<KeySchemaElement> KeySchema { get; init; }

    public IReadOnlyList<GlobalSecondaryIndex> GlobalIndexes { get; init; } = [];

    public IReadOnlyList<LocalSecondaryIndex> LocalIndexes { get; init; } = [];

    // Not init: see Streams.
    public IReadOnlyList<VectorIndex> VectorIndexes { get; set; } = [];

    public bool IsOnDemand { get; init; }

    /// <summary>When the table last became an on-demand one. Absent: it never was.</summary>
    public DateTimeOffset? OnDemandSince { get; init; }

    public ProvisionedThroughput? Throughput { get; init; }

    public DateTimeOffset? LastThroughputIncrease { get; init; }

    public DateTimeOffset? LastThroughputDecrease { get; init; }

    /// <summary>Decreases on the UTC day of the last one; see <see cref="DecreasesOn"/>.</summary>
    public int ThroughputDecreases { get; init; }

    public WarmThroughput? WarmThroughput { get; init; }

    public OnDemandThroughput? OnDemandThroughput { get; init; }

    public SseSpecification? Encryption { get; init; }

    public string? TableClass { get; init; }

    /// <summary>Absent: the class is the one that the table was created with.</summary>
    public DateTimeOffset? TableClassChangedAt { get; init; }

    public bool DeletionProtection { get; init; }

    /// <summary>Absent: nothing expires.</summary>
    public TimeToLive? TimeToLive { get; init; }

    /// <summary>Days that point-in-time recovery reaches back. Absent: it is off.</summary>
    public int? RecoveryPeriodInDays { get; init; }

    public DateTimeOffset? RecoveryEnabledAt { get; init; }

    /// <summary>Absent: it has none.</summary>
    public ResourcePolicy? Policy { get; init; }

    /// <summary>Absent: nothing was ever set.</summary>
    public IReadOnlyList<InsightsSetting>? Insights { get; init; }

    /// <summary>Absent: there never was one.</summary>
    public IReadOnlyList<KinesisDestination>? KinesisDestinations { get; init; }

    /// <summary>What the table was restored from. Absent: it was created empty.</summary>
    public RestoreSource? RestoredFrom { get; init; }

    /// <summary>The streams the table has had within the last day and its latest one, oldest first. At most the last is enabled.</summary>
    // Not init: an older journal has no such member, and source-generated JSON would then give null instead of the default.
    public IReadOnlyList<StreamDefinition> Streams { get; set; } = [];

    /// <summary>Other regions of a global table.</summary>
    // Not init: see Streams.
    public IReadOnlyList<ReplicaSettings> Replicas { get; set; } = [];

    /// <summary>Changes that take their time, with <c>--table-delays real</c>; those whose time is over mean nothing any more.</summary>
    // Not init: see Streams.
    public IReadOnlyList<PendingChange> Pending { get; set; } = [];

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Absent: changes go into no stream.</summary>
    [JsonIgnore]
    public StreamDefinition? EnabledStream => Streams is [.., { DisabledAt: null } last] ? last : null;

    /// <summary>How often the throughput has been lowered on the UTC day of the given time.</summary>
    public int DecreasesOn(DateTimeOffset now) => LastThroughputDecrease?.UtcDateTime.Date == now.UtcDateTime.Date ? ThroughputDecreases : 0;

    public string Arn => $"arn:aws:dynamodb:{Region}:{Account}:table/{Name}";
}
