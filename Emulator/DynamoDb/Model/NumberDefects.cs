using System.Globalization;

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>Why a text is refused as a number. The layers differ in how they read exponents: in full, or as decimals whose scale has 32 bits.</summary>
internal static class NumberDefects
{
    private const string NotNumeric = "The parameter cannot be converted to a numeric value";

    public static ValueDefect Of(NumberFormatError error, string text) => new(Current(error, text), Older(error, text)) { StandsAlone = true };

    private static string Current(NumberFormatError error, string text) => error == NumberFormatError.NotNumeric ? $"{NotNumeric}: {text}" : DynamoDbMessages.Number(error, text);

    private static string Older(NumberFormatError error, string text)
    {
        if (error is NumberFormatError.Overflow or NumberFormatError.Underflow)
            error = Narrow(error, text);
        return error == NumberFormatError.NotNumeric && text.Length > 0 ? $"{NotNumeric}: {text}" : DynamoDbMessages.Number(error, text);
    }

    private static NumberFormatError Narrow(NumberFormatError error, string text)
    {
        var e = text.AsSpan().IndexOfAny('e', 'E');
        if (e < 0)
            return error;
        if (!int.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
            return NumberFormatError.NotNumeric;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var scale = (point < 0 || point > e ? 0L : e - point - 1) - exponent;
        if (scale is > int.MaxValue or < int.MinValue)
            return NumberFormatError.NotNumeric;
        var digits = text.AsSpan(0, e).TrimStart("+-0.").Length - (point < 0 || text.AsSpan(0, point).TrimStart("+-0").IsEmpty ? 0 : 1);
        // The sum runs over, as it does there: too large an exponent is then taken for too small a number.
        var magnitude = unchecked((int)(Math.Max(digits, 1) - scale));
        return magnitude > DynamoDbNumber.MaxExponent ? NumberFormatError.Overflow : NumberFormatError.Underflow;
    }
}
