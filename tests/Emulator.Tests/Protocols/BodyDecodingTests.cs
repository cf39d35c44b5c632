using System.IO.Compression;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Tests.Protocols;

public sealed class BodyDecodingTests
{
    [Fact]
    public void A_gzip_body_is_unpacked() => Assert.Equal("{\"a\":1}"u8.ToArray(), BodyDecoding.Decode(Request("gzip", Gzip("{\"a\":1}"u8.ToArray()))).ToArray());

    [Fact]
    public void A_small_body_that_unpacks_to_more_than_memory_should_take_is_refused() =>
        Assert.Equal(413, Assert.Throws<AwsErrorException>(() => BodyDecoding.Decode(Request("gzip", Gzip(new byte[33 * 1024 * 1024])))).Error.HttpStatus);

    [Fact]
    public void A_body_that_is_not_gzip_is_refused() =>
        Assert.Equal("SerializationException", Assert.Throws<AwsErrorException>(() => BodyDecoding.Decode(Request("gzip", "plain"u8.ToArray()))).Error.Code);

    [Fact]
    public void An_unknown_encoding_is_refused() => Assert.Equal(415, Assert.Throws<AwsErrorException>(() => BodyDecoding.Decode(Request("br", [1]))).Error.HttpStatus);

    private static WireRequest Request(string encoding, byte[] body)
    {
        var request = new WireRequest { Body = body };
        request.Headers.ContentEncoding = encoding;
        return request;
    }

    private static byte[] Gzip(byte[] content)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Fastest)) zip.Write(content);
        return target.ToArray();
    }
}
