using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Running;

/// <summary>Hands out ports of this machine, never the same twice in a run.</summary>
internal sealed class PortPool(IDistributedApplicationBuilder builder)
{
    private readonly HashSet<int> _given = [];
    private readonly Lock _gate = new();

    /// <summary>Whether declared ports are ignored, as <c>--ports auto</c> asks.</summary>
    public bool AlwaysFree { get; } = string.Equals(builder.Configuration.GetValue<string>("Acinaces:Ports"), "auto", StringComparison.OrdinalIgnoreCase);

    /// <summary>The declared ports that were taken, with their substitutes.</summary>
    public List<(string Owner, int Wanted, int Given)> Replaced { get; } = [];

    public int Free()
    {
        lock (_gate)
        {
            while (true)
            {
                using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
                var port = ((IPEndPoint)listener.LocalEndPoint!).Port;
                if (_given.Add(port))
                {
                    return port;
                }
            }
        }
    }

    /// <summary>The wanted port if it can be had, else a free one, which is noted in <see cref="Replaced"/>.</summary>
    public int Take(int? wanted, string owner)
    {
        if (wanted is not { } port || AlwaysFree)
        {
            return Free();
        }

        lock (_gate)
        {
            if (!_given.Contains(port) && IsFree(port))
            {
                _given.Add(port);
                return port;
            }
        }

        var substitute = Free();
        Replaced.Add((owner, port, substitute));
        return substitute;
    }

    private static bool IsFree(int port)
    {
        try
        {
            // Without SO_REUSEADDR semantics of a listener in TIME_WAIT in the way: .NET sets it on Unix, where it still refuses a live listener.
            using var any = new TcpListener(IPAddress.Loopback, port);
            any.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
