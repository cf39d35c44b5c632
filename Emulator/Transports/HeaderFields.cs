using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Acinaces.Emulator.Transports;

/// <summary>The headers of one request in the order and spelling in which they were sent. Read only; few, so they are looked for one by one.</summary>
internal sealed class HeaderFields : IHeaderDictionary
{
    private const int TypicalCount = 16;
    private string[] _names = new string[TypicalCount];
    private string[] _values = new string[TypicalCount];
    private int _count;

    /// <summary>Takes the place of what was there under the same number; all numbers below <see cref="Keep"/>'s are to be filled.</summary>
    public void Set(int index, string name, string value)
    {
        if (index >= _names.Length)
        {
            Array.Resize(ref _names, _names.Length * 2);
            Array.Resize(ref _values, _values.Length * 2);
        }
        _names[index] = name;
        _values[index] = value;
    }

    public string NameAt(int index) => _names[index];

    /// <summary>How many of the fields there are in this request.</summary>
    public void Keep(int count) => _count = count;

    public StringValues this[string key]
    {
        get => TryGetValue(key, out var value) ? value : StringValues.Empty;
        set => throw ReadOnly();
    }

    public long? ContentLength
    {
        get => TryGetValue("Content-Length", out var text) ? long.Parse(text.ToString(), System.Globalization.CultureInfo.InvariantCulture) : null;
        set => throw ReadOnly();
    }

    public bool IsReadOnly => true;

    public int Count => Fields().Count();

    public ICollection<string> Keys => [.. Fields().Select(entry => entry.Key)];

    public ICollection<StringValues> Values => [.. Fields().Select(entry => entry.Value)];

    public bool ContainsKey(string key) => IndexOf(key, 0) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out StringValues value)
    {
        var first = IndexOf(key, 0);
        value = first < 0 ? default : IndexOf(key, first + 1) < 0 ? _values[first] : AllOf(key);
        return first >= 0;
    }

    public bool Contains(KeyValuePair<string, StringValues> item) => TryGetValue(item.Key, out var value) && value == item.Value;

    public void CopyTo(KeyValuePair<string, StringValues>[] array, int arrayIndex)
    {
        foreach (var entry in Fields()) array[arrayIndex++] = entry;
    }

    public IEnumerator<KeyValuePair<string, StringValues>> GetEnumerator() => Fields().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IDictionary<string, StringValues>.Add(string key, StringValues value) => throw ReadOnly();

    void ICollection<KeyValuePair<string, StringValues>>.Add(KeyValuePair<string, StringValues> item) => throw ReadOnly();

    bool IDictionary<string, StringValues>.Remove(string key) => throw ReadOnly();

    bool ICollection<KeyValuePair<string, StringValues>>.Remove(KeyValuePair<string, StringValues> item) => throw ReadOnly();

    void ICollection<KeyValuePair<string, StringValues>>.Clear() => throw ReadOnly();

    private IEnumerable<KeyValuePair<string, StringValues>> Fields()
    {
        for (var i = 0; i < _count; i++)
        {
            // A name sent several times is one field with several values, at its first place.
            if (IndexOf(_names[i], 0) == i) yield return new(_names[i], this[_names[i]]);
        }
    }

    private int IndexOf(string name, int from)
    {
        for (var i = from; i < _count; i++)
        {
            if (_names[i].Length == name.Length && _names[i].Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        }
        return -1;
    }

    private StringValues AllOf(string name)
    {
        var values = new List<string>();
        for (var i = IndexOf(name, 0); i >= 0; i = IndexOf(name, i + 1)) values.Add(_values[i]);
        return values.ToArray();
    }

    private static NotSupportedException ReadOnly() => new("The headers of a request that was received are not changed.");
}
