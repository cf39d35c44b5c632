using System.Security.Cryptography;

namespace Acinaces.Emulator.State;

/// <summary>The only source of random ids, keys and tokens. The letters are those AWS uses for the kind of id.</summary>
internal sealed class IdSource
{
    private const string UpperAlphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string LowerAlphanumeric = "abcdefghijklmnopqrstuvwxyz0123456789";
    private readonly ulong _run = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
    private long _requests;

    /// <summary>An id in the shape of a UUID, unique rather than unguessable: every request needs one, so it must cost next to nothing.</summary>
    public string RequestId()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, _run);
        BitConverter.TryWriteBytes(bytes[8..], Interlocked.Increment(ref _requests));
        return new Guid(bytes).ToString();
    }

    /// <summary>A UUID in lower case with hyphens.</summary>
    public string Uuid() => Guid.NewGuid().ToString();

    /// <summary>Upper-case letters and digits 2 to 7, as in access key ids.</summary>
    public string Upper(int length) => RandomNumberGenerator.GetString(UpperAlphanumeric, length);

    /// <summary>Lower-case letters and digits, as in API ids.</summary>
    public string Lower(int length) => RandomNumberGenerator.GetString(LowerAlphanumeric, length);

    /// <summary>True as often as <paramref name="probability"/> says, from 0 (never) to 1 (always).</summary>
    public bool Chance(double probability) => Random.Shared.NextDouble() < probability;

    public byte[] Bytes(int length) => RandomNumberGenerator.GetBytes(length);
}
