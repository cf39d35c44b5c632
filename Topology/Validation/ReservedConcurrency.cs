using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Reservations leave at least 100 of the account's executions to everybody else, as Lambda demands.</summary>
public sealed class ReservedConcurrency : ITopologyRule
{
    private const int LeastUnreserved = 100;

    public IEnumerable<string> Faults(TopologyModel topology)
    {
        foreach (var unknown in topology.Environment.ReservedConcurrency.Keys.Where(name => topology.Functions.All(function => function.Name != name)))
            yield return $"Environment \"{topology.Environment.Name}\" reserves concurrency for \"{unknown}\", which is no function.";
        var reserved = topology.Functions.Sum(function => topology.ReservedConcurrencyOf(function) ?? 0);
        if (topology.Environment.AccountConcurrency - reserved < LeastUnreserved)
        {
            yield return $"Environment \"{topology.Environment.Name}\" reserves {reserved} of {topology.Environment.AccountConcurrency} executions "
                + $"and leaves fewer than {LeastUnreserved}: {string.Join(", ", topology.Functions.Where(function => topology.ReservedConcurrencyOf(function) > 0).Select(function => function.Declaration))}.";
        }
    }
}
