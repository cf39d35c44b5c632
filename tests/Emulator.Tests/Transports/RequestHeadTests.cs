using System.Text;
using Acinaces.Emulator.Transports;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Primitives;

namespace Acinaces.Emulator.Tests.Transports;

public sealed class RequestHeadTests
{
    private const ulong Seed = 20261122;

    [Fact]
    public void Line_headers_and_length_are_read()
    {
        var head = new RequestHead();
        Assert.True(Read(head, "PUT /a/b%20c?x=1&y HTTP/1.1\r\nhost: localhost:4566\r\nX-Two:  a b \t\r\nCONTENT-LENGTH: 12\r\nx-two:c\r\n"));
        Assert.Equal(("PUT", "/a/b%20c", "x=1&y", 12), (head.Method, head.Path, head.Query, head.BodyBytes));
        Assert.Equal("localhost:4566", head.Fields["Host"].ToString());
        Assert.Equal(new StringValues(["a b", "c"]), head.Fields["X-TWO"]);
        Assert.Equal(12, head.Fields.ContentLength);
        Assert.Equal(["host", "X-Two", "CONTENT-LENGTH"], head.Fields.Keys);
        Assert.False(head.Fields.ContainsKey("Origin"));
        Assert.Empty(head.Fields["Origin"].ToString());
    }

    [Fact]
    public void What_the_request_before_had_is_not_in_the_next()
    {
        var head = new RequestHead();
        Assert.True(Read(head, "POST /one?q HTTP/1.1\r\nHost: a\r\nContent-Length: 7\r\nAuthorization: secret\r\n"));
        Assert.True(Read(head, "POST /two HTTP/1.1\r\nHost: a\r\n"));
        Assert.Equal(("/two", "", 0), (head.Path, head.Query, head.BodyBytes));
        Assert.Equal(["Host"], head.Fields.Keys);
        Assert.True(Read(head, "POST /two HTTP/1.1\r\nHost: a\r\nContent-Length: 8\r\nAuthorization: other\r\n"));
        Assert.Equal((8, "other"), (head.BodyBytes, head.Fields["Authorization"].ToString()));
    }

    [Fact]
    public void What_was_decoded_before_is_not_decoded_again()
    {
        var head = new RequestHead();
        Assert.True(Read(head, "POST / HTTP/1.1\r\nHost: a\r\nX-Amz-Date: 1\r\nX-Amz-Target: T.Get\r\n"));
        var target = (string?)head.Fields["X-Amz-Target"];
        Assert.True(Read(head, "POST / HTTP/1.1\r\nHost: a\r\nX-Amz-Date: 22\r\nX-Amz-Target: T.Get\r\n"));
        Assert.Same(target, (string?)head.Fields["X-Amz-Target"]);
        Assert.Equal("22", head.Fields["X-Amz-Date"].ToString());
    }

    [Theory]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n")]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n")]
    [InlineData("GET / HTTP/1.0\r\nHost: a\r\n")]
    [InlineData("BREW / HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET http://a/ HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET  HTTP/1.1\r\nHost: a\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a/b\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX: caf\u00e9\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX : 1\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX: 1\n2\r\n")]
    [InlineData("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n")]
    public void What_is_not_plain_is_left_to_others(string head) => Assert.False(Read(new RequestHead(), head));

    [Fact]
    public void A_connection_that_is_to_stay_open_is_plain() =>
        Assert.True(Read(new RequestHead(), "GET / HTTP/1.1\r\nHost: a\r\nConnection: Keep-Alive\r\n"));

    /// <summary>A head that follows others on the connection means what it would mean as the first.</summary>
    [Fact]
    public void Former_requests_change_nothing()
    {
        var line = Gen.Elements("X-A: 1", "X-A: 2", "X-B: 1", "x-a: 1", "X-A:", "Content-Length: 5", "Content-Length: 50", "Connection: keep-alive", "Expect: x", "Hos: t", "broken");
        var start = Gen.Elements("GET / HTTP/1.1", "GET /p HTTP/1.1", "POST /p?q HTTP/1.1", "GET / HTTP/1.0");
        var head = start.SelectMany(_ => line.ListOf(), (first, lines) => $"{first}\r\nHost: h\r\n{string.Concat(lines.Select(text => text + "\r\n"))}");
        var property = Prop.ForAll(head.ListOf().ToArbitrary(), heads =>
        {
            var kept = new RequestHead();
            foreach (var text in heads)
            {
                var fresh = new RequestHead();
                var isPlain = Read(fresh, text);
                Assert.Equal(isPlain, Read(kept, text));
                if (!isPlain) return;
                Assert.Equal((fresh.Method, fresh.Path, fresh.Query, fresh.BodyBytes), (kept.Method, kept.Path, kept.Query, kept.BodyBytes));
                Assert.Equal(fresh.Fields.ToList(), kept.Fields.ToList());
            }
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(Seed, Seed + 1), property);
    }

    private static bool Read(RequestHead head, string text) => head.TryRead(Encoding.Latin1.GetBytes(text));
}
