namespace Acinaces.Emulator.DynamoDb.Imports.Wire;

/// <summary>An import. Times are in seconds since 1970. Kept in the journal as it goes out.</summary>
internal sealed record ImportTableDescription
{
    public string ImportArn { get; set; } = "";

    public string ImportStatus { get; set; } = "";

    public string TableArn { get; set; } = "";

    public string? TableId { get; set; }

    public string? ClientToken { get; set; }

    public S3BucketSource? S3BucketSource { get; set; }

    public long ErrorCount { get; set; }

    public string? InputFormat { get; set; }

    public InputFormatOptions? InputFormatOptions { get; set; }

    public string? InputCompressionType { get; set; }

    public TableCreationParameters? TableCreationParameters { get; set; }

    public decimal StartTime { get; set; }

    public decimal? EndTime { get; set; }

    public long ProcessedSizeBytes { get; set; }

    public long ProcessedItemCount { get; set; }

    public long ImportedItemCount { get; set; }

    public string? FailureCode { get; set; }

    public string? FailureMessage { get; set; }
}
