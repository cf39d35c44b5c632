namespace Acinaces.Emulator.DynamoDb.Imports.Wire;

/// <summary>An import in a list.</summary>
internal sealed record ImportSummary(string ImportArn, string ImportStatus, string TableArn, S3BucketSource? S3BucketSource, string? InputFormat, decimal StartTime, decimal? EndTime);
