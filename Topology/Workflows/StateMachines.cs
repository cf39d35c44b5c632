using Acinaces.Topology.Model;

namespace Acinaces.Topology.Workflows;

/// <summary>The workflows.</summary>
public static class StateMachines
{
    /// <summary>A day, after which an order that still works is watched by reconciliation alone.</summary>
    public static readonly Workflow TradeLifecycle =
        new("trade-lifecycle", "One trade, from signal to position", TimeSpan.FromHours(24), () => TradeLifecycleStates.All);

    public static readonly Workflow AuditPackage =
        new("audit-package", "One audit package, from request to stored file", TimeSpan.FromHours(1), () => AuditPackageStates.All);

    public static readonly Workflow DataBackfill =
        new("data-backfill", "One backfill of historical data, batch by batch", TimeSpan.FromHours(24), () => DataBackfillStates.All);

    public static IReadOnlyList<Workflow> All => [TradeLifecycle, AuditPackage, DataBackfill];
}
