namespace Acinaces.Emulator.S3.Model;

/// <summary>A checksum of an object or a part.</summary>
/// <param name="Algorithm"><c>CRC32</c>, <c>CRC32C</c>, <c>CRC64NVME</c>, <c>SHA1</c> or <c>SHA256</c>.</param>
/// <param name="Value">Base64; of a composite one with a hyphen and the number of parts behind.</param>
/// <param name="Type"><c>FULL_OBJECT</c>, or <c>COMPOSITE</c>: the checksum of the parts' checksums.</param>
internal sealed record Checksum(string Algorithm, string Value, string Type = Checksum.FullObject)
{
    public const string FullObject = "FULL_OBJECT";
    public const string Composite = "COMPOSITE";
    public const string Default = "CRC64NVME";

    public static IReadOnlyList<string> Algorithms { get; } = ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"];

    /// <summary>Whether it may cover the whole of an object that came in parts.</summary>
    public static bool CanBeFull(string algorithm) => algorithm.StartsWith("CRC", StringComparison.Ordinal);
}
