namespace Acinaces.Topology.Model;

/// <summary>What an alarm watches or a dashboard draws. A closed set.</summary>
public abstract record Metric
{
    private Metric()
    {
    }

    /// <summary>The resources whose figures these are.</summary>
    public abstract IEnumerable<Resource> Resources { get; }

    /// <summary>A figure that AWS keeps of a resource, under AWS's name for it.</summary>
    public sealed record OfResource(Resource Resource, string Name, Statistic Statistic) : Metric
    {
        public override IEnumerable<Resource> Resources => [Resource];
    }

    /// <summary>A figure that AWS keeps of a table and of each of its indexes apart: their sum.</summary>
    public sealed record OfTable(Table Table, string Name) : Metric
    {
        public override IEnumerable<Resource> Resources => [Table];
    }

    /// <summary>A figure that AWS keeps of one node of a cache, counted from 1: its average.</summary>
    public sealed record OfNode(Cache Cache, int Node, string Name) : Metric
    {
        public override IEnumerable<Resource> Resources => [Cache];
    }

    /// <summary>A hundred times the sum of one figure, divided by that of another.</summary>
    public sealed record Percentage(OfResource Part, OfResource Whole) : Metric
    {
        public override IEnumerable<Resource> Resources => [Part.Resource, Whole.Resource];
    }
}
