namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>An order of a table's items: the table's own, or an index.</summary>
/// <param name="Name">Absent for the table itself.</param>
/// <param name="Included">Attributes beyond the keys; absent when all are there.</param>
internal sealed record ModelIndex(string? Name, bool IsLocal, (string Name, string Kind) Hash, (string Name, string Kind)? Range, IReadOnlyList<string>? Included)
{
    public IEnumerable<(string Name, string Kind)> Keys => Range is { } range ? [Hash, range] : [Hash];

    public bool Holds(ItemMap item) => Keys.All(key => item.ContainsKey(key.Name));

    /// <summary>What the index shows of an item.</summary>
    public ItemMap Show(ItemMap item, ModelIndex primary) => Included is null ? item : ModelItem.Only(item, [.. primary.Keys.Select(k => k.Name), .. Keys.Select(k => k.Name), .. Included]);

    public string KeySchema => $"\"KeySchema\":[{string.Join(',', Keys.Select((key, i) => $"{{\"AttributeName\":\"{key.Name}\",\"KeyType\":\"{(i == 0 ? "HASH" : "RANGE")}\"}}"))}]";

    public string Definition => $"{{\"IndexName\":\"{Name}\",{KeySchema},\"Projection\":{Projection}}}";

    private string Projection => Included switch
    {
        null => "{\"ProjectionType\":\"ALL\"}",
        { Count: 0 } => "{\"ProjectionType\":\"KEYS_ONLY\"}",
        _ => $"{{\"ProjectionType\":\"INCLUDE\",\"NonKeyAttributes\":[{string.Join(',', Included.Select(name => $"\"{name}\""))}]}}",
    };
}
