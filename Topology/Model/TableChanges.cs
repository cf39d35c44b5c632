namespace Acinaces.Topology.Model;

/// <summary>A table whose changes call a function, in batches and in order per item.</summary>
/// <param name="Table">The table; its stream carries the items as they are after the change.</param>
/// <param name="FailedBatches">Where the place of a batch is noted that failed after all retries.</param>
public sealed record TableChanges(Table Table, Queue FailedBatches)
{
    public int MaxRetries { get; init; } = 3;

    /// <summary>Changes handed over at once.</summary>
    public int BatchSize { get; init; } = 100;
}
