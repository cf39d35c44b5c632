namespace Acinaces.Emulator.DynamoDb.Imports.Wire;

/// <summary>Request of ImportTable.</summary>
internal sealed record ImportTableRequest
{
    public string? ClientToken { get; init; }

    public S3BucketSource? S3BucketSource { get; init; }

    public string? InputFormat { get; init; }

    public InputFormatOptions? InputFormatOptions { get; init; }

    public string? InputCompressionType { get; init; }

    public TableCreationParameters? TableCreationParameters { get; init; }
}
