namespace Acinaces.Topology.Model;

/// <summary>One way on from a choice.</summary>
public sealed record WorkflowBranch(WorkflowCondition When, string Next);
