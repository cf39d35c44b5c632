using System.Text.Json;
using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>Request of CreateTable.</summary>
internal sealed record CreateTableRequest
{
    public string? TableName { get; init; }

    public IReadOnlyList<AttributeDefinition>? AttributeDefinitions { get; init; }

    public IReadOnlyList<KeySchemaElement>? KeySchema { get; init; }

    public IReadOnlyList<LocalSecondaryIndex>? LocalSecondaryIndexes { get; init; }

    public IReadOnlyList<GlobalSecondaryIndex>? GlobalSecondaryIndexes { get; init; }

    public IReadOnlyList<VectorIndex>? VectorIndexes { get; init; }

    public string? BillingMode { get; init; }

    public ProvisionedThroughput? ProvisionedThroughput { get; init; }

    public OnDemandThroughput? OnDemandThroughput { get; init; }

    [JsonPropertyName("SSESpecification")]
    public SseSpecification? SseSpecification { get; init; }

    public string? TableClass { get; init; }

    public bool? DeletionProtectionEnabled { get; init; }

    public IReadOnlyList<Tag>? Tags { get; init; }

    public StreamSpecification? StreamSpecification { get; init; }

    public string? ResourcePolicy { get; init; }

    public WarmThroughput? WarmThroughput { get; init; }

    /// <summary>Of global tables; refused.</summary>
    public JsonElement? GlobalTableSettingsReplicationMode { get; init; }

    /// <summary>Not supported; refused.</summary>
    public JsonElement? GlobalTableSourceArn { get; init; }
}
