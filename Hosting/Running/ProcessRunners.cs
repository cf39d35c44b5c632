using Acinaces.Hosting.Aws;

namespace Aspire.Hosting.Running;

/// <summary>The runners of all processes, by id.</summary>
internal sealed class ProcessRunners(IServiceProvider services) : IAsyncDisposable
{
    private readonly Dictionary<string, ProcessRunner> _runners = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TcpProxy> _proxies = [];

    public IEnumerable<ProcessRunner> All => _runners.Values;

    /// <summary>Whether the resource is a process of this host, and not something that lives inside another.</summary>
    public static bool IsProcess(IResource resource) => resource is ProjectResource or ExecutableResource && !resource.HasAnnotationOfType<AwsDeploymentAnnotation>();

    public ProcessRunner Of(string resourceId) => _runners[resourceId];

    /// <summary>Makes the runners of a resource whose endpoints have ports.</summary>
    public void Add(IResource resource, IReadOnlyList<IReadOnlyDictionary<string, int>> portsByReplica)
    {
        var ids = ReplicaInstancesAnnotation.Of(resource);
        for (var i = 0; i < ids.Count; i++)
        {
            _runners.Add(ids[i], ActivatorUtilities.CreateInstance<ProcessRunner>(services, new ResourceInstance(resource, ids[i], portsByReplica[i])));
        }

        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
        {
            var targets = portsByReplica.Select(p => p[endpoint.Name]).ToArray();
            if (targets.Any(t => t != endpoint.Port))
            {
                _proxies.Add(new TcpProxy(endpoint.Port!.Value, targets));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_runners.Values.Select(r => r.StopAsync(CancellationToken.None)));
        foreach (var runner in _runners.Values)
        {
            runner.Dispose();
        }

        foreach (var proxy in _proxies)
        {
            await proxy.DisposeAsync();
        }
    }
}
