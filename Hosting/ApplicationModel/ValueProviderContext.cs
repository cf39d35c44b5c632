namespace Aspire.Hosting.ApplicationModel;

/// <summary>Who asks for a value, and in which mode.</summary>
public class ValueProviderContext
{
    public DistributedApplicationExecutionContext? ExecutionContext { get; init; }

    /// <summary>The resource the value is for.</summary>
    public IResource? Caller { get; init; }

    /// <summary>The ports of the replica the value is for, by endpoint name; replicas share everything else.</summary>
    internal IReadOnlyDictionary<string, int>? ReplicaTargetPorts { get; init; }
}
