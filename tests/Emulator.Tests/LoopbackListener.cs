using System.Net;
using System.Net.Sockets;

namespace Acinaces.Emulator.Tests;

/// <summary>An HTTP listener on a free port of this machine.</summary>
internal sealed class LoopbackListener : IDisposable
{
    private readonly HttpListener _listener = new();

    public LoopbackListener()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Url = $"http://localhost:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
    }

    /// <summary>Without a slash at its end.</summary>
    public string Url { get; }

    /// <summary>Answers request after request until it is disposed of.</summary>
    public async Task ServeAsync(Func<HttpListenerContext, Task> answer)
    {
        try
        {
            while (true) await answer(await _listener.GetContextAsync());
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
            return;
        }
    }

    public void Dispose() => _listener.Close();
}
