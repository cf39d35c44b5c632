using Acinaces.Topology.Derivation;

namespace Acinaces.Infra.Projections;

/// <summary>One series that CloudWatch keeps.</summary>
/// <param name="Statistic">In CloudWatch's words, for example <c>Sum</c> or <c>p99</c>.</param>
internal sealed record MetricSeries(MetricIdentity Identity, string Statistic);
