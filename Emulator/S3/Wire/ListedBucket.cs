namespace Acinaces.Emulator.S3.Wire;

/// <summary>A bucket.</summary>
internal sealed record ListedBucket
{
    public string? Name { get; set; }

    public DateTimeOffset CreationDate { get; set; }

    public string? BucketRegion { get; set; }
}
