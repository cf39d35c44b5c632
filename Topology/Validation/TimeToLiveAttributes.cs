using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>The attribute that ends an item's life has a name and is no key: keys cannot change, and are not epoch seconds.</summary>
public sealed class TimeToLiveAttributes : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
        from table in topology.Tables
        where table.TimeToLiveAttribute is not null
        where string.IsNullOrWhiteSpace(table.TimeToLiveAttribute)
            || table.Keys.Concat(table.Indexes.SelectMany(index => index.Keys)).Any(key => key.Name == table.TimeToLiveAttribute)
        select $"{table.Declaration}: \"{table.TimeToLiveAttribute}\" cannot be the time-to-live attribute.";
}
