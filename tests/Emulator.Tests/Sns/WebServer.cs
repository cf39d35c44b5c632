using System.Net;
using System.Text.Json;
using System.Threading.Channels;

namespace Acinaces.Emulator.Tests.Sns;

/// <summary>A web server on this machine that keeps what is posted to it.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly Channel<Post> _posts = Channel.CreateUnbounded<Post>();

    private WebServer(HttpListener listener, string url) => (_listener, Url) = (listener, url);

    public string Url { get; }

    public static WebServer Start()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var url = FormattableString.Invariant($"http://127.0.0.1:{port}/");
        var listener = new HttpListener();
        listener.Prefixes.Add(url);
        listener.Start();
        var server = new WebServer(listener, url);
        _ = server.RunAsync();
        return server;
    }

    public async Task<Post> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _posts.Reader.ReadAsync(patience.Token);
    }

    public ValueTask DisposeAsync()
    {
        _listener.Close();
        return ValueTask.CompletedTask;
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var body = await reader.ReadToEndAsync();
                context.Response.StatusCode = 200;
                context.Response.KeepAlive = false;   // Else a closed server keeps the connection and answers nothing, instead of refusing.
                context.Response.Close();
                await _posts.Writer.WriteAsync(new Post(context.Request.Headers.AllKeys.OfType<string>().ToDictionary(name => name, name => context.Request.Headers[name] ?? ""), JsonSerializer.Deserialize<JsonElement>(body)));
            }
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
            _posts.Writer.TryComplete();
        }
    }

    internal sealed record Post(Dictionary<string, string> Headers, JsonElement Json);
}
