namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>A table: a dictionary, and rules about keys.</summary>
internal sealed class ModelTable(ModelIndex primary, params ModelIndex[] indexes)
{
    private readonly Dictionary<string, ItemMap> _items = new(StringComparer.Ordinal);

    public ModelIndex Primary => primary;

    /// <summary>The table itself first.</summary>
    public IReadOnlyList<ModelIndex> Orders { get; } = [primary, .. indexes];

    public IEnumerable<ItemMap> Items => _items.Values;

    /// <summary>Three tables that differ in the kinds of their keys and in their indexes.</summary>
    public static IReadOnlyList<ModelTable> Three() =>
    [
        new(new ModelIndex(null, false, ("p", "S"), ("s", "N"), null),
            new ModelIndex("by-va", true, ("p", "S"), ("va", "S"), null),
            new ModelIndex("by-vb", false, ("vb", "S"), ("vc", "N"), null),
            new ModelIndex("by-vd", false, ("vd", "N"), null, [])),
        new(new ModelIndex(null, false, ("p", "N"), null, null),
            new ModelIndex("by-va", false, ("va", "S"), ("vb", "B"), ["vf", "vg"])),
        new(new ModelIndex(null, false, ("p", "B"), ("s", "S"), null),
            new ModelIndex("by-ve", true, ("p", "B"), ("ve", "N"), ["vh"]),
            new ModelIndex("by-s", false, ("s", "S"), ("p", "B"), null)),
    ];

    public ItemMap KeyOf(ItemMap item) => ModelItem.Only(item, primary.Keys.Select(key => key.Name));

    public ItemMap? Get(ItemMap key) => _items.GetValueOrDefault(ModelItem.Json(KeyOf(key)));

    public void Put(ItemMap item) => _items[ModelItem.Json(KeyOf(item))] = item;

    public void Delete(ItemMap key) => _items.Remove(ModelItem.Json(KeyOf(key)));

    /// <exception cref="ModelFault">A key attribute has the wrong kind or is empty.</exception>
    public void CheckKeys(ItemMap item)
    {
        foreach (var (name, kind) in Orders.SelectMany(order => order.Keys))
        {
            if (item.TryGetValue(name, out var value) && (value.Kind != kind || value.Size == 0)) throw ModelFault.Invalid();
        }
    }

    public string Creation(string name)
    {
        var kinds = Orders.SelectMany(order => order.Keys).Distinct().Select(key => $"{{\"AttributeName\":\"{key.Name}\",\"AttributeType\":\"{key.Kind}\"}}");
        var definitions = $"\"AttributeDefinitions\":[{string.Join(',', kinds)}]";
        return $"{{\"TableName\":\"{name}\",\"BillingMode\":\"PAY_PER_REQUEST\",{definitions},{primary.KeySchema}{Indexes("Local", true)}{Indexes("Global", false)}}}";
    }

    private string Indexes(string kind, bool isLocal)
    {
        var wanted = indexes.Where(index => index.IsLocal == isLocal).Select(index => index.Definition).ToArray();
        return wanted.Length == 0 ? "" : $",\"{kind}SecondaryIndexes\":[{string.Join(',', wanted)}]";
    }
}
