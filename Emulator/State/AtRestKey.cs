using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Emulator.State;

/// <summary>
/// Encrypts what must not be readable in the journal: secrets and key material. The key lies beside the data in a file of its own
/// that only its owner may read; without it the journal's secrets are lost, so a copy of the data folder must include it.
/// </summary>
internal sealed class AtRestKey
{
    private const string FileName = "at-rest.key";
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _key;

    private AtRestKey(byte[] key) => _key = key;

    /// <param name="dataDirectory">Folder of the journal. Absent: nothing is kept, so the key is not kept either.</param>
    /// <exception cref="InvalidDataException">The file is there but holds no key.</exception>
    public static AtRestKey Open(string? dataDirectory)
    {
        if (dataDirectory is null)
            return new AtRestKey(RandomNumberGenerator.GetBytes(KeyBytes));
        Directory.CreateDirectory(dataDirectory);
        var path = Path.Combine(dataDirectory, FileName);
        if (!File.Exists(path))
            Create(path);
        var key = File.ReadAllBytes(path);
        return key.Length == KeyBytes ? new AtRestKey(key) : throw new InvalidDataException($"{path} is damaged: it must hold {KeyBytes} bytes. Restore it from a copy; secrets and keys cannot be read without it.");
    }

    /// <param name="owner">What the bytes belong to; they open only under the same name.</param>
    public byte[] Seal(ReadOnlySpan<byte> plain, string owner)
    {
        var sealedBytes = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        var tag = sealedBytes.AsSpan(NonceBytes, TagBytes);
        var cipher = sealedBytes.AsSpan(NonceBytes + TagBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(nonce, plain, cipher, tag, Encoding.UTF8.GetBytes(owner));
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">The bytes were changed, belong to another owner, or were sealed with another key.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedBytes, string owner)
    {
        if (sealedBytes.Length < NonceBytes + TagBytes)
            throw new CryptographicException("Too short to have been sealed.");
        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Decrypt(sealedBytes[..NonceBytes], sealedBytes[(NonceBytes + TagBytes)..], sealedBytes.Slice(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(owner));
        return plain;
    }

    // Written aside and moved, so that a crash in between leaves no half key.
    private static void Create(string path)
    {
        var draft = path + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path);
    }
}
