using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Emulator.Kms.Model;

/// <summary>
/// What symmetric encryption gives back: version, key id, number of the key material, nonce, tag and cipher text.
/// So Decrypt finds the key by itself, also after the key was rotated. The encryption context is not in it but bound to it.
/// </summary>
internal readonly record struct CiphertextBlob(string KeyId, int Material, ReadOnlyMemory<byte> Sealed)
{
    private const byte Version = 1;
    private const int HeaderBytes = 1 + 16 + 4;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static byte[] Encrypt(string keyId, int material, ReadOnlySpan<byte> keyBytes, ReadOnlySpan<byte> plaintext, IReadOnlyDictionary<string, string>? context)
    {
        var blob = new byte[HeaderBytes + NonceBytes + TagBytes + plaintext.Length];
        blob[0] = Version;
        Guid.Parse(keyId).TryWriteBytes(blob.AsSpan(1));
        BinaryPrimitives.WriteInt32BigEndian(blob.AsSpan(17), material);
        var body = blob.AsSpan(HeaderBytes);
        RandomNumberGenerator.Fill(body[..NonceBytes]);
        using var aes = new AesGcm(keyBytes, TagBytes);
        aes.Encrypt(body[..NonceBytes], plaintext, body[(NonceBytes + TagBytes)..], body.Slice(NonceBytes, TagBytes), Bound(blob.AsSpan(0, HeaderBytes), context));
        return blob;
    }

    /// <exception cref="Pipeline.AwsErrorException">InvalidCiphertextException.</exception>
    public static CiphertextBlob Parse(byte[] blob) => blob.Length >= HeaderBytes + NonceBytes + TagBytes && blob[0] == Version
        ? new CiphertextBlob(new Guid(blob.AsSpan(1, 16)).ToString(), BinaryPrimitives.ReadInt32BigEndian(blob.AsSpan(17)), blob)
        : throw KmsErrors.InvalidCiphertext();

    /// <exception cref="Pipeline.AwsErrorException">InvalidCiphertextException: damaged, another key, or another encryption context.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> keyBytes, IReadOnlyDictionary<string, string>? context)
    {
        var body = Sealed.Span[HeaderBytes..];
        var plaintext = new byte[body.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(keyBytes, TagBytes);
        try
        {
            aes.Decrypt(body[..NonceBytes], body[(NonceBytes + TagBytes)..], body.Slice(NonceBytes, TagBytes), plaintext, Bound(Sealed.Span[..HeaderBytes], context));
            return plaintext;
        }
        catch (AuthenticationTagMismatchException)
        {
            throw KmsErrors.InvalidCiphertext();
        }
    }

    // Lengths stand before the texts: {"a":"bc"} and {"ab":"c"} must not be the same.
    private static byte[] Bound(ReadOnlySpan<byte> header, IReadOnlyDictionary<string, string>? context)
    {
        using var bytes = new MemoryStream();
        bytes.Write(header);
        foreach (var (name, value) in (context ?? new Dictionary<string, string>()).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var text in (string[])[name, value])
            {
                var encoded = Encoding.UTF8.GetBytes(text);
                bytes.Write(BitConverter.GetBytes(encoded.Length));
                bytes.Write(encoded);
            }
        }

        return bytes.ToArray();
    }
}
