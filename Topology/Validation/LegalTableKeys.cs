using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Keys are what DynamoDB accepts: one type per attribute, two different attributes per key, at most 20 indexes with names of their own.</summary>
public sealed class LegalTableKeys : ITopologyRule
{
    private const int MaxIndexes = 20;

    public IEnumerable<string> Faults(TopologyModel topology) => topology.Tables.SelectMany(Faults);

    private static IEnumerable<string> Faults(Table table)
    {
        var indexKeys = table.Indexes.Select(index => (Where: $"index '{index.Name}'", index.Keys));
        foreach (var (where, keys) in indexKeys.Prepend((Where: "its own key", table.Keys)))
        {
            if (keys.Select(key => key.Name).Distinct().Count() != keys.Count())
                yield return $"{table.Declaration}: {where} names one attribute twice.";
            if (keys.Any(key => string.IsNullOrWhiteSpace(key.Name)))
                yield return $"{table.Declaration}: {where} has an attribute without a name.";
        }
        foreach (var attribute in table.Keys.Concat(table.Indexes.SelectMany(index => index.Keys)).GroupBy(key => key.Name))
        {
            if (attribute.Select(key => key.Type).Distinct().Count() > 1)
                yield return $"{table.Declaration}: attribute '{attribute.Key}' has two types.";
        }
        if (table.Indexes.Select(index => index.Name).Distinct().Count() != table.Indexes.Count)
            yield return $"{table.Declaration}: two indexes share a name.";
        if (table.Indexes.Count > MaxIndexes)
            yield return $"{table.Declaration}: {table.Indexes.Count} indexes, at most {MaxIndexes} are possible.";
    }
}
