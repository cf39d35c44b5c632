using System.Security.Cryptography;

namespace Acinaces.Emulator.Signing;

/// <summary>SHA-256 with a hash object that each thread keeps: setting one up takes longer than hashing a small request.</summary>
internal static class KeptHash
{
    [ThreadStatic]
    private static IncrementalHash? _kept;

    /// <param name="hash">Takes 32 bytes.</param>
    public static void Compute(ReadOnlySpan<byte> data, Span<byte> hash)
    {
        var kept = _kept ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        kept.AppendData(data);
        kept.GetHashAndReset(hash);
    }
}
