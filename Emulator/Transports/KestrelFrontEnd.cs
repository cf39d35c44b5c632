using System.Net;
using Acinaces.Emulator.Pipeline;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acinaces.Emulator.Transports;

/// <summary>The sockets: a bare Kestrel without host, routing or middleware, whose HTTP is passed by where a request is plain.</summary>
internal sealed class KestrelFrontEnd : IDisposable
{
    /// <summary>No AWS request that we serve is larger; Lambda's largest payload is 6 MB.</summary>
    private const int MaxBodyBytes = 64 * 1024 * 1024;

    private readonly AnswerDate _date = new(TimeProvider.System);
    private readonly PipelineSlot _pipeline;
    private readonly Task _ready;
    private readonly EndpointListener _listener;
    private readonly int _port;
    private readonly string? _domain;
    private readonly KestrelServer _server;

    /// <param name="ready">Ends when the services have started.</param>
    /// <param name="domain">The custom domain that the port stands for. Absent: none.</param>
    public KestrelFrontEnd(PipelineSlot pipeline, Task ready, EndpointListener listener, int port, ILoggerFactory logging, string? domain = null)
    {
        _pipeline = pipeline;
        _ready = ready;
        _listener = listener;
        _port = port;
        _domain = domain;
        _server = Build(logging);
    }

    /// <exception cref="IOException">The port is taken; the message names it.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _server.StartAsync(new KestrelApplication(_pipeline, _listener, _domain), cancellationToken);
        }
        catch (IOException taken)
        {
            throw new IOException($"Port {_port} is taken by another process. Stop it, or choose another with {(_listener == EndpointListener.Aws ? "--port" : _domain is null ? "--api-port" : "--api-domain")}.", taken);
        }
    }

    /// <summary>Such as <c>http://127.0.0.1:4566</c>. Known after the start.</summary>
    public string Url => _server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();

    public Task StopAsync(CancellationToken cancellationToken) => _server.StopAsync(cancellationToken);

    public void Dispose() => _server.Dispose();

    private KestrelServer Build(ILoggerFactory logging)
    {
        var options = new KestrelServerOptions { AddServerHeader = false, AllowSynchronousIO = false };
        options.Limits.MaxRequestBodySize = MaxBodyBytes;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, _port, endpoint =>
        {
            endpoint.Protocols = HttpProtocols.Http1;
            endpoint.Use(http => connection => ServeAsync(connection, http));
        });
        // Requests are short and never block on I/O but the journal's, so they run where they were read: a hop costs more than it frees.
        // And a connection keeps its buffer while it waits: letting go of it would cost each request one more call of the system.
        var sockets = new SocketTransportOptions { UnsafePreferInlineScheduling = true, WaitForDataBeforeAllocatingBuffer = false };
        return new KestrelServer(Options.Create(options), new SocketTransportFactory(Options.Create(sockets), logging), logging);
    }

    private async Task ServeAsync(ConnectionContext connection, ConnectionDelegate http)
    {
        // The port is open before the services have started, because they must know it; until then requests wait here.
        if (!_ready.IsCompleted) await _ready;
        if (await new DirectConnection(connection, _listener, _domain, _date).RunAsync(_pipeline)) await http(connection);
    }
}
