using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>Tells people when a figure is above a threshold for some periods in a row.</summary>
public sealed record Alarm : Resource
{
    public Alarm(
        string name,
        string meaning,
        Metric metric,
        decimal threshold,
        IReadOnlyList<Topic> topics,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => (Meaning, Metric, Threshold, Topics) = (meaning, metric, threshold, topics);

    public override string Kind => "alarm";

    /// <summary>What is wrong when it goes off, in one sentence.</summary>
    public string Meaning { get; }

    public Metric Metric { get; }

    /// <summary>The alarm goes off above this value.</summary>
    public decimal Threshold { get; }

    /// <summary>Who is told, of the alarm and of its end.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    public TimeSpan Period { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Periods in a row.</summary>
    public int Periods { get; init; } = 1;

    public MissingData Missing { get; init; } = MissingData.IsFine;

    /// <summary>The runbook, by the name of its file.</summary>
    public required string Runbook { get; init; }
}
