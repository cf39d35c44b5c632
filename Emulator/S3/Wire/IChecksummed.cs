namespace Acinaces.Emulator.S3.Wire;

/// <summary>A shape with a place for each kind of checksum, in headers or in elements. Values are Base64.</summary>
internal interface IChecksummed
{
    string? ChecksumCrc32 { get; set; }

    string? ChecksumCrc32C { get; set; }

    string? ChecksumCrc64Nvme { get; set; }

    string? ChecksumSha1 { get; set; }

    string? ChecksumSha256 { get; set; }
}
