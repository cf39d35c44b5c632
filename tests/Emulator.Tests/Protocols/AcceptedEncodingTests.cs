using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Tests.Protocols;

/// <summary>Which encoding an Accept-Encoding header asks for.</summary>
public sealed class AcceptedEncodingTests
{
    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData(" deflate ", "deflate")]
    [InlineData("deflate, gzip", "deflate")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("gzip;q=0.5, deflate;q=0.8", "deflate")]
    [InlineData("*", "gzip")]
    [InlineData("*, gzip;q=0", "deflate")]
    [InlineData("gzip;q=0, *;q=0.1", "deflate")]
    [InlineData("gzip;q=hello", "gzip")]
    [InlineData("gzip;q=7, deflate", "gzip")]
    [InlineData("br, gzip;level=3;q=0.2", "gzip")]
    public void The_wanted_one_is_chosen(string header, string encoding) => Assert.Equal(encoding, AcceptedEncoding.Choose(header));

    [Theory]
    [InlineData("")]
    [InlineData("identity")]
    [InlineData("br")]
    [InlineData("gzip;q=0")]
    [InlineData("gzip;q=-1")]
    [InlineData("*;q=0")]
    [InlineData(";,;")]
    public void None_is_chosen_where_none_is_wanted(string header) => Assert.Null(AcceptedEncoding.Choose(header));
}
