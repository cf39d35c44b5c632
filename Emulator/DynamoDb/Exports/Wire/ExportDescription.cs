namespace Acinaces.Emulator.DynamoDb.Exports.Wire;

/// <summary>An export. Times are in seconds since 1970. Kept in the journal as it goes out.</summary>
internal sealed record ExportDescription
{
    public string ExportArn { get; set; } = "";

    public string ExportStatus { get; set; } = "";

    public decimal StartTime { get; set; }

    public decimal? EndTime { get; set; }

    /// <summary>Key of the summary. Absent until it is written.</summary>
    public string? ExportManifest { get; set; }

    public string TableArn { get; set; } = "";

    public string TableId { get; set; } = "";

    /// <summary>Absent: changes were exported, not the table.</summary>
    public decimal? ExportTime { get; set; }

    public string? ClientToken { get; set; }

    public string S3Bucket { get; set; } = "";

    public string? S3BucketOwner { get; set; }

    public string? S3Prefix { get; set; }

    public string S3SseAlgorithm { get; set; } = "AES256";

    public string? S3SseKmsKeyId { get; set; }

    public string? FailureCode { get; set; }

    public string? FailureMessage { get; set; }

    public string ExportFormat { get; set; } = "DYNAMODB_JSON";

    public long? BilledSizeBytes { get; set; }

    public long? ItemCount { get; set; }

    /// <summary>Absent: it was not asked for, and all was exported.</summary>
    public string? ExportType { get; set; }

    /// <summary>Absent: the table as it was.</summary>
    public IncrementalExportSpecification? IncrementalExportSpecification { get; set; }
}
