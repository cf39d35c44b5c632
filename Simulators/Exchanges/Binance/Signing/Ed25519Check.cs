using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Simulators.Exchanges.Binance.Signing;

/// <summary>Ed25519 (RFC 8032); the signature is base64. The only kind of key that may log on to a session.</summary>
/// <remarks>The platform offers no Ed25519 of its own, so the check is written out here. It never signs.</remarks>
internal sealed class Ed25519Check : ISignatureCheck
{
    private const int KeyLength = 32;
    private const int SignatureLength = 64;
    private static readonly byte[] KeyInfoPrefix = Convert.FromHexString("302a300506032b6570032100");
    private readonly byte[] _encodedKey;
    private readonly Ed25519Point _key;

    public Ed25519Check(ReadOnlySpan<byte> publicKey)
    {
        _encodedKey = publicKey.ToArray();
        _key = publicKey.Length == KeyLength && Ed25519Point.Decode(publicKey) is { } point ? point : throw new ArgumentException("publicKey is not an Ed25519 key.");
    }

    public bool MayLogOn => true;

    /// <summary>Absent when the PEM holds a key of another kind.</summary>
    public static Ed25519Check? FromPem(string publicKeyPem)
    {
        if (!PemEncoding.TryFind(publicKeyPem, out var fields)) throw new ArgumentException("publicKey is not PEM.");
        var info = Convert.FromBase64String(publicKeyPem[fields.Base64Data]);
        return info.AsSpan().StartsWith(KeyInfoPrefix) ? new Ed25519Check(info.AsSpan(KeyInfoPrefix.Length)) : null;
    }

    public bool Verifies(ReadOnlySpan<char> text, string signature)
    {
        var claimed = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, claimed, out var length) && Verifies(Encoding.UTF8.GetBytes(text.ToString()), claimed.AsSpan(0, length));
    }

    public bool Verifies(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureLength || Ed25519Point.Decode(signature[..KeyLength]) is not { } commitment) return false;
        var answer = new BigInteger(signature[KeyLength..], isUnsigned: true);
        if (answer >= Ed25519Point.Order) return false;
        var challenge = new BigInteger(SHA512.HashData([.. signature[..KeyLength], .. _encodedKey, .. message]), isUnsigned: true) % Ed25519Point.Order;
        return Ed25519Point.Base.Times(answer).IsSameAs(commitment + _key.Times(challenge));
    }
}
