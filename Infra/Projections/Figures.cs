using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Projections;

/// <summary>What an alarm watches or a dashboard draws, as CloudWatch can compute it.</summary>
internal static class Figures
{
    public static Figure Of(Metric metric, PhysicalNames names) => metric switch
    {
        Metric.OfResource of => new Figure(Series(of, names)),
        Metric.OfTable of => Sum([.. MetricIdentity.Of(of, names).Select(identity => new MetricSeries(identity, "Sum"))]),
        Metric.OfNode of => new Figure(new MetricSeries(MetricIdentity.Of(of, names), "Average")),
        // No calls, no failures: the division would give no data, which an alarm could take for a fault.
        Metric.Percentage of => new Figure([Series(of.Part, names), Series(of.Whole, names)], "IF({1} > 0, 100 * {0} / {1}, 0)"),
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "CloudWatch has no such metric."),
    };

    private static Figure Sum(IReadOnlyList<MetricSeries> series) => series.Count == 1
        ? new Figure(series[0])
        : new Figure(series, $"SUM([{string.Join(", ", series.Select((_, index) => $"{{{index}}}"))}])");

    private static MetricSeries Series(Metric.OfResource of, PhysicalNames names) => new(MetricIdentity.Of(of, names), Word(of.Statistic));

    private static string Word(Statistic statistic) => statistic == Statistic.P99 ? "p99" : statistic.ToString();
}
