namespace Acinaces.Domain.Routing;

/// <summary>How an exchange fared.</summary>
/// <param name="Score">By the decision's criterion; lower is better. Absent when what it needs is not known.</param>
public sealed record RankedExchange(RoutingCandidate Candidate, decimal? Score);
