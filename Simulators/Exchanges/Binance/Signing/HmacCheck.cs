using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Simulators.Exchanges.Binance.Signing;

/// <summary>HMAC-SHA256 with a shared secret; the signature is hexadecimal in either case.</summary>
internal sealed class HmacCheck(string secret) : ISignatureCheck
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    public bool MayLogOn => false;

    public bool Verifies(ReadOnlySpan<char> text, string signature)
    {
        if (signature.Length != 2 * SHA256.HashSizeInBytes) return false;
        Span<byte> claimed = stackalloc byte[SHA256.HashSizeInBytes];
        if (Convert.FromHexString(signature, claimed, out _, out _) != System.Buffers.OperationStatus.Done) return false;
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        Compute(text, expected);
        return CryptographicOperations.FixedTimeEquals(claimed, expected);
    }

    private void Compute(ReadOnlySpan<char> text, Span<byte> hash)
    {
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = length <= 2_048 ? stackalloc byte[length] : new byte[length];
        HMACSHA256.HashData(_secret, bytes[..Encoding.UTF8.GetBytes(text, bytes)], hash);
    }
}
