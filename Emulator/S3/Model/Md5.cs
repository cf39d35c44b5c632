using System.Security.Cryptography;

namespace Acinaces.Emulator.S3.Model;

/// <summary>The digest that ETags are made of.</summary>
internal static class Md5
{
    public const int Bytes = MD5.HashSizeInBytes;

#pragma warning disable CA5351 // S3 says which algorithm it is; nothing here is kept safe by it.
    public static byte[] Of(ReadOnlySpan<byte> bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351
}
