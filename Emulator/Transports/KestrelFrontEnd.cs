using System.Net;
using Acinaces.Emulator.Pipeline;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acinaces.Emulator.Transports;

/// <summary>The sockets: a bare Kestrel without host, routing or middleware.</summary>
internal sealed class KestrelFrontEnd(EndpointListener listener, int port, ILoggerFactory logging, string? domain = null) : IDisposable
{
    /// <summary>No AWS request that we serve is larger; Lambda's largest payload is 6 MB.</summary>
    private const int MaxBodyBytes = 64 * 1024 * 1024;

    private readonly KestrelServer _server = Build(port, logging);

    /// <exception cref="IOException">The port is taken; the message names it.</exception>
    public async Task StartAsync(PipelineSlot pipeline, Task ready, CancellationToken cancellationToken)
    {
        try
        {
            await _server.StartAsync(new KestrelApplication(pipeline, listener, domain, ready), cancellationToken);
        }
        catch (IOException taken)
        {
            throw new IOException($"Port {port} is taken by another process. Stop it, or choose another with {(listener == EndpointListener.Aws ? "--port" : domain is null ? "--api-port" : "--api-domain")}.", taken);
        }
    }

    /// <summary>Such as <c>http://127.0.0.1:4566</c>. Known after the start.</summary>
    public string Url => _server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();

    public Task StopAsync(CancellationToken cancellationToken) => _server.StopAsync(cancellationToken);

    public void Dispose() => _server.Dispose();

    private static KestrelServer Build(int port, ILoggerFactory logging)
    {
        var options = new KestrelServerOptions { AddServerHeader = false, AllowSynchronousIO = false };
        options.Limits.MaxRequestBodySize = MaxBodyBytes;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, port, endpoint => endpoint.Protocols = HttpProtocols.Http1);
        // Requests are short and never block on I/O but the journal's, so they run where they were read: a hop costs more than it frees.
        // And a connection keeps its buffer while it waits: letting go of it would cost each request one more call of the system.
        var sockets = new SocketTransportOptions { UnsafePreferInlineScheduling = true, WaitForDataBeforeAllocatingBuffer = false };
        return new KestrelServer(Options.Create(options), new SocketTransportFactory(Options.Create(sockets), logging), logging);
    }
}
