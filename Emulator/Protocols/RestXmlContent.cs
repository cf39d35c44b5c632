using System.Globalization;
using System.Security.Cryptography;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Signing;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Protocols;

/// <summary>Makes the bytes that a client means of those that it sent.</summary>
internal static class RestXmlContent
{
    private const string Streaming = "STREAMING-";

    public static RequestContent Of(WireRequest request)
    {
        var declared = request.Headers.TryGetValue("x-amz-content-sha256", out var hash) ? hash.ToString() : "UNSIGNED-PAYLOAD";
        var sent = request.Content ?? new ReadOnlyBytes(request.Body);
        if (declared.StartsWith(Streaming, StringComparison.Ordinal)) return Chunked(request, sent, declared);
        var bytes = declared.StartsWith("UNSIGNED", StringComparison.Ordinal) ? sent : new HashedBody(sent, declared);
        return new RequestContent(bytes, request.Headers.ContentLength ?? (request.Content is null ? request.Body.Length : null), new Dictionary<string, string>());
    }

    /// <summary>A body that is held whole, without its pieces and checked.</summary>
    public static ReadOnlyMemory<byte> OfHeld(WireRequest request)
    {
        var declared = request.Headers.TryGetValue("x-amz-content-sha256", out var hash) ? hash.ToString() : "UNSIGNED-PAYLOAD";
        if (declared.StartsWith("UNSIGNED", StringComparison.Ordinal)) return request.Body;
        if (declared.StartsWith(Streaming, StringComparison.Ordinal)) return Unchunked(request);
        if (!Convert.ToHexStringLower(SHA256.HashData(request.Body.Span)).Equals(declared, StringComparison.OrdinalIgnoreCase)) throw HashedBody.Mismatch();
        return request.Body;
    }

    private static byte[] Unchunked(WireRequest request)
    {
        using var whole = new MemoryStream();
        using var pieces = Of(request).Bytes;
        // All of it is in memory, so nothing is waited for.
        var copying = pieces.CopyToAsync(whole);
        if (!copying.IsCompleted) throw new InvalidOperationException("A body in memory had to be waited for.");
        copying.GetAwaiter().GetResult();
        return whole.ToArray();
    }

    private static RequestContent Chunked(WireRequest request, Stream sent, string declared)
    {
        if (declared is not ("STREAMING-AWS4-HMAC-SHA256-PAYLOAD" or "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" or "STREAMING-UNSIGNED-PAYLOAD-TRAILER"))
            throw new AwsErrorException("NotImplemented", $"x-amz-content-sha256 {declared} is not supported by this emulator.", 501);
        if (!long.TryParse(request.Headers["x-amz-decoded-content-length"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            throw new AwsErrorException("MissingContentLength", "You must provide the Content-Length HTTP header.", 411);
        var isSigned = declared.StartsWith("STREAMING-AWS4", StringComparison.Ordinal);
        var body = new ChunkedBody(sent, length, isSigned, isSigned ? request.Seal : null);
        return new RequestContent(body, length, body.Trailers);
    }

    /// <summary>A stream over memory that is not copied.</summary>
    private sealed class ReadOnlyBytes(ReadOnlyMemory<byte> bytes) : ForwardStream
    {
        private ReadOnlyMemory<byte> _rest = bytes;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = Math.Min(buffer.Length, _rest.Length);
            _rest[..count].CopyTo(buffer);
            _rest = _rest[count..];
            return ValueTask.FromResult(count);
        }
    }
}
