using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Emulator.ElastiCache.Serving;

/// <summary>Who may use a cache.</summary>
/// <param name="IsOpen">Clients need no token.</param>
/// <param name="Tokens">SHA-256 of the tokens that are taken, the newest first; at most two.</param>
internal sealed record Admission(bool IsOpen, IReadOnlyList<byte[]> Tokens)
{
    /// <summary>A cache keeps the tokens that were set last, so that clients can change over from one to the other.</summary>
    private const int MaxTokens = 2;

    public static Admission Anybody { get; } = new(IsOpen: true, []);

    public static Admission Only(string token) => new(IsOpen: false, [Hash(token)]);

    public bool Knows(ReadOnlySpan<byte> token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(token, hash);
        foreach (var known in Tokens)
            if (CryptographicOperations.FixedTimeEquals(known, hash)) return true;
        return false;
    }

    public bool Knows(string token) => Knows(Encoding.UTF8.GetBytes(token));

    /// <summary>Takes a token beside the newest one. A cache that was open stays so until a token is set for good.</summary>
    public Admission With(string token) =>
        Tokens.Count > 0 && Tokens[0].AsSpan().SequenceEqual(Hash(token)) ? this : new Admission(IsOpen && Tokens.Count == 0, [Hash(token), .. Tokens.Take(MaxTokens - 1)]);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
