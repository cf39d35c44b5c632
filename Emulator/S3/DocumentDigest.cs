using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3;

/// <summary>Checks a document that came in a request against what its client computed of it.</summary>
internal static class DocumentDigest
{
    /// <exception cref="Pipeline.AwsErrorException">InvalidDigest, BadDigest; InvalidRequest where one is required.</exception>
    public static void Require(ReadOnlySpan<byte> body, string? md5, IReadOnlyDictionary<string, string> checksums, bool isRequired = false)
    {
        if (isRequired && md5 is null && checksums.Count == 0) throw S3Errors.InvalidRequest("Missing required header for this request: Content-MD5 OR x-amz-checksum-*");
        if (md5 is not null) RequireMd5(md5, Md5.Of(body));
        foreach (var (algorithm, value) in checksums)
        {
            using var running = RunningChecksum.Of(algorithm);
            running.Append(body);
            if (Convert.ToBase64String(running.ToBytes()) != value) throw S3Errors.BadChecksum(algorithm);
        }
    }

    /// <exception cref="Pipeline.AwsErrorException">InvalidDigest: it is no MD5; BadDigest: it is another one.</exception>
    public static void RequireMd5(string given, ReadOnlySpan<byte> computed)
    {
        Span<byte> bytes = stackalloc byte[Md5.Bytes];
        if (!Convert.TryFromBase64String(given, bytes, out var length) || length != Md5.Bytes) throw S3Errors.InvalidDigest();
        if (!bytes.SequenceEqual(computed)) throw S3Errors.BadDigest();
    }
}
