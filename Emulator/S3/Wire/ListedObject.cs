using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>An object.</summary>
internal sealed record ListedObject
{
    public string? Key { get; set; }

    public DateTimeOffset LastModified { get; set; }

    public string? ETag { get; set; }

    public string? ChecksumAlgorithm { get; set; }

    public string? ChecksumType { get; set; }

    public long Size { get; set; }

    public Owner? Owner { get; set; }

    public string? StorageClass { get; set; }
}
