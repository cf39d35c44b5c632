using System.Globalization;

namespace Acinaces.Adapters.Aws.DynamoDb;

/// <summary>One attribute's value: text, number, yes or no, nothing, list or map. Sets and binary are not used by our tables.</summary>
public readonly struct DynamoValue
{
    private readonly object? _content;

    private DynamoValue(DynamoValueKind kind, object? content)
    {
        Kind = kind;
        _content = content;
    }

    public DynamoValueKind Kind { get; }

    public static DynamoValue Text(string value) => new(DynamoValueKind.Text, value);

    /// <summary>Money and quantities: all digits, never in exponent form.</summary>
    public static DynamoValue Number(decimal value) => new(DynamoValueKind.Number, value.ToString(CultureInfo.InvariantCulture));

    public static DynamoValue Number(long value) => new(DynamoValueKind.Number, value.ToString(CultureInfo.InvariantCulture));

    internal static DynamoValue NumberAsWritten(string digits) => new(DynamoValueKind.Number, digits);

    public static DynamoValue Flag(bool value) => new(DynamoValueKind.Flag, value);

    public static readonly DynamoValue Nothing = new(DynamoValueKind.Nothing, null);

    public static DynamoValue List(IReadOnlyList<DynamoValue> values) => new(DynamoValueKind.List, values);

    public static DynamoValue Map(DynamoItem value) => new(DynamoValueKind.Map, value);

    public string AsText() => Kind == DynamoValueKind.Text ? (string)_content! : throw Wrong("text");

    public string AsDigits() => Kind == DynamoValueKind.Number ? (string)_content! : throw Wrong("a number");

    public decimal AsNumber() => decimal.Parse(AsDigits(), NumberStyles.Float, CultureInfo.InvariantCulture);

    public bool AsFlag() => Kind == DynamoValueKind.Flag ? (bool)_content! : throw Wrong("a flag");

    public IReadOnlyList<DynamoValue> AsList() => Kind == DynamoValueKind.List ? (IReadOnlyList<DynamoValue>)_content! : throw Wrong("a list");

    public DynamoItem AsMap() => Kind == DynamoValueKind.Map ? (DynamoItem)_content! : throw Wrong("a map");

    private FormatException Wrong(string wanted) => new($"A stored attribute is {Kind}, not {wanted}.");
}
