namespace Acinaces.Topology.Validation;

/// <summary>Declarations that cannot stand together; the message lists every fault.</summary>
public sealed class InvalidTopologyException(IReadOnlyList<string> faults)
    : Exception($"The topology has {faults.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults.Select(fault => "- " + fault))}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
