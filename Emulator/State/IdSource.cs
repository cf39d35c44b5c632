using System.Security.Cryptography;

namespace Acinaces.Emulator.State;

/// <summary>The only source of random ids, keys and tokens. The letters are those AWS uses for the kind of id.</summary>
internal sealed class IdSource
{
    private const string UpperAlphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string LowerAlphanumeric = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>A UUID in lower case with hyphens.</summary>
    public string Uuid() => Guid.NewGuid().ToString();

    /// <summary>Upper-case letters and digits 2 to 7, as in access key ids.</summary>
    public string Upper(int length) => RandomNumberGenerator.GetString(UpperAlphanumeric, length);

    /// <summary>Lower-case letters and digits, as in API ids.</summary>
    public string Lower(int length) => RandomNumberGenerator.GetString(LowerAlphanumeric, length);

    public byte[] Bytes(int length) => RandomNumberGenerator.GetBytes(length);
}
