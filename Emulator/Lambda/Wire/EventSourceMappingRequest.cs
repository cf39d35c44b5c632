using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.Lambda.Wire;

/// <summary>Create-, Get-, Update-, Delete- and ListEventSourceMapping(s); each uses some of the members.</summary>
internal sealed record EventSourceMappingRequest
{
    public string? UUID { get; init; }
    public string? EventSourceArn { get; init; }
    public string? FunctionName { get; init; }
    public bool? Enabled { get; init; }
    public int? BatchSize { get; init; }
    public int? MaximumBatchingWindowInSeconds { get; init; }
    public IReadOnlyList<string>? FunctionResponseTypes { get; init; }
    public ScalingConfig? ScalingConfig { get; init; }
    public FilterCriteria? FilterCriteria { get; init; }

    /// <summary>Of streams, as the six members below.</summary>
    public string? StartingPosition { get; init; }
    public int? MaximumRetryAttempts { get; init; }
    public int? MaximumRecordAgeInSeconds { get; init; }
    public bool? BisectBatchOnFunctionError { get; init; }
    public int? ParallelizationFactor { get; init; }
    public int? TumblingWindowInSeconds { get; init; }
    public DestinationConfig? DestinationConfig { get; init; }
    public string? Marker { get; init; }
    public int? MaxItems { get; init; }

    /// <summary>Members that are not supported, so that they can be refused by name.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unsupported { get; set; }
}
