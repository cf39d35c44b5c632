using System.Buffers.Text;
using System.Security.Cryptography;

namespace Acinaces.Simulators.Identity;

/// <summary>The issuer's key pair. Kept in the data folder, when there is one, so that tokens outlive a restart.</summary>
internal sealed class SigningKey(RSA key) : IDisposable
{
    private const string FileName = "identity-key.pem";
    private const int KeySizeInBits = 2_048;

    /// <summary>Derived from the public key, so the same key always has the same id.</summary>
    public string KeyId { get; } = Base64Url.EncodeToString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 12));

    public static SigningKey Open(string? dataFolder)
    {
        if (dataFolder is null) return new SigningKey(RSA.Create(KeySizeInBits));
        Directory.CreateDirectory(dataFolder);
        var file = Path.Combine(dataFolder, FileName);
        var key = RSA.Create(KeySizeInBits);
        if (File.Exists(file)) key.ImportFromPem(File.ReadAllText(file));
        else WritePrivately(file, key.ExportPkcs8PrivateKeyPem());
        return new SigningKey(key);
    }

    public string Sign(ReadOnlySpan<byte> text) => Base64Url.EncodeToString(key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public (string Modulus, string Exponent) PublicParts()
    {
        var parts = key.ExportParameters(includePrivateParameters: false);
        return (Base64Url.EncodeToString(parts.Modulus), Base64Url.EncodeToString(parts.Exponent));
    }

    public void Dispose() => key.Dispose();

    private static void WritePrivately(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, options);
        writer.Write(text);
    }
}
