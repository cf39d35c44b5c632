namespace Acinaces.Emulator.Signing;

/// <summary>The parts of a signature as the request carries them, in the header or in the query. Refers to the request's strings.</summary>
internal readonly ref struct SignatureFields
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    public ReadOnlySpan<char> Credential { get; init; }

    public ReadOnlySpan<char> SignedHeaders { get; init; }

    public ReadOnlySpan<char> Signature { get; init; }

    /// <summary>Reads <c>AWS4-HMAC-SHA256 Credential=..., SignedHeaders=..., Signature=...</c>. A part that is absent stays empty.</summary>
    public static SignatureFields FromHeader(ReadOnlySpan<char> authorization)
    {
        var rest = authorization[Algorithm.Length..];
        ReadOnlySpan<char> credential = default, signedHeaders = default, signature = default;
        while (!rest.IsEmpty)
        {
            var comma = rest.IndexOf(',');
            var part = (comma < 0 ? rest : rest[..comma]).Trim();
            rest = comma < 0 ? default : rest[(comma + 1)..];
            if (part.StartsWith("Credential=")) credential = part["Credential=".Length..];
            else if (part.StartsWith("SignedHeaders=")) signedHeaders = part["SignedHeaders=".Length..];
            else if (part.StartsWith("Signature=")) signature = part["Signature=".Length..];
        }
        return new SignatureFields { Credential = credential, SignedHeaders = signedHeaders, Signature = signature };
    }
}
