using System.Buffers.Binary;
using System.IO.Compression;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Protocols;

/// <summary>Undoes the content encoding of a request body. AWS takes gzip where its SDKs compress.</summary>
internal static class BodyDecoding
{
    /// <summary>What a compressed body may grow to, so that a small request cannot fill memory.</summary>
    private const int MaxDecodedBytes = 32 * 1024 * 1024;

    public static ReadOnlyMemory<byte> Decode(WireRequest request)
    {
        var encoding = request.Headers.ContentEncoding.ToString();
        if (encoding.Length == 0 || encoding is "identity" or "aws-chunked" or "amz-1.0") return request.Body;
        if (!encoding.Equals("gzip", StringComparison.OrdinalIgnoreCase)) throw new AwsErrorException("UnsupportedMediaTypeException", $"Content-Encoding {encoding} is not supported.", 415);
        return Gunzip(request.Body);
    }

    private static ReadOnlyMemory<byte> Gunzip(ReadOnlyMemory<byte> body)
    {
        using var source = new GZipStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress);
        using var target = new MemoryStream();
        var chunk = new byte[16 * 1024];
        try
        {
            for (var read = source.Read(chunk); read > 0; read = source.Read(chunk))
            {
                target.Write(chunk, 0, read);
                if (target.Length > MaxDecodedBytes) throw new AwsErrorException("RequestEntityTooLargeException", "The decompressed request is too large.", 413);
            }
        }
        catch (InvalidDataException)
        {
            throw Broken();
        }
        var content = target.GetBuffer().AsMemory(0, (int)target.Length);
        return IsWhole(body.Span, content.Span) ? content : throw Broken();
    }

    // The library does not mind a stream that breaks off. What ends a stream tells the checksum and length of what it holds.
    private static bool IsWhole(ReadOnlySpan<byte> body, ReadOnlySpan<byte> content)
    {
        const int Trailer = 8;
        if (body.Length < Trailer) return false;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(body[^4..]);
        return length <= content.Length && Crc32.Compute(content[^(int)length..]) == BinaryPrimitives.ReadUInt32LittleEndian(body[^Trailer..]);
    }

    private static AwsErrorException Broken() => new("SerializationException", "The body is not valid gzip data.");
}
