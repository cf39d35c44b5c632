using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Memory and time lie within what this system allows: 256 to 1024 MB, 1 to 300 s.</summary>
public sealed class FunctionSizes : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
        from function in topology.Functions
        where function.MemoryMb is < 256 or > 1024 || function.Timeout < TimeSpan.FromSeconds(1) || function.Timeout > TimeSpan.FromSeconds(300)
        select $"{function.Declaration}: {function.MemoryMb} MB and {function.Timeout.TotalSeconds} s are outside 256 to 1024 MB and 1 to 300 s.";
}
