using System.Globalization;
using System.Text.Json;

namespace Acinaces.Simulators.Exchanges.Binance.Wire;

/// <summary>Writes amounts as the venue does: as text with eight decimals.</summary>
internal static class AmountJson
{
    private const string Format = "F8";

    extension(Utf8JsonWriter json)
    {
        public void WriteAmount(ReadOnlySpan<byte> name, decimal value)
        {
            Span<byte> text = stackalloc byte[40];
            value.TryFormat(text, out var length, Format, CultureInfo.InvariantCulture);
            json.WriteString(name, text[..length]);
        }

        public void WriteAmountValue(decimal value)
        {
            Span<byte> text = stackalloc byte[40];
            value.TryFormat(text, out var length, Format, CultureInfo.InvariantCulture);
            json.WriteStringValue(text[..length]);
        }

        /// <summary>A percentage, with three decimals.</summary>
        public void WritePercentage(ReadOnlySpan<byte> name, decimal value) =>
            json.WriteString(name, value.ToString("F3", CultureInfo.InvariantCulture));
    }
}
