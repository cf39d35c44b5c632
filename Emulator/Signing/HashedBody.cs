using System.Security.Cryptography;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Signing;

/// <summary>A body whose SHA-256 was signed. Its end is only reached when it has that hash.</summary>
internal sealed class HashedBody(Stream sent, string declared) : ForwardStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static AwsErrorException Mismatch() => new("XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.", 400);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await sent.ReadAsync(buffer, cancellationToken);
        if (count > 0) _hash.AppendData(buffer.Span[..count]);
        else if (buffer.Length > 0) RequireHash();
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash.Dispose();
        base.Dispose(disposing);
    }

    private void RequireHash()
    {
        if (!string.Equals(Convert.ToHexStringLower(_hash.GetCurrentHash()), declared, StringComparison.OrdinalIgnoreCase))
            throw Mismatch();
    }
}
