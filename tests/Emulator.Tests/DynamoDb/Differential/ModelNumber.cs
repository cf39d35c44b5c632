using System.Globalization;
using System.Numerics;

namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>A decimal number of any size: <c>Digits * 10^Exponent</c>, without trailing zeros, so equal numbers are equal values.</summary>
internal readonly record struct ModelNumber : IComparable<ModelNumber>
{
    public ModelNumber(BigInteger digits, int exponent)
    {
        while (!digits.IsZero && digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }
        (Digits, Exponent) = (digits, digits.IsZero ? 0 : exponent);
    }

    public BigInteger Digits { get; }

    public int Exponent { get; }

    public static ModelNumber Parse(string text)
    {
        var at = text.IndexOfAny(['e', 'E']);
        var exponent = at < 0 ? 0 : int.Parse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = at < 0 ? text : text[..at];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) exponent -= mantissa.Length - point - 1;
        return new ModelNumber(BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), exponent);
    }

    public static ModelNumber operator +(ModelNumber a, ModelNumber b)
    {
        var exponent = Math.Min(a.Exponent, b.Exponent);
        return new ModelNumber(a.At(exponent) + b.At(exponent), exponent);
    }

    public static ModelNumber operator -(ModelNumber a, ModelNumber b) => a + new ModelNumber(-b.Digits, b.Exponent);

    public int CompareTo(ModelNumber other)
    {
        var exponent = Math.Min(Exponent, other.Exponent);
        return At(exponent).CompareTo(other.At(exponent));
    }

    public override string ToString() => $"{Digits.ToString(CultureInfo.InvariantCulture)}{(Exponent == 0 ? "" : "E" + Exponent.ToString(CultureInfo.InvariantCulture))}";

    private BigInteger At(int exponent) => Digits * BigInteger.Pow(10, Exponent - exponent);
}
