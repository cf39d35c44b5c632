using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>A value of an attribute, as naive as can be: its kind as AWS names it, and what .NET has for it.</summary>
internal sealed class ModelValue : IEquatable<ModelValue>
{
    private readonly object _content;
    private string? _json;

    // Elements of sets are kept as their canonical text in order, so equal sets are equal texts.
    private ModelValue(string kind, object content) => (Kind, _content) = (kind, content);

    public string Kind { get; }

    /// <summary>The value as JSON in one form only: numbers without trailing zeros, sets and maps in order.</summary>
    public string Json => _json ??= Write();

    public string Text => (string)_content;

    public ModelNumber Number => (ModelNumber)_content;

    public byte[] Bytes => (byte[])_content;

    public ImmutableList<ModelValue> List => (ImmutableList<ModelValue>)_content;

    public ImmutableSortedDictionary<string, ModelValue> Map => (ImmutableSortedDictionary<string, ModelValue>)_content;

    public ImmutableSortedSet<string> Elements => (ImmutableSortedSet<string>)_content;

    /// <summary>How many there are in it, or absent for kinds that have no size.</summary>
    public int? Size => Kind switch
    {
        "S" => Text.Length,
        "B" => Bytes.Length,
        "L" => List.Count,
        "M" => Map.Count,
        "SS" or "NS" or "BS" => Elements.Count,
        _ => null,
    };

    public static ModelValue Of(string text) => new("S", text);

    public static ModelValue Of(ModelNumber number) => new("N", number);

    public static ModelValue Of(byte[] bytes) => new("B", bytes);

    public static ModelValue Of(bool flag) => new("BOOL", flag);

    public static ModelValue Null() => new("NULL", true);

    public static ModelValue Of(ImmutableList<ModelValue> list) => new("L", list);

    public static ModelValue Of(ImmutableSortedDictionary<string, ModelValue> map) => new("M", map);

    /// <param name="elementKind">S, N or B.</param>
    public static ModelValue SetOf(string elementKind, IEnumerable<string> elements) => new(elementKind + "S", elements.ToImmutableSortedSet(StringComparer.Ordinal));

    public static ModelValue SetOf(string elementKind, IEnumerable<ModelValue> elements) => SetOf(elementKind, elements.Select(element => element.Element));

    public static ModelValue Read(JsonElement json)
    {
        var property = json.EnumerateObject().Single();
        var value = property.Value;
        return property.Name switch
        {
            "S" => Of(value.GetString()!),
            "N" => Of(ModelNumber.Parse(value.GetString()!)),
            "B" => Of(value.GetBytesFromBase64()),
            "BOOL" => Of(value.GetBoolean()),
            "NULL" => Null(),
            "L" => Of(value.EnumerateArray().Select(Read).ToImmutableList()),
            "M" => Of(ModelItem.Read(value)),
            "SS" => SetOf("S", value.EnumerateArray().Select(e => e.GetString()!)),
            "NS" => SetOf("N", value.EnumerateArray().Select(e => ModelNumber.Parse(e.GetString()!).ToString())),
            "BS" => SetOf("B", value.EnumerateArray().Select(e => e.GetString()!)),
            _ => throw new FormatException($"{property.Name} is no kind of value."),
        };
    }

    /// <summary>Negative, zero or positive; absent for values that have no order between them.</summary>
    public static int? Compare(ModelValue a, ModelValue b) => (a.Kind, b.Kind) switch
    {
        ("S", "S") => Encoding.UTF8.GetBytes(a.Text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b.Text)),
        ("N", "N") => a.Number.CompareTo(b.Number),
        ("B", "B") => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes),
        _ => null,
    };

    public bool Has(ModelValue element) => Kind == element.Kind + "S" && Elements.Contains(element.Element);

    public bool Equals(ModelValue? other) => other is not null && Json == other.Json;

    public override bool Equals(object? obj) => Equals(obj as ModelValue);

    public override int GetHashCode() => Json.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Json;

    private string Element => Kind switch { "S" => Text, "N" => Number.ToString(), _ => Convert.ToBase64String(Bytes) };

    private string Write() => Kind switch
    {
        "S" => $"{{\"S\":{JsonSerializer.Serialize(Text)}}}",
        "N" => $"{{\"N\":\"{Number}\"}}",
        "B" => $"{{\"B\":\"{Convert.ToBase64String(Bytes)}\"}}",
        "BOOL" => (bool)_content ? "{\"BOOL\":true}" : "{\"BOOL\":false}",
        "NULL" => "{\"NULL\":true}",
        "L" => $"{{\"L\":[{string.Join(',', List.Select(v => v.Json))}]}}",
        "M" => $"{{\"M\":{ModelItem.Json(Map)}}}",
        _ => $"{{\"{Kind}\":[{string.Join(',', Elements.Select(e => JsonSerializer.Serialize(e)))}]}}",
    };
}
