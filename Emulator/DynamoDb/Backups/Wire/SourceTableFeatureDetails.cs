using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>What the table of a backup had besides items. Absent: none of it.</summary>
internal sealed record SourceTableFeatureDetails(
    IReadOnlyList<LocalSecondaryIndex>? LocalSecondaryIndexes,
    IReadOnlyList<GlobalSecondaryIndex>? GlobalSecondaryIndexes,
    IReadOnlyList<VectorIndex>? VectorIndexes,
    StreamSpecification? StreamDescription,
    TimeToLiveDescription? TimeToLiveDescription,
    [property: JsonPropertyName("SSEDescription")] SseDescription? SseDescription);
