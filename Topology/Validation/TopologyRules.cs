using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>All rules, and their joint verdict.</summary>
public static class TopologyRules
{
    public static IReadOnlyList<ITopologyRule> All { get; } =
    [
        new UniqueNames(),
        new LegalNames(),
        new DeclaredReferences(),
        new LegalTableKeys(),
        new TimeToLiveAttributes(),
        new PointInTimeRecovery(),
        new AppendOnlyTables(),
        new UniqueRoutes(),
        new LegalPaths(),
        new OneVariablePerParent(),
        new RolesOnRoutes(),
        new GatewayTimeout(),
        new FunctionSizes(),
        new WorkQueues(),
        new AsynchronousFailures(),
        new ReservedConcurrency(),
        new EncryptedMessages(),
        new DeadLetterQueues(),
        new EventPatterns(),
        new ScheduleExpressions(),
        new NetworkAddresses(),
        new CompleteWorkflows(),
        new CyclicGrants(),
        new KnownSeries(),
        new SecretRotations(),
        new RequiredAlarms(),
        new AlarmActions(),
    ];

    /// <summary>Every fault of every rule.</summary>
    public static IReadOnlyList<string> Faults(TopologyModel topology) => [.. All.SelectMany(rule => rule.Faults(topology))];

    /// <exception cref="InvalidTopologyException">A rule is broken.</exception>
    public static void Require(TopologyModel topology)
    {
        var faults = Faults(topology);
        if (faults.Count > 0)
            throw new InvalidTopologyException(faults);
    }
}
