using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Wire;

/// <summary>Between checksums and the members of shapes that carry them.</summary>
internal static class ChecksumMembers
{
    /// <summary>What a client gives, by algorithm.</summary>
    /// <param name="trailers">Headers behind the body, which count as well.</param>
    public static Dictionary<string, string> Given(this IChecksummed shape, IReadOnlyDictionary<string, string>? trailers = null)
    {
        var given = new Dictionary<string, string>();
        foreach (var (algorithm, value) in new[] { ("CRC32", shape.ChecksumCrc32), ("CRC32C", shape.ChecksumCrc32C), ("CRC64NVME", shape.ChecksumCrc64Nvme), ("SHA1", shape.ChecksumSha1), ("SHA256", shape.ChecksumSha256) })
        {
            if ((value ?? trailers?.GetValueOrDefault("x-amz-checksum-" + algorithm.ToLowerInvariant())) is { } text) given[algorithm] = text;
        }
        return given;
    }

    public static void Show(this IChecksummed shape, Checksum? checksum)
    {
        shape.ChecksumCrc32 = Value("CRC32");
        shape.ChecksumCrc32C = Value("CRC32C");
        shape.ChecksumCrc64Nvme = Value("CRC64NVME");
        shape.ChecksumSha1 = Value("SHA1");
        shape.ChecksumSha256 = Value("SHA256");

        string? Value(string algorithm) => checksum?.Algorithm == algorithm ? checksum.Value : null;
    }
}
