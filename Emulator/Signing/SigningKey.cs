using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Emulator.Signing;

/// <summary>The key derived from a secret for one day, region and service.</summary>
internal sealed class SigningKey
{
    private readonly byte[] _key;
    private IncrementalHash? _spare;

    public SigningKey(Credential credential, CredentialScope scope, int sourceVersion)
    {
        Credential = credential;
        Scope = scope;
        SourceVersion = sourceVersion;
        var key = HMACSHA256.HashData(Encoding.UTF8.GetBytes("AWS4" + credential.SecretAccessKey), Encoding.UTF8.GetBytes(scope.Date));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(scope.Region));
        key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(scope.Service));
        _key = HMACSHA256.HashData(key, "aws4_request"u8);
    }

    public Credential Credential { get; }

    public CredentialScope Scope { get; }

    /// <summary>The <see cref="ICredentialSource.Version"/> the credential was read at.</summary>
    public int SourceVersion { get; }

    /// <param name="signature">Takes 32 bytes.</param>
    // Setting a keyed hash up costs more than a signature, so the one used last is kept. It serves one thread at a time.
    public void Sign(ReadOnlySpan<byte> stringToSign, Span<byte> signature)
    {
        var hash = Interlocked.Exchange(ref _spare, null) ?? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(stringToSign);
        hash.GetHashAndReset(signature);
        if (Interlocked.CompareExchange(ref _spare, hash, null) is not null) hash.Dispose();
    }
}
