using System.Globalization;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.Transports;

/// <summary>HTTP/1.1 as bytes on a socket: what is plain, and what is left to Kestrel, on one connection and in any order.</summary>
public sealed class DirectConnectionTests : IAsyncLifetime
{
    private const string Health = "GET /_acinaces/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private const string Form = "Action=GetCallerIdentity&Version=2011-06-15";
    private EmulatorHost? _host;

    private EmulatorHost Host => _host ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync() => _host = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_has_length_date_and_body()
    {
        using var client = await RawConnection.OpenAsync(Host);
        var before = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        await client.SendAsync(Post(Form));
        var answer = await client.ReceiveAsync();
        Assert.Equal(200, answer?.Status);
        Assert.Contains("<GetCallerIdentityResponse", answer?.Body, StringComparison.Ordinal);
        Assert.Equal("text/xml", Assert.Single(answer!.Headers["Content-Type"]));
        Assert.InRange(DateTimeOffset.ParseExact(Assert.Single(answer.Headers["Date"]), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), before, TimeProvider.System.GetUtcNow());
        Assert.Empty(answer.Headers["Connection"]);
    }

    [Fact]
    public async Task Requests_sent_at_once_are_answered_in_their_order()
    {
        using var client = await RawConnection.OpenAsync(Host);
        await client.SendAsync(Health + Post(Form) + "GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n" + Health);
        Assert.Contains("\"services\"", (await client.ReceiveAsync())?.Body, StringComparison.Ordinal);
        Assert.Contains("GetCallerIdentityResponse", (await client.ReceiveAsync())?.Body, StringComparison.Ordinal);
        Assert.Equal(404, (await client.ReceiveAsync())?.Status);
        Assert.Contains("\"services\"", (await client.ReceiveAsync())?.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(90)]
    public async Task A_request_may_come_in_pieces(int pieceBytes)
    {
        using var client = await RawConnection.OpenAsync(Host);
        await client.SendAsync(Health);
        Assert.Equal(200, (await client.ReceiveAsync())?.Status);
        foreach (var piece in Post(Form).Chunk(pieceBytes))
        {
            await client.SendAsync(new string(piece));
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }
        Assert.Contains("GetCallerIdentityResponse", (await client.ReceiveAsync())?.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_may_come_long_after_its_head_and_in_blocks()
    {
        using var client = await RawConnection.OpenAsync(Host);
        var body = Form + "&Padding=" + new string('x', 300_000);
        var request = Post(body);
        await client.SendAsync(request[..^body.Length]);
        foreach (var piece in body.Chunk(100_000))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            await client.SendAsync(new string(piece));
        }
        Assert.Contains("GetCallerIdentityResponse", (await client.ReceiveAsync())?.Body, StringComparison.Ordinal);
        await client.SendAsync(Health);
        Assert.Equal(200, (await client.ReceiveAsync())?.Status);
    }

    [Fact]
    public async Task A_body_in_chunks_is_read_and_the_connection_goes_on()
    {
        using var client = await RawConnection.OpenAsync(Host);
        await client.SendAsync(Health);
        Assert.Equal(200, (await client.ReceiveAsync())?.Status);
        await client.SendAsync($"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n{Form.Length:x}\r\n{Form}\r\n0\r\n\r\n");
        Assert.Contains("GetCallerIdentityResponse", (await client.ReceiveAsync())?.Body, StringComparison.Ordinal);
        await client.SendAsync(Health);
        Assert.Equal(200, (await client.ReceiveAsync())?.Status);
    }

    [Fact]
    public async Task A_client_that_awaits_leave_to_send_its_body_gets_it()
    {
        using var client = await RawConnection.OpenAsync(Host);
        await client.SendAsync(Post(Form, "Expect: 100-continue\r\n")[..^Form.Length]);
        Assert.Equal(100, (await client.ReceiveAsync(hasBody: false))?.Status);
        await client.SendAsync(Form);
        Assert.Contains("GetCallerIdentityResponse", (await client.ReceiveAsync())?.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_to_HEAD_has_a_length_and_no_body()
    {
        using var client = await RawConnection.OpenAsync(Host);
        const string Place = "<CreateBucketConfiguration><LocationConstraint>eu-central-1</LocationConstraint></CreateBucketConfiguration>";
        await client.SendAsync($"PUT /head-bucket HTTP/1.1\r\nHost: s3.localhost\r\nContent-Length: {Place.Length}\r\n\r\n{Place}" + "PUT /head-bucket/key HTTP/1.1\r\nHost: s3.localhost\r\nContent-Length: 5\r\n\r\nhello");
        Assert.Equal(200, (await client.ReceiveAsync())?.Status);
        Assert.Equal(200, (await client.ReceiveAsync())?.Status);
        await client.SendAsync("HEAD /head-bucket/key HTTP/1.1\r\nHost: s3.localhost\r\n\r\nGET /head-bucket/key HTTP/1.1\r\nHost: s3.localhost\r\n\r\n");
        var head = await client.ReceiveAsync(hasBody: false);
        Assert.Equal((200, "5"), (head?.Status ?? 0, head?.Headers["Content-Length"].Single()));
        Assert.Equal("hello", (await client.ReceiveAsync())?.Body);
    }

    [Fact]
    public async Task A_preflight_is_answered_without_body_or_length()
    {
        using var client = await RawConnection.OpenAsync(Host);
        await client.SendAsync("OPTIONS / HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:3000\r\nAccess-Control-Request-Method: POST\r\n\r\n" + Health);
        var answer = await client.ReceiveAsync();
        Assert.Equal((204, "http://localhost:3000"), (answer?.Status ?? 0, answer?.Headers["Access-Control-Allow-Origin"].Single()));
        Assert.Empty(answer!.Headers["Content-Length"]);
        Assert.Equal(200, (await client.ReceiveAsync())?.Status);
    }

    [Theory]
    [InlineData("GET /_acinaces/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 200)]
    [InlineData("GET /_acinaces/health HTTP/1.0\r\nHost: localhost\r\n\r\n", 200)]
    [InlineData("GET /_acinaces/health HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET /_acinaces/health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("GET /_acinaces/health HTTP/1.1\r\nHost: localhost\r\nBad name: x\r\n\r\n", 400)]
    [InlineData("GET /_acinaces/health HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n", 400)]
    [InlineData("GET /_acinaces/health HTTP/1.1\r\nHost: localhost\r\nX-Bad: a\0b\r\n\r\n", 400)]
    [InlineData("GET /with space HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.2\r\nHost: localhost\r\n\r\n", 505)]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ten\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", 400)]
    public async Task What_ends_a_connection_is_answered_and_then_it_ends(string request, int status)
    {
        foreach (var before in new[] { "", Health })
        {
            using var client = await RawConnection.OpenAsync(Host);
            await client.SendAsync(before + request);
            if (before.Length > 0) Assert.Equal(200, (await client.ReceiveAsync())?.Status);
            Assert.Equal(status, (await client.ReceiveAsync())?.Status);
            Assert.Null(await client.ReceiveAsync());
        }
    }

    [Theory]
    [InlineData(40_000, 1, 431)]
    [InlineData(10, 150, 431)]
    [InlineData(10_000, 1, 200)]
    public async Task Heads_beyond_the_limits_are_refused(int valueBytes, int headers, int status)
    {
        using var client = await RawConnection.OpenAsync(Host);
        var fields = string.Concat(Enumerable.Range(0, headers).Select(i => $"X-Field-{i}: {new string('v', valueBytes)}\r\n"));
        await client.SendAsync($"GET /_acinaces/health HTTP/1.1\r\nHost: localhost\r\n{fields}\r\n");
        Assert.Equal(status, (await client.ReceiveAsync())?.Status);
    }

    [Fact]
    public async Task A_body_that_declares_too_much_is_refused_before_it_is_sent()
    {
        using var client = await RawConnection.OpenAsync(Host);
        await client.SendAsync("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 67108865\r\n\r\n");
        Assert.Equal(413, (await client.ReceiveAsync())?.Status);
    }

    [Fact]
    public async Task HTTP_2_is_not_spoken_and_does_not_hang()
    {
        using var client = await RawConnection.OpenAsync(Host);
        await client.SendAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        Assert.InRange((await client.ReceiveAsync())?.Status ?? 400, 400, 505);
        Assert.Null(await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_client_that_has_said_all_is_still_answered()
    {
        using var client = await RawConnection.OpenAsync(Host);
        await client.SendAsync(Health);
        client.EndSending();
        Assert.Equal(200, (await client.ReceiveAsync())?.Status);
        Assert.Null(await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("GET /_acinaces/hea")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf")]
    public async Task A_request_that_breaks_off_is_not_answered_and_harms_nobody(string half)
    {
        using (var client = await RawConnection.OpenAsync(Host))
        {
            await client.SendAsync(half);
            client.EndSending();
            Assert.InRange((await client.ReceiveAsync())?.Status ?? 400, 400, 400);
        }
        using var next = await RawConnection.OpenAsync(Host);
        await next.SendAsync(Health);
        Assert.Equal(200, (await next.ReceiveAsync())?.Status);
    }

    [Fact]
    public async Task The_end_of_the_emulator_ends_connections_that_wait()
    {
        var ending = await StartAsync();
        using var direct = await RawConnection.OpenAsync(ending);
        await direct.SendAsync(Health);
        Assert.Equal(200, (await direct.ReceiveAsync())?.Status);
        using var silent = await RawConnection.OpenAsync(ending);
        await ending.DisposeAsync();
        Assert.Null(await direct.ReceiveAsync());
        Assert.Null(await silent.ReceiveAsync());
    }

    private static Task<EmulatorHost> StartAsync() => EmulatorHost.StartAsync(new EmulatorOptions { Port = 0, Iam = false }, cancellationToken: TestContext.Current.CancellationToken);

    private static string Post(string body, string headers = "") =>
        $"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n{headers}Content-Length: {body.Length}\r\n\r\n{body}";
}
