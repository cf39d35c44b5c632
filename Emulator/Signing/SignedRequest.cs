using System.Collections.Concurrent;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Signing;

/// <summary>Computes what a request should have been signed with. Nothing is allocated for the usual request of an SDK.</summary>
internal static class SignedRequest
{
    private const int MaxKnownHeaderLists = 256;
    private const int HashBytes = 32;
    private const string UnsignedPayload = "UNSIGNED-PAYLOAD";

    // SDKs send the same few lists over and over; splitting them each time would make a string per header.
    private static readonly ConcurrentDictionary<string, string[]> HeaderLists = new(StringComparer.Ordinal);

    /// <param name="signature">Takes the 32 bytes of the signature.</param>
    /// <returns>False: a header that the list names is absent, or the body is not the one whose hash was signed.</returns>
    public static bool TrySign(WireRequest request, ReadOnlySpan<char> signedHeaders, SigningKey key, string signedAt, bool presigned, Span<byte> signature)
    {
        Span<byte> hash = stackalloc byte[HashBytes];
        var canonical = new CanonicalWriter(stackalloc byte[1024]);
        try
        {
            if (!AppendRequest(ref canonical, request, signedHeaders, key.Scope.IsS3, presigned)) return false;
            KeptHash.Compute(canonical.Written, hash);
        }
        finally
        {
            canonical.Dispose();
        }
        var text = new CanonicalWriter(stackalloc byte[256]);
        text.Append(SignatureFields.Algorithm);
        text.Append((byte)'\n');
        text.Append(signedAt);
        text.Append((byte)'\n');
        AppendScope(ref text, key.Scope);
        text.Append((byte)'\n');
        text.AppendHex(hash);
        key.Sign(text.Written, signature);
        text.Dispose();
        return true;
    }

    private static bool AppendRequest(ref CanonicalWriter canonical, WireRequest request, ReadOnlySpan<char> signedHeaders, bool isS3, bool presigned)
    {
        canonical.Append(request.Method);
        canonical.Append((byte)'\n');
        canonical.Append(isS3 ? CanonicalAddress.S3Path(request.Path) : CanonicalAddress.Path(request.Path));
        canonical.Append((byte)'\n');
        canonical.Append(CanonicalAddress.Query(request.Query, presigned));
        canonical.Append((byte)'\n');
        foreach (var name in NamesOf(signedHeaders))
        {
            if (!request.Headers.TryGetValue(name, out var values)) return false;
            canonical.Append(name);
            for (var i = 0; i < values.Count; i++)
            {
                canonical.Append(i == 0 ? (byte)':' : (byte)',');
                canonical.AppendHeaderValue(values[i]);
            }
            canonical.Append((byte)'\n');
        }
        canonical.Append((byte)'\n');
        canonical.Append(signedHeaders);
        canonical.Append((byte)'\n');
        return isS3 ? AppendDeclaredHash(ref canonical, request, presigned) : AppendPayloadHash(ref canonical, request);
    }

    private static bool AppendPayloadHash(ref CanonicalWriter canonical, WireRequest request)
    {
        var declared = request.Headers.TryGetValue("x-amz-content-sha256", out var header) ? header.ToString() : null;
        if (declared == UnsignedPayload)
        {
            canonical.Append(UnsignedPayload);
            return true;
        }
        Span<byte> hash = stackalloc byte[HashBytes];
        KeptHash.Compute(request.Body.Span, hash);
        canonical.AppendHex(hash);
        if (declared is null) return true;
        Span<char> hex = stackalloc char[HashBytes * 2];
        Convert.TryToHexStringLower(hash, hex, out _);
        return hex.SequenceEqual(declared);
    }

    /// <summary>S3 signs the hash that the request declares; whether the body has it shows when the body is read.</summary>
    private static bool AppendDeclaredHash(ref CanonicalWriter canonical, WireRequest request, bool presigned)
    {
        var declared = request.Headers.TryGetValue("x-amz-content-sha256", out var header) ? header.ToString() : presigned ? UnsignedPayload : null;
        if (declared is null) return false;
        canonical.Append(declared);
        return true;
    }

    private static void AppendScope(ref CanonicalWriter text, CredentialScope scope)
    {
        text.Append(scope.Date);
        text.Append((byte)'/');
        text.Append(scope.Region);
        text.Append((byte)'/');
        text.Append(scope.Service);
        text.Append("/aws4_request");
    }

    private static string[] NamesOf(ReadOnlySpan<char> signedHeaders)
    {
        if (HeaderLists.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(signedHeaders, out var known)) return known;
        var text = signedHeaders.ToString();
        var names = text.Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (HeaderLists.Count < MaxKnownHeaderLists) HeaderLists[text] = names;
        return names;
    }
}
