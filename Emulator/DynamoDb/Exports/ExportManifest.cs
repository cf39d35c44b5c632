using System.Text.Json.Serialization;

namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>The summary that an export ends with.</summary>
internal sealed record ExportManifest
{
    [JsonPropertyName("version")]
    public required string Version { get; init; }

    [JsonPropertyName("exportArn")]
    public required string ExportArn { get; init; }

    [JsonPropertyName("startTime")]
    public required string StartTime { get; init; }

    [JsonPropertyName("endTime")]
    public required string EndTime { get; init; }

    [JsonPropertyName("tableArn")]
    public required string TableArn { get; init; }

    [JsonPropertyName("tableId")]
    public required string TableId { get; init; }

    /// <summary>Not in the summary of changes.</summary>
    [JsonPropertyName("exportTime"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ExportTime { get; init; }

    /// <summary>In the summary of changes only, as the next and the view.</summary>
    [JsonPropertyName("exportFromTime"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ExportFromTime { get; init; }

    [JsonPropertyName("exportToTime"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ExportToTime { get; init; }

    [JsonPropertyName("s3Bucket")]
    public required string S3Bucket { get; init; }

    [JsonPropertyName("s3Prefix")]
    public string? S3Prefix { get; init; }

    [JsonPropertyName("s3SseAlgorithm")]
    public required string S3SseAlgorithm { get; init; }

    [JsonPropertyName("s3SseKmsKeyId")]
    public string? S3SseKmsKeyId { get; init; }

    [JsonPropertyName("manifestFilesS3Key")]
    public required string ManifestFilesS3Key { get; init; }

    [JsonPropertyName("billedSizeBytes")]
    public required long BilledSizeBytes { get; init; }

    [JsonPropertyName("itemCount")]
    public required long ItemCount { get; init; }

    [JsonPropertyName("outputFormat")]
    public required string OutputFormat { get; init; }

    [JsonPropertyName("outputView"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OutputView { get; init; }

    [JsonPropertyName("exportType")]
    public required string ExportType { get; init; }
}
