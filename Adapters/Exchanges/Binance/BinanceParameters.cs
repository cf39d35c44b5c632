using System.Globalization;
using System.Text;

namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>The parameters of a call in the order they are sent, already percent-encoded, since that is what gets signed.</summary>
public sealed class BinanceParameters
{
    private readonly StringBuilder _text = new();

    public BinanceParameters Add(string name, string value)
    {
        if (_text.Length > 0) _text.Append('&');
        _text.Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    public BinanceParameters Add(string name, long value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Binance takes no exponents and needs no trailing zeros.</summary>
    public BinanceParameters Add(string name, decimal value) => Add(name, value.ToString("0.##################", CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();
}
