namespace Acinaces.Emulator.S3.Wire;

/// <summary>What was asked for of an object.</summary>
internal sealed record ObjectAttributes
{
    public string? ETag { get; set; }

    public ChecksumAttribute? Checksum { get; set; }

    public ObjectPartsAttribute? ObjectParts { get; set; }

    public string? StorageClass { get; set; }

    public long? ObjectSize { get; set; }
}
