using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Emulator.Tests.Delivery;

/// <summary>Signs requests with the credentials <c>test</c>/<c>test</c> (Signature Version 4).</summary>
internal static class RequestSigner
{
    public static async Task SignAsync(HttpRequestMessage message, string region, string service)
    {
        var now = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{now[..8]}/{region}/{service}/aws4_request";
        var body = message.Content is null ? [] : await message.Content.ReadAsByteArrayAsync();
        message.Headers.Add("X-Amz-Date", now);
        message.Headers.Host = "127.0.0.1:4566";
        var canonical = $"{message.Method}\n{message.RequestUri?.OriginalString}\n\nhost:127.0.0.1:4566\nx-amz-date:{now}\n\nhost;x-amz-date\n{Convert.ToHexStringLower(SHA256.HashData(body))}";
        var toSign = $"AWS4-HMAC-SHA256\n{now}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4test");
        foreach (var part in scope.Split('/'))
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        message.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=test/{scope}, SignedHeaders=host;x-amz-date, Signature={signature}");
    }
}
