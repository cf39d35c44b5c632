using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Aspire.Hosting.Running;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Keeps the lines each resource writes and hands them to those who watch, also the late ones.</summary>
public class ResourceLoggerService : IDisposable
{
    private readonly ConcurrentDictionary<string, ResourceLog> _logs = new(StringComparer.OrdinalIgnoreCase);
    private readonly TimeProvider _time;

    public ResourceLoggerService()
        : this(TimeProvider.System)
    {
    }

    internal ResourceLoggerService(TimeProvider time) => _time = time;

    /// <summary>A logger whose messages appear among the lines of the resource.</summary>
    public ILogger GetLogger(IResource resource) => ReplicaInstancesAnnotation.Of(resource) is [var single] ? GetLogger(single) : new ReplicaLogger(this, resource);

    public ILogger GetLogger(string resourceName) => LogOf(resourceName).Logger;

    public IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(IResource resource) => WatchAsync(ReplicaInstancesAnnotation.Of(resource)[0]);

    /// <summary>The lines so far, then new ones in batches, until the log is completed.</summary>
    public IAsyncEnumerable<IReadOnlyList<LogLine>> WatchAsync(string resourceName) => LogOf(resourceName).WatchAsync(CancellationToken.None);

    public IAsyncEnumerable<IReadOnlyList<LogLine>> GetAllAsync(IResource resource) => GetAllAsync(ReplicaInstancesAnnotation.Of(resource)[0]);

    public IAsyncEnumerable<IReadOnlyList<LogLine>> GetAllAsync(string resourceName) => One(LogOf(resourceName).Lines(), CancellationToken.None);

    /// <summary>Ends the watches of the resource; it writes no more.</summary>
    public void Complete(IResource resource)
    {
        foreach (var id in ReplicaInstancesAnnotation.Of(resource))
        {
            Complete(id);
        }
    }

    public void Complete(string name) => LogOf(name).Complete();

    public void ClearBacklog(string resourceName) => LogOf(resourceName).Clear();

    public void Dispose()
    {
        foreach (var log in _logs.Values)
        {
            log.Complete();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Adds a line of the host's own to the log of every replica.</summary>
    internal void Write(IResource resource, string text, bool isError)
    {
        foreach (var id in ReplicaInstancesAnnotation.Of(resource))
        {
            LogOf(id).Append(text, isError);
        }
    }

    internal ResourceLog LogOf(string resourceId) => _logs.GetOrAdd(resourceId, _ => new ResourceLog(_time));

    private static async IAsyncEnumerable<IReadOnlyList<LogLine>> One(IReadOnlyList<LogLine> lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.CompletedTask;
        yield return lines;
    }
}
