using System.Globalization;

namespace Acinaces.Simulators.Exchanges.Binance;

/// <summary>The parameters of one request, decoded. Numbers and enumerations are checked as they are read.</summary>
internal sealed class Parameters
{
    private const string DecimalRange = @"^([0-9]{1,20})(\.[0-9]{1,20})?$";
    private const string IntegerRange = "^[0-9]{1,20}$";
    private const int MaxDecimals = 8;
    private readonly List<KeyValuePair<string, string>> _values;
    private readonly string _prefix = "";
    private readonly IReadOnlyDictionary<string, string>? _others;

    public Parameters() => _values = new List<KeyValuePair<string, string>>(12);

    private Parameters(Parameters all, string prefix, IReadOnlyDictionary<string, string> others) => (_values, _prefix, _others) = (all._values, prefix, others);

    public IReadOnlyList<KeyValuePair<string, string>> All => _values;

    public int Count => _values.Count;

    /// <exception cref="BinanceException">-1101, when the name was there already.</exception>
    public void Add(string name, string value)
    {
        if (IndexOf(name) >= 0) throw BinanceErrors.DuplicateParameter();
        _values.Add(new KeyValuePair<string, string>(name, value));
    }

    /// <summary>Adds it unless a value from a stronger place is there.</summary>
    public void AddIfAbsent(string name, string value)
    {
        if (IndexOf(name) < 0) _values.Add(new KeyValuePair<string, string>(name, value));
    }

    /// <summary>Forgets a parameter that is no part of the operation's own.</summary>
    public void Drop(string name)
    {
        if (IndexOf(name) is >= 0 and var index) _values.RemoveAt(index);
    }

    /// <summary>The same parameters as one order of a list has them: under names with a prefix.</summary>
    /// <param name="others">Names that are formed differently.</param>
    public Parameters Prefixed(string prefix, IReadOnlyDictionary<string, string> others) => new(this, prefix, others);

    /// <summary>A parameter's name as it is sent.</summary>
    public string NameOf(string name) =>
        _prefix.Length == 0 ? name : _others is not null && _others.TryGetValue(name, out var other) ? other : $"{_prefix}{char.ToUpperInvariant(name[0])}{name[1..]}";

    public bool Has(string name) => IndexOf(name) >= 0;

    /// <summary>Absent when it was not sent.</summary>
    /// <exception cref="BinanceException">-1105, when it was sent empty.</exception>
    public string? Text(string name)
    {
        var index = IndexOf(name);
        if (index < 0) return null;
        return _values[index].Value is { Length: > 0 } value ? value : throw BinanceErrors.Empty(NameOf(name));
    }

    public string RequireText(string name)
    {
        var index = IndexOf(name);
        return index >= 0 && _values[index].Value is { Length: > 0 } value ? value : throw BinanceErrors.Mandatory(NameOf(name));
    }

    public decimal? Number(string name)
    {
        if (Text(name) is not { } text) return null;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var (whole, fraction) = point < 0 ? (text.Length, 0) : (point, text.Length - point - 1);
        var isLegal = whole is >= 1 and <= 20 && (point < 0 || fraction is >= 1 and <= 20) && text.All(letter => letter == '.' || char.IsAsciiDigit(letter));
        if (!isLegal || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            throw BinanceErrors.IllegalCharacters(NameOf(name), DecimalRange);
        return fraction > MaxDecimals && decimal.Round(value, MaxDecimals) != value ? throw BinanceErrors.TooMuchPrecision(NameOf(name)) : value;
    }

    public decimal RequireNumber(string name)
    {
        RequireText(name);
        return Number(name) ?? throw BinanceErrors.Mandatory(NameOf(name));
    }

    public long? Integer(string name)
    {
        if (Text(name) is not { } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw BinanceErrors.IllegalCharacters(NameOf(name), IntegerRange);
    }

    /// <summary>A number of rows: the default when absent, the maximum when more was asked for.</summary>
    public int Limit(int standard, int maximum) => (int)Math.Clamp(Integer("limit") ?? standard, 1, maximum);

    public bool Flag(string name, bool standard) => Text(name) switch
    {
        null => standard,
        "true" or "TRUE" => true,
        "false" or "FALSE" => false,
        _ => throw BinanceErrors.IllegalCharacters(NameOf(name), "^(true|false)$"),
    };

    /// <exception cref="BinanceException">-1104, when a parameter was sent that the operation does not know.</exception>
    public void RequireOnly(IReadOnlySet<string> known)
    {
        var read = 0;
        foreach (var (name, _) in _values)
            if (known.Contains(name)) read++;
        if (read < _values.Count) throw BinanceErrors.NotAllRead(read, _values.Count);
    }

    private int IndexOf(string field)
    {
        var name = NameOf(field);
        for (var index = 0; index < _values.Count; index++)
            if (_values[index].Key == name) return index;
        return -1;
    }
}
