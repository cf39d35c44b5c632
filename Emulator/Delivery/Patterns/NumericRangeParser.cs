using System.Text.Json;

namespace Acinaces.Emulator.Delivery.Patterns;

/// <summary>Reads the operand of <c>numeric</c>: <c>["=", 5]</c>, <c>["&gt;", 0]</c> or <c>["&gt;", 0, "&lt;=", 5]</c>.</summary>
internal static class NumericRangeParser
{
    public static ValueRule Parse(JsonElement operand)
    {
        if (operand.ValueKind != JsonValueKind.Array || operand.GetArrayLength() is not (2 or 4))
            throw new PatternFormatException("Value of numeric must be an array of operators and numbers.");
        var range = new ValueRule.Range(null, false, null, false);
        for (var i = 0; i < operand.GetArrayLength(); i += 2)
        {
            var (symbol, bound) = (operand[i], operand[i + 1]);
            if (symbol.ValueKind != JsonValueKind.String || bound.ValueKind != JsonValueKind.Number)
                throw new PatternFormatException("Invalid member in numeric match: " + symbol.GetRawText());
            var number = PatternParser.ParseNumber(bound);
            if (symbol.ValueEquals("="))
                return operand.GetArrayLength() == 2 ? new ValueRule.Number(number) : throw new PatternFormatException("Too many elements in numeric expression");
            range = Bound(range, symbol.GetString(), number);
        }

        return range.Lower is { } lower && range.Upper is { } upper && lower >= upper
            ? throw new PatternFormatException("Bottom must be less than top")
            : range;
    }

    private static ValueRule.Range Bound(ValueRule.Range range, string? symbol, decimal number) => symbol switch
    {
        ">" or ">=" when range.Lower is null => range with { Lower = number, LowerIncluded = symbol == ">=" },
        "<" or "<=" when range.Upper is null => range with { Upper = number, UpperIncluded = symbol == "<=" },
        _ => throw new PatternFormatException($"Unrecognized numeric range operator: {symbol}"),
    };
}
