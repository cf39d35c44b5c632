using System.Text;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Transports;

namespace Acinaces.Emulator.Tests.Transports;

public sealed class AnswerHeadTests
{
    [Fact]
    public void Status_length_type_and_headers_are_written_as_they_go_out()
    {
        var response = new WireResponse { Status = 404, ContentType = "text/plain" };
        response.AddHeader("x-amzn-RequestId", "42");
        response.AddHeader("x-amzn-RequestId", "43");
        "hello"u8.CopyTo(response.Body.GetSpan(5));
        response.Body.Advance(5);
        Assert.Equal("HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\nContent-Type: text/plain\r\nx-amzn-RequestId: 42\r\nx-amzn-RequestId: 43\r\nDate: D\r\n\r\n", Written(response));
        Assert.EndsWith("Date: D\r\nConnection: close\r\n\r\n", Written(response, closes: true), StringComparison.Ordinal);
    }

    [Fact]
    public void The_transport_alone_says_how_the_answer_is_framed()
    {
        var response = new WireResponse();
        response.AddHeader("content-length", "99");
        response.AddHeader("Transfer-Encoding", "chunked");
        response.AddHeader("Connection", "close");
        response.AddHeader("DATE", "yesterday");
        Assert.Equal("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nDATE: yesterday\r\n\r\n", Written(response));
    }

    [Theory]
    [InlineData("X-Name", "a\r\nSet-Cookie: b")]
    [InlineData("X-Name", "caf\u00e9")]
    [InlineData("X Name", "a")]
    [InlineData("X:Name", "a")]
    [InlineData("", "a")]
    public void A_header_that_could_smuggle_a_line_in_is_not_sent(string name, string value)
    {
        var response = new WireResponse();
        response.AddHeader(name, value);
        Assert.False(AnswerHead.IsSendable(response));
        Assert.False(AnswerHead.IsSendable(new WireResponse { ContentType = value + "\n" }));
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(599, true)]
    public void A_status_that_announces_a_further_answer_is_no_answer(int status, bool isSendable) =>
        Assert.Equal(isSendable, AnswerHead.IsSendable(new WireResponse { Status = status }));

    private static string Written(WireResponse response, bool closes = false)
    {
        var target = new byte[AnswerHead.MostBytes(response)];
        return Encoding.ASCII.GetString(target, 0, AnswerHead.Write(target, response, closes, "Date: D\r\n"u8));
    }
}
