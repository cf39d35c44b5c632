using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Simulators.Exchanges.Binance.Signing;

/// <summary>RSA PKCS#1 v1.5 with SHA-256; the signature is base64.</summary>
internal sealed class RsaCheck : ISignatureCheck, IDisposable
{
    private readonly RSA _key = RSA.Create();

    public RsaCheck(string publicKeyPem) => _key.ImportFromPem(publicKeyPem);

    public bool MayLogOn => false;

    public bool Verifies(ReadOnlySpan<char> text, string signature)
    {
        var claimed = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, claimed, out var length)
            && _key.VerifyData(Encoding.UTF8.GetBytes(text.ToString()), claimed.AsSpan(0, length), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public void Dispose() => _key.Dispose();
}
