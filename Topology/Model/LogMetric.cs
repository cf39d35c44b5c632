using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>Counts log lines of functions.</summary>
public sealed record LogMetric : Resource
{
    public LogMetric(
        string name,
        string metricName,
        IReadOnlyList<LogPattern> lines,
        IReadOnlyList<Function> functions,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => (MetricName, Lines, Functions) = (metricName, lines, functions);

    public override string Kind => "log metric";

    /// <summary>The name of the figure, in the words of the backend.</summary>
    public string MetricName { get; }

    /// <summary>A line counts when one of these fits.</summary>
    public IReadOnlyList<LogPattern> Lines { get; }

    /// <summary>Whose log groups are read.</summary>
    public IReadOnlyList<Function> Functions { get; }
}
