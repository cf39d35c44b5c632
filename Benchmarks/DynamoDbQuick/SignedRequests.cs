using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Benchmarks.DynamoDbQuick;

/// <summary>Ready-made, signed DynamoDB requests, so that signing is no part of the measurement.</summary>
internal sealed class SignedRequests(string host, DateTimeOffset now)
{
    private const string Region = "eu-central-1";
    private readonly string _time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public byte[] For(string operation, string body)
    {
        var payload = Encoding.UTF8.GetBytes(body);
        var target = "DynamoDB_20120810." + operation;
        var date = _time[..8];
        var canonical = $"POST\n/\n\ncontent-type:application/x-amz-json-1.0\nhost:{host}\nx-amz-date:{_time}\nx-amz-target:{target}\n\ncontent-type;host;x-amz-date;x-amz-target\n{Hex(SHA256.HashData(payload))}";
        var scope = $"{date}/{Region}/dynamodb/aws4_request";
        var text = $"AWS4-HMAC-SHA256\n{_time}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4test");
        foreach (var part in new[] { date, Region, "dynamodb", "aws4_request" }) key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        var signature = Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        var header = $"POST / HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Date: {_time}\r\nX-Amz-Target: {target}\r\n" +
            $"Authorization: AWS4-HMAC-SHA256 Credential=test/{scope}, SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature={signature}\r\nContent-Length: {payload.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(header), .. payload];
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
