using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Adapters.Aws;

/// <summary>AWS Signature Version 4 for the one kind of request our clients send: POST to the root path with a body in memory.</summary>
/// <remarks>Source: IAM user guide, "Create a signed AWS API request".</remarks>
public sealed class SigV4(AwsCredentials credentials, string region, string service)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private SigningKey? _key;

    /// <summary>The value of the Authorization header.</summary>
    /// <param name="amzDate">The value of <c>X-Amz-Date</c>: <c>yyyyMMddTHHmmssZ</c>.</param>
    /// <param name="headers">All headers to sign, names in lower case, in ascending order of name.</param>
    public string Authorize(string amzDate, ReadOnlySpan<KeyValuePair<string, string>> headers, ReadOnlySpan<byte> body)
    {
        var signedNames = new StringBuilder();
        var canonical = new StringBuilder("POST\n/\n\n", 512);
        foreach (var (name, value) in headers)
        {
            canonical.Append(name).Append(':').Append(value.AsSpan().Trim()).Append('\n');
            if (signedNames.Length > 0) signedNames.Append(';');
            signedNames.Append(name);
        }
        canonical.Append('\n').Append(signedNames).Append('\n').Append(HexOfSha256(body));

        var day = amzDate[..8];
        var scope = $"{day}/{region}/{service}/aws4_request";
        var toSign = $"{Algorithm}\n{amzDate}\n{scope}\n{HexOfSha256(Encoding.UTF8.GetBytes(canonical.ToString()))}";
        Span<byte> signature = stackalloc byte[32];
        HMACSHA256.HashData(KeyFor(day), Encoding.UTF8.GetBytes(toSign), signature);
        return $"{Algorithm} Credential={credentials.AccessKeyId}/{scope}, SignedHeaders={signedNames}, Signature={Convert.ToHexStringLower(signature)}";
    }

    public static string AmzDate(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private byte[] KeyFor(string day)
    {
        var cached = _key;
        if (cached is not null && cached.Day == day) return cached.Key;
        var key = HMACSHA256.HashData(Encoding.UTF8.GetBytes("AWS4" + credentials.SecretAccessKey), Encoding.UTF8.GetBytes(day));
        foreach (var part in (ReadOnlySpan<string>)[region, service, "aws4_request"])
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        _key = new SigningKey(day, key);
        return key;
    }

    private static string HexOfSha256(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(data, hash);
        return Convert.ToHexStringLower(hash);
    }

    private sealed record SigningKey(string Day, byte[] Key);
}
