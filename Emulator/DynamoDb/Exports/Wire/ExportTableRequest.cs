namespace Acinaces.Emulator.DynamoDb.Exports.Wire;

/// <summary>Request of ExportTableToPointInTime. The time is in seconds since 1970.</summary>
internal sealed record ExportTableRequest
{
    public string? TableArn { get; init; }

    /// <summary>Absent: now.</summary>
    public decimal? ExportTime { get; init; }

    public string? ClientToken { get; init; }

    public string? S3Bucket { get; init; }

    public string? S3BucketOwner { get; init; }

    public string? S3Prefix { get; init; }

    public string? S3SseAlgorithm { get; init; }

    public string? S3SseKmsKeyId { get; init; }

    public string? ExportFormat { get; init; }

    public string? ExportType { get; init; }

    /// <summary>Absent: the table as it was.</summary>
    public IncrementalExportSpecification? IncrementalExportSpecification { get; init; }
}
