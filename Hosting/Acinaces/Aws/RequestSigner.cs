using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Hosting.Aws;

/// <summary>Signature version 4 for requests whose path and query need no escaping beyond what <see cref="Uri"/> does.</summary>
internal static class RequestSigner
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    public static void Sign(HttpRequestMessage request, ReadOnlySpan<byte> body, string service, AwsApiCredentials credentials, DateTimeOffset now)
    {
        var uri = request.RequestUri!;
        var time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var date = time[..8];
        request.Headers.TryAddWithoutValidation("X-Amz-Date", time);
        request.Headers.Host = uri.Authority;

        // S3 alone wants the body's hash in a header as well.
        var hash = Hex(SHA256.HashData(body));
        var isS3 = service == "s3";
        if (isS3) request.Headers.TryAddWithoutValidation("x-amz-content-sha256", hash);
        var signedHeaders = isS3 ? "host;x-amz-content-sha256;x-amz-date" : "host;x-amz-date";
        var headers = isS3 ? $"host:{uri.Authority}\nx-amz-content-sha256:{hash}\nx-amz-date:{time}" : $"host:{uri.Authority}\nx-amz-date:{time}";

        var scope = $"{date}/{credentials.Region}/{service}/aws4_request";
        var canonical = string.Join('\n', request.Method.Method, isS3 ? uri.AbsolutePath : Path(uri), Query(uri), headers, string.Empty, signedHeaders, hash);
        var text = string.Join('\n', Algorithm, time, scope, Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));

        var key = Encoding.UTF8.GetBytes("AWS4" + credentials.SecretAccessKey);
        foreach (var part in (ReadOnlySpan<string>)[date, credentials.Region, service, "aws4_request"])
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        var signature = Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        request.Headers.Authorization = new AuthenticationHeaderValue(Algorithm, $"Credential={credentials.AccessKeyId}/{scope}, SignedHeaders={signedHeaders}, Signature={signature}");
    }

    // Every service but S3 signs the path as it is sent, encoded once more.
    private static string Path(Uri uri) => string.Join('/', uri.AbsolutePath.Split('/').Select(Uri.EscapeDataString));

    private static string Query(Uri uri) => string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : pair + "=").Order(StringComparer.Ordinal));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
