using System.Net;
using System.Net.Sockets;
using System.Text;
using Acinaces.Adapters.Cache;

namespace Acinaces.Adapters.Tests.Cache;

public sealed class CacheLoginTests
{
    [Fact]
    public async Task Something_that_is_no_cache_is_told_apart_from_one_that_refuses()
    {
        using var refusing = Server("-WRONGPASS no\r\n");
        Assert.False(await Login(refusing).IsTakenAsync("some-token", TestContext.Current.CancellationToken));
        using var other = Server("HTTP/1.1 400 Bad Request\r\n");
        var failure = await Assert.ThrowsAsync<IOException>(() => Login(other).IsTakenAsync("some-token", TestContext.Current.CancellationToken));
        Assert.DoesNotContain("some-token", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cache_that_is_not_there_is_no_refusal()
    {
        int port;
        using (var gone = Server("")) port = ((IPEndPoint)gone.LocalEndpoint).Port;
        await Assert.ThrowsAsync<IOException>(() => new CacheLogin("127.0.0.1", port, isEncrypted: false).IsTakenAsync("", TestContext.Current.CancellationToken));
    }

    private static CacheLogin Login(TcpListener server) => new("127.0.0.1", ((IPEndPoint)server.LocalEndpoint).Port, isEncrypted: false);

    private static TcpListener Server(string answer)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = Task.Run(async () =>
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                await client.GetStream().ReadAtLeastAsync(new byte[256], 1);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
            }
            catch (SocketException)
            {
                listener.Dispose(); // The test has ended.
            }
        });
        return listener;
    }
}
