using System.Net.Sockets;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A port a resource listens on, as declared.</summary>
public sealed class EndpointAnnotation : IResourceAnnotation
{
    private readonly TaskCompletionSource<AllocatedEndpoint> _allocated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AllocatedEndpoint? _allocatedEndpoint;

    public EndpointAnnotation(
        ProtocolType protocol, string? uriScheme = null, string? transport = null, [EndpointName] string? name = null, int? port = null, int? targetPort = null, bool? isExternal = null, bool isProxied = true)
    {
        Protocol = protocol;
        UriScheme = uriScheme ?? protocol.ToString().ToLowerInvariant();
        Transport = transport ?? (UriScheme is "http" or "https" ? "http" : protocol.ToString().ToLowerInvariant());
        Name = name ?? UriScheme;
        Port = port;
        TargetPort = targetPort;
        IsExternal = isExternal ?? false;
        IsProxied = isProxied;
        TlsEnabled = UriScheme == "https";
    }

    public ProtocolType Protocol { get; set; }

    /// <summary>The port consumers use. Chosen at start when null.</summary>
    public int? Port { get; set; }

    /// <summary>The port the process listens on. Chosen at start when null.</summary>
    public int? TargetPort { get; set; }

    public string UriScheme { get; set; }

    public string TargetHost { get; set; } = "localhost";

    public string Transport { get; set; }

    public string Name { get; set; }

    public bool IsExternal { get; set; }

    /// <summary>Whether a proxy may stand before the process. Here one does only where <see cref="Port"/> and <see cref="TargetPort"/> differ or there are replicas.</summary>
    public bool IsProxied { get; set; }

    public bool TlsEnabled { get; set; }

    /// <summary>Keeps the endpoint out of references to the whole resource.</summary>
    public bool ExcludeReferenceEndpoint { get; set; }

    public AllocatedEndpoint? AllocatedEndpoint
    {
        get => _allocatedEndpoint;
        set
        {
            _allocatedEndpoint = value;
            if (value is not null)
            {
                _allocated.TrySetResult(value);
            }
        }
    }

    internal Task<AllocatedEndpoint> WhenAllocated(CancellationToken cancellationToken) => _allocated.Task.WaitAsync(cancellationToken);
}
