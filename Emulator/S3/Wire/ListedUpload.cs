using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>An upload.</summary>
internal sealed record ListedUpload
{
    public string? Key { get; set; }

    public string? UploadId { get; set; }

    public Owner? Initiator { get; set; }

    public Owner? Owner { get; set; }

    public string? StorageClass { get; set; }

    public DateTimeOffset Initiated { get; set; }

    public string? ChecksumAlgorithm { get; set; }

    public string? ChecksumType { get; set; }
}
