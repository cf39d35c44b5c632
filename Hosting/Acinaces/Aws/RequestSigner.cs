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

        var scope = $"{date}/{credentials.Region}/{service}/aws4_request";
        var canonical = string.Join('\n', request.Method.Method, Path(uri), Query(uri), $"host:{uri.Authority}", $"x-amz-date:{time}", string.Empty, "host;x-amz-date", Hex(SHA256.HashData(body)));
        var text = string.Join('\n', Algorithm, time, scope, Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));

        var key = Encoding.UTF8.GetBytes("AWS4" + credentials.SecretAccessKey);
        foreach (var part in (ReadOnlySpan<string>)[date, credentials.Region, service, "aws4_request"])
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        var signature = Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        request.Headers.Authorization = new AuthenticationHeaderValue(Algorithm, $"Credential={credentials.AccessKeyId}/{scope}, SignedHeaders=host;x-amz-date, Signature={signature}");
    }

    // Every service but S3 signs the path as it is sent, encoded once more.
    private static string Path(Uri uri) => string.Join('/', uri.AbsolutePath.Split('/').Select(Uri.EscapeDataString));

    private static string Query(Uri uri) => string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : pair + "=").Order(StringComparer.Ordinal));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
