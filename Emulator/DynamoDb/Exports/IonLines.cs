using System.Globalization;
using System.Text;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>Writes values as Amazon Ion text, with the annotations by which the service tells its sets from lists.</summary>
internal static class IonLines
{
    private const int FirstPrintable = 0x20;
    private const int SmallestPlain = -6;
    private static readonly string[] Keywords = ["null", "true", "false", "nan"];

    public static void Append(StringBuilder line, AttributeMap attributes)
    {
        line.Append('{');
        var separator = "";
        foreach (var (name, value) in attributes)
        {
            line.Append(separator);
            AppendSymbol(line, name);
            line.Append(':');
            Append(line, value);
            separator = ",";
        }
        line.Append('}');
    }

    public static void Append(StringBuilder line, AttributeValue value)
    {
        switch (value.Type)
        {
            case AttributeType.S:
                AppendQuoted(line, value.Text, '"');
                break;
            case AttributeType.N:
                line.Append(Decimal(value.Number));
                break;
            case AttributeType.B:
                AppendBlob(line, value.Binary);
                break;
            case AttributeType.BOOL:
                line.Append(value.Flag ? "true" : "false");
                break;
            case AttributeType.NULL:
                line.Append("null");
                break;
            case AttributeType.M:
                Append(line, value.Map);
                break;
            case AttributeType.L:
                AppendList(line, value.List, static (target, element) => Append(target, element));
                break;
            case AttributeType.SS:
                AppendList(line.Append("$dynamodb_SS::"), value.Texts, static (target, element) => AppendQuoted(target, element, '"'));
                break;
            case AttributeType.NS:
                AppendList(line.Append("$dynamodb_NS::"), value.Numbers, static (target, element) => target.Append(Decimal(element)));
                break;
            case AttributeType.BS:
                AppendList(line.Append("$dynamodb_BS::"), value.Binaries, AppendBlob);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value));
        }
    }

    /// <summary>A number as Ion's decimal: <c>8.</c>, <c>1.5</c>, <c>6d2</c>.</summary>
    public static string Decimal(DynamoDbNumber number)
    {
        var sign = number.IsNegative ? "-" : "";
        var digits = number.Coefficient.ToString(CultureInfo.InvariantCulture);
        var exponent = number.Magnitude - digits.Length + 1;
        return exponent switch
        {
            0 => $"{sign}{digits}.",
            > 0 => $"{sign}{digits}d{exponent}",
            _ when number.Magnitude >= 0 => $"{sign}{digits[..^-exponent]}.{digits[^-exponent..]}",
            _ when number.Magnitude >= SmallestPlain => $"{sign}0.{new string('0', -number.Magnitude - 1)}{digits}",
            _ => $"{sign}{digits}d{exponent}",
        };
    }

    private static void AppendList<T>(StringBuilder line, IEnumerable<T> elements, Action<StringBuilder, T> append)
    {
        line.Append('[');
        var first = true;
        foreach (var element in elements)
        {
            if (!first)
                line.Append(',');
            first = false;
            append(line, element);
        }
        line.Append(']');
    }

    private static void AppendBlob(StringBuilder line, byte[] bytes) => line.Append("{{").Append(Convert.ToBase64String(bytes)).Append("}}");

    private static void AppendSymbol(StringBuilder line, string name)
    {
        if (IsIdentifier(name))
            line.Append(name);
        else
            AppendQuoted(line, name, '\'');
    }

    // $ and digits would be a symbol's number.
    private static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] is '_' or '$') && name.All(static unit => char.IsAsciiLetterOrDigit(unit) || unit is '_' or '$')
        && !Keywords.Contains(name) && !(name[0] == '$' && name.Skip(1).All(char.IsAsciiDigit));

    private static void AppendQuoted(StringBuilder line, string text, char quote)
    {
        line.Append(quote);
        foreach (var unit in text)
        {
            if (unit == quote || unit == '\\')
                line.Append('\\').Append(unit);
            else if (unit < FirstPrintable)
                line.Append(CultureInfo.InvariantCulture, $"\\x{(int)unit:x2}");
            else
                line.Append(unit);
        }
        line.Append(quote);
    }
}
