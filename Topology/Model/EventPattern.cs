namespace Acinaces.Topology.Model;

/// <summary>Which events a rule takes: each list must contain the event's value.</summary>
/// <param name="Sources">Allowed values of <c>source</c>.</param>
/// <param name="DetailTypes">Allowed values of <c>detail-type</c>.</param>
/// <param name="EventTypes">Allowed values of <c>detail.eventType</c>.</param>
public sealed record EventPattern(IReadOnlyList<string> Sources, IReadOnlyList<string> DetailTypes, IReadOnlyList<string> EventTypes);
