global using ItemMap = System.Collections.Immutable.ImmutableSortedDictionary<string, Acinaces.Emulator.Tests.DynamoDb.Differential.ModelValue>;
using System.Collections.Immutable;
using System.Text.Json;

namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>An item: names and values, in order of the names.</summary>
internal static class ModelItem
{
    public static ItemMap Empty { get; } = ImmutableSortedDictionary.Create<string, ModelValue>(StringComparer.Ordinal);

    public static ItemMap Read(JsonElement json) => Empty.AddRange(json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, ModelValue.Read(p.Value))));

    public static string Json(ItemMap item) => $"{{{string.Join(',', item.Select(pair => $"\"{pair.Key}\":{pair.Value.Json}"))}}}";

    public static ItemMap Only(ItemMap item, IEnumerable<string> names) => Empty.AddRange(names.Distinct().Where(item.ContainsKey).Select(name => KeyValuePair.Create(name, item[name])));
}
