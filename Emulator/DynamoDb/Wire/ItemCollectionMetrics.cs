using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>The estimated size of all items with one partition key, of tables with local indexes.</summary>
internal sealed record ItemCollectionMetrics
{
    public required AttributeMap ItemCollectionKey { get; init; }

    /// <summary>Lower and upper bound, in GB.</summary>
    [JsonPropertyName("SizeEstimateRangeGB")]
    public required IReadOnlyList<double> SizeEstimateRangeGigabytes { get; init; }
}
