using System.Globalization;

namespace Aspire.Hosting.Running;

/// <summary>Gives every declared endpoint its ports before anything starts, so that references resolve in any order.</summary>
internal sealed class EndpointAllocator(PortPool ports, ResourceLoggerService logs)
{
    /// <summary>The ports the replicas of a resource listen on, by replica and endpoint name.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, int>> Allocate(IResource resource)
    {
        var replicas = resource.GetReplicaCount();
        var byReplica = Enumerable.Range(0, replicas).Select(_ => new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)).ToArray();
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>().Where(e => e.AllocatedEndpoint is null))
        {
            Allocate(resource, endpoint, byReplica);
        }

        return byReplica;
    }

    /// <summary>Whether a proxy has to stand between the consumers' port and the process.</summary>
    public static bool NeedsProxy(EndpointAnnotation endpoint, int replicas) =>
        endpoint.IsProxied && (replicas > 1 || (endpoint.Port is { } port && endpoint.TargetPort is { } target && port != target));

    private void Allocate(IResource resource, EndpointAnnotation endpoint, Dictionary<string, int>[] byReplica)
    {
        if (NeedsProxy(endpoint, byReplica.Length))
        {
            foreach (var replica in byReplica)
            {
                // A program that insists on its port can insist only once.
                replica[endpoint.Name] = byReplica.Length == 1 ? ports.Take(endpoint.TargetPort, resource.Name) : ports.Free();
            }

            endpoint.TargetPort = byReplica.Length == 1 ? byReplica[0][endpoint.Name] : null;
            endpoint.Port = Take(resource, endpoint, endpoint.Port);
        }
        else
        {
            endpoint.Port = endpoint.TargetPort = Take(resource, endpoint, endpoint.TargetPort ?? endpoint.Port);
            foreach (var replica in byReplica)
            {
                replica[endpoint.Name] = endpoint.Port.Value;
            }
        }

        endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, endpoint.TargetHost, endpoint.Port.Value);
    }

    private int Take(IResource resource, EndpointAnnotation endpoint, int? wanted)
    {
        var port = ports.Take(wanted, $"{resource.Name} ({endpoint.Name})");
        if (wanted is { } taken && taken != port && !ports.AlwaysFree)
        {
            logs.Write(resource, string.Create(CultureInfo.InvariantCulture, $"Port {taken} of endpoint '{endpoint.Name}' is taken by another program; using {port} instead."), isError: true);
        }

        return port;
    }
}
