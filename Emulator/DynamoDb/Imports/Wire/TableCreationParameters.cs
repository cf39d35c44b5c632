using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Imports.Wire;

/// <summary>The table that an import makes.</summary>
internal sealed record TableCreationParameters
{
    public string? TableName { get; set; }

    public IReadOnlyList<AttributeDefinition>? AttributeDefinitions { get; set; }

    public IReadOnlyList<KeySchemaElement>? KeySchema { get; set; }

    public string? BillingMode { get; set; }

    public ProvisionedThroughput? ProvisionedThroughput { get; set; }

    public OnDemandThroughput? OnDemandThroughput { get; set; }

    [JsonPropertyName("SSESpecification")]
    public SseSpecification? SseSpecification { get; set; }

    public IReadOnlyList<GlobalSecondaryIndex>? GlobalSecondaryIndexes { get; set; }

    public IReadOnlyList<VectorIndex>? VectorIndexes { get; set; }

    public CreateTableRequest ToRequest() => new()
    {
        TableName = TableName,
        AttributeDefinitions = AttributeDefinitions,
        KeySchema = KeySchema,
        BillingMode = BillingMode,
        ProvisionedThroughput = ProvisionedThroughput,
        OnDemandThroughput = OnDemandThroughput,
        SseSpecification = SseSpecification,
        GlobalSecondaryIndexes = GlobalSecondaryIndexes,
        VectorIndexes = VectorIndexes,
    };
}
