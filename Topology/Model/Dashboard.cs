using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>A page of charts, row by row.</summary>
public sealed record Dashboard : Resource
{
    public Dashboard(string name, string purpose, IReadOnlyList<Chart> charts, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => (Purpose, Charts) = (purpose, charts);

    public override string Kind => "dashboard";

    public string Purpose { get; }

    public IReadOnlyList<Chart> Charts { get; }
}
