using System.Collections;
using System.Globalization;
using Acinaces.Domain.Vocabulary;

namespace Acinaces.Adapters.Aws.DynamoDb;

/// <summary>An item or a map attribute. Written with a collection initialiser, read by name and type.</summary>
/// <remarks>A reading method throws <see cref="FormatException"/> when a required attribute is absent: a damaged item is not to be guessed at.</remarks>
public sealed class DynamoItem : IEnumerable<KeyValuePair<string, DynamoValue>>
{
    private readonly Dictionary<string, DynamoValue> _attributes = new(StringComparer.Ordinal);

    public int Count => _attributes.Count;

    public void Add(string name, DynamoValue value) => _attributes.Add(name, value);

    public void Add(string name, string value) => _attributes.Add(name, DynamoValue.Text(value));

    public void Add(string name, decimal value) => _attributes.Add(name, DynamoValue.Number(value));

    public void Add(string name, bool value) => _attributes.Add(name, DynamoValue.Flag(value));

    public void Add(string name, DateTimeOffset value) => _attributes.Add(name, DynamoValue.Text(Instant(value)));

    public DynamoItem Set(string name, DynamoValue value)
    {
        _attributes[name] = value;
        return this;
    }

    /// <summary>Adds the attribute only when there is a value.</summary>
    public DynamoItem With(string name, string? value) => value is null ? this : Set(name, DynamoValue.Text(value));

    /// <inheritdoc cref="With(string, string?)"/>
    public DynamoItem With(string name, decimal? value) => value is { } number ? Set(name, DynamoValue.Number(number)) : this;

    /// <inheritdoc cref="With(string, string?)"/>
    public DynamoItem With(string name, DateTimeOffset? value) => value is { } instant ? Set(name, DynamoValue.Text(Instant(instant))) : this;

    public bool Has(string name) => _attributes.TryGetValue(name, out var value) && value.Kind != DynamoValueKind.Nothing;

    public DynamoValue Value(string name) => _attributes.TryGetValue(name, out var value) ? value : throw new FormatException($"A stored item lacks '{name}'.");

    public string Text(string name) => Value(name).AsText();

    public string? TextOrNull(string name) => Has(name) ? Text(name) : null;

    public decimal Number(string name) => Value(name).AsNumber();

    public decimal? NumberOrNull(string name) => Has(name) ? Number(name) : null;

    public long WholeNumber(string name) => long.Parse(Value(name).AsDigits(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public bool Flag(string name) => Value(name).AsFlag();

    public bool FlagOr(string name, bool absent) => Has(name) ? Flag(name) : absent;

    public DateTimeOffset InstantOf(string name) => DateTimeOffset.Parse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public DateTimeOffset? InstantOrNull(string name) => Has(name) ? InstantOf(name) : null;

    public T EnumOf<T>(string name) where T : struct, Enum => WireName.TryParse<T>(Text(name), out var value) ? value : throw new FormatException($"Unknown {typeof(T).Name} in '{name}'.");

    public IReadOnlyList<DynamoValue> ListOf(string name) => Has(name) ? Value(name).AsList() : [];

    public DynamoItem? MapOrNull(string name) => Has(name) ? Value(name).AsMap() : null;

    /// <summary>ISO 8601 in UTC with milliseconds: text that sorts as time does.</summary>
    public static string Instant(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public IEnumerator<KeyValuePair<string, DynamoValue>> GetEnumerator() => _attributes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal Dictionary<string, DynamoValue>.Enumerator Attributes() => _attributes.GetEnumerator();
}
