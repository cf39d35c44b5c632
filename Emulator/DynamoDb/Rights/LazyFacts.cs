using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Acinaces.Emulator.DynamoDb.Rights;

/// <summary>Facts about a request that are worked out when a policy asks for one: most decisions are known without.</summary>
internal sealed class LazyFacts(Func<RequestFacts> gather) : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? _values;

    public int Count => Values.Count;

    public IEnumerable<string> Keys => Values.Keys;

    IEnumerable<IReadOnlyList<string>> IReadOnlyDictionary<string, IReadOnlyList<string>>.Values => Values.Values;

    private IReadOnlyDictionary<string, IReadOnlyList<string>> Values => _values ??= gather().Values;

    public IReadOnlyList<string> this[string key] => Values[key];

    public bool ContainsKey(string key) => Values.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out IReadOnlyList<string> value) => Values.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
