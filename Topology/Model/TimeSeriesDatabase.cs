using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>A time-series database; how long its tables keep data is the environment's choice.</summary>
public sealed record TimeSeriesDatabase : Resource
{
    public TimeSeriesDatabase(string name, IReadOnlyList<string> tables, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => Tables = tables;

    public override string Kind => "time series database";

    public IReadOnlyList<string> Tables { get; }
}
