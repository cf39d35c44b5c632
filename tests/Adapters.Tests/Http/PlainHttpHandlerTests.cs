using System.Net;
using System.Net.Sockets;
using System.Text;
using Acinaces.Adapters.Http;

namespace Acinaces.Adapters.Tests.Http;

/// <summary>The handler against a server that plays back exact bytes.</summary>
public sealed class PlainHttpHandlerTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly HttpMessageInvoker _http = new(new PlainHttpHandler(new SocketsHttpHandler(), TimeProvider.System));
    private readonly List<string> _requests = [];

    public PlainHttpHandlerTests() => _listener.Start();

    public void Dispose()
    {
        _http.Dispose();
        _listener.Dispose();
    }

    /// <summary>Answers one request per text, all on one connection, and closes it then.</summary>
    private async Task ServeAsync(params string[] answers)
    {
        using var socket = await _listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
        var buffer = new byte[8192];
        foreach (var answer in answers)
        {
            var read = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            _requests.Add(Encoding.ASCII.GetString(buffer, 0, read));
            await socket.SendAsync(Encoding.ASCII.GetBytes(answer), TestContext.Current.CancellationToken);
        }
    }

    private async Task<(int Status, string Body)> SendAsync(HttpMethod method, string? body = null, string header = "x")
    {
        using var request = new HttpRequestMessage(method, $"http://{_listener.LocalEndpoint}/path?a=1") { Content = body is null ? null : new StringContent(body) };
        request.Headers.TryAddWithoutValidation("X-Mark", header);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_connection_carries_request_after_request()
    {
        var serving = ServeAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        Assert.Equal((200, "ab"), await SendAsync(HttpMethod.Get));
        Assert.Equal((404, ""), await SendAsync(HttpMethod.Post, "body"));
        await serving;
        Assert.StartsWith("GET /path?a=1 HTTP/1.1\r\nHost: ", _requests[0], StringComparison.Ordinal);
        Assert.Contains("\r\nX-Mark: x\r\n", _requests[0] + "\r\n", StringComparison.Ordinal);
        Assert.EndsWith("\r\nContent-Length: 4\r\n\r\nbody", _requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chunks_are_put_together()
    {
        var serving = ServeAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: t\r\n\r\n", "HTTP/1.1 204 No Content\r\n\r\n");
        Assert.Equal((200, "abcde"), await SendAsync(HttpMethod.Get));
        Assert.Equal((204, ""), await SendAsync(HttpMethod.Get));
        await serving;
    }

    [Fact]
    public async Task An_answer_without_length_ends_with_the_connection()
    {
        var serving = ServeAsync("HTTP/1.1 200 OK\r\n\r\nall of it");
        Assert.Equal((200, "all of it"), await SendAsync(HttpMethod.Get));
        await serving;
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab")]
    [InlineData("rubbish\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")]
    public async Task A_broken_answer_is_a_failure_and_the_request_is_not_repeated(string answer)
    {
        var serving = ServeAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", answer);
        Assert.Equal((200, ""), await SendAsync(HttpMethod.Get));
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(HttpMethod.Get));
        await serving;
        Assert.False(_listener.Pending());
    }

    [Fact]
    public async Task A_line_break_cannot_be_smuggled_into_a_header()
    {
        var serving = ServeAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(HttpMethod.Get, header: "a\r\nX-Evil: 1"));
        using var rescue = new TcpClient();
        await rescue.ConnectAsync((IPEndPoint)_listener.LocalEndpoint, TestContext.Current.CancellationToken);
        rescue.Close();
        await serving;
        Assert.DoesNotContain(_requests, request => request.Contains("X-Evil", StringComparison.Ordinal));
    }
}
