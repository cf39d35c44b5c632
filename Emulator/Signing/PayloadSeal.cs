using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Emulator.Signing;

/// <summary>Signs the parts of a body that is sent piece by piece; each signature covers the one before it.</summary>
/// <param name="SignedAt">The instant of the request, as its signature has it.</param>
/// <param name="Seed">The signature of the request itself, in hex.</param>
internal sealed record PayloadSeal(SigningKey Key, string SignedAt, string Seed)
{
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// <summary>The signature, in hex, of a piece whose bytes have this hash.</summary>
    public string OfChunk(string previous, ReadOnlySpan<byte> hash) => Sign($"AWS4-HMAC-SHA256-PAYLOAD\n{Scope(previous)}\n{EmptyHash}\n{Convert.ToHexStringLower(hash)}");

    /// <summary>The signature, in hex, of the headers behind the body.</summary>
    /// <param name="trailers">Each as <c>name:value</c> with a line feed.</param>
    public string OfTrailer(string previous, string trailers) => Sign($"AWS4-HMAC-SHA256-TRAILER\n{Scope(previous)}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(trailers)))}");

    private string Scope(string previous) => $"{SignedAt}\n{Key.Scope.Date}/{Key.Scope.Region}/{Key.Scope.Service}/aws4_request\n{previous}";

    private string Sign(string text)
    {
        Span<byte> signature = stackalloc byte[SHA256.HashSizeInBytes];
        Key.Sign(Encoding.UTF8.GetBytes(text), signature);
        return Convert.ToHexStringLower(signature);
    }
}
