using System.Security.Cryptography;

namespace Acinaces.Infra.Packaging;

/// <summary>An archive to upload.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Bytes">Its size, packed and, since nothing is compressed, unpacked as well.</param>
public sealed record Package(string Path, string Hash, long Bytes)
{
    /// <summary>The archive in a folder. Absent when there is none.</summary>
    public static Package? Find(string folder, string name)
    {
        var path = System.IO.Path.Combine(folder, name);
        if (!File.Exists(path)) return null;
        var content = File.ReadAllBytes(path);
        return new Package(path, Convert.ToHexStringLower(SHA256.HashData(content)), content.LongLength);
    }

    public override string ToString() => $"{System.IO.Path.GetFileName(Path)} {Bytes / 1024d / 1024d:F2} MB (sha256 {Hash[..12]})";
}
