namespace Acinaces.Topology.Model;

/// <summary>Figures over time in one chart, each labelled.</summary>
public sealed record Chart(string Title, IReadOnlyList<(string Label, Metric Metric)> Lines);
