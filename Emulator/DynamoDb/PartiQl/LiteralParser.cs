using System.Globalization;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>Parses values: texts, numbers, lists, maps, sets and parameters.</summary>
internal static class LiteralParser
{
    private const string Root = "root";

    // An item is around its values; a value by itself is as one of them.
    private const int ItemLevel = 1;

    /// <summary>The value that begins at the current token. Absent: none does, and nothing has been read.</summary>
    public static AttributeValue? TryParse(TokenReader tokens) => TryParse(tokens, Root, ItemLevel + 1);

    /// <summary>The item of an INSERT.</summary>
    public static AttributeMap Item(TokenReader tokens)
    {
        var value = TryParse(tokens, Root, ItemLevel) ?? throw PartiQlErrors.Malformed("Unexpected term");
        return value.Type == AttributeType.M
            ? value.Map
            : throw DynamoDbErrors.Validation("Unsupported format in item expression. Please use struct format {...} to express item values for insert statement.");
    }

    private static AttributeValue? TryParse(TokenReader tokens, string path, int level)
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case StatementTokenKind.Text:
                return AttributeValue.Of(tokens.Take().Content);
            case StatementTokenKind.Number:
                return Number(tokens, false, path);
            case StatementTokenKind.Parameter:
                return tokens.Parameter();
            case StatementTokenKind.Word when token.IsWord("TRUE") || token.IsWord("FALSE"):
                return AttributeValue.Of(tokens.Take().IsWord("TRUE"));
            case StatementTokenKind.Word when token.IsWord("NULL"):
                tokens.Take();
                return AttributeValue.Null;
            case StatementTokenKind.Symbol when token.Content is "-" or "+" && tokens.SignsNumber:
                return Number(tokens, tokens.TakeSigns(), path);
            case StatementTokenKind.Symbol when token.Content is "[" or "{" or "<<":
                return Nested(tokens, path, level);
            default:
                return null;
        }
    }

    private static AttributeValue Nested(TokenReader tokens, string path, int level)
    {
        var written = new List<string>();
        return tokens.Take().Content switch
        {
            "[" => AttributeValue.ListOf([.. Elements(tokens, "]", "RIGHT_BRACKET", path, level, written)]),
            "{" => AttributeValue.Of(Map(tokens, path, level)),
            _ => Set(Elements(tokens, ">>", "RIGHT_DOUBLE_ANGLE_BRACKET", path, level, written), written, path),
        };
    }

    /// <param name="written">Gets the elements as the statement has them.</param>
    private static List<AttributeValue> Elements(TokenReader tokens, string end, string endName, string path, int level, List<string> written)
    {
        var values = new List<AttributeValue>();
        if (tokens.TrySymbol(end))
            return values;
        do
        {
            written.Add(tokens.Current.Content);
            values.Add(Required(tokens, $"{path}[{values.Count}]", level + 1));
        }
        while (tokens.TrySymbol(","));
        tokens.RequireSymbol(end, endName);
        return values;
    }

    private static AttributeMap Map(TokenReader tokens, string path, int level)
    {
        var map = new AttributeMap();
        if (tokens.TrySymbol("}"))
            return map;
        do
        {
            if (tokens.Current.Kind != StatementTokenKind.Text)
                throw DynamoDbErrors.Validation($"Tuple keys must be of type String. Actual type: {tokens.Current.Kind} under {path}");
            var name = tokens.Take().Content;
            tokens.RequireSymbol(":", "COLON");
            // A member of the item itself is still called the root.
            if (!map.TryAdd(name, Required(tokens, level == ItemLevel ? Root : $"{path}.{name}", level + 1)))
                throw DynamoDbErrors.Validation($"Duplicate keys in tuple. Key: {name} under {path}");
        }
        while (tokens.TrySymbol(","));
        tokens.RequireSymbol("}", "RIGHT_CURLY");
        return map;
    }

    private static AttributeValue Required(TokenReader tokens, string path, int level)
    {
        if (tokens.Current.Kind == StatementTokenKind.Word && tokens.Next.IsSymbol("("))
            throw PartiQlErrors.At($"Unsupported data type: {tokens.Current.Content} under key {Root}", tokens.Current.Place);
        if (level > DynamoDbLimits.MaxNesting + ItemLevel)
            throw DynamoDbErrors.Validation($"{DynamoDbMessages.TooDeep} under {path}");
        // A parameter is a whole value.
        if (tokens.Current.Kind == StatementTokenKind.Parameter && level > ItemLevel + 1)
            throw PartiQlErrors.At($"Unsupported data type: Parameter under key {path}", tokens.Current.Place);
        return TryParse(tokens, path, level) ?? throw PartiQlErrors.Malformed("Unexpected term");
    }

    private static AttributeValue Set(List<AttributeValue> values, List<string> written, string path)
    {
        if (values.Count == 0)
            throw DynamoDbErrors.Validation("Empty bags are not supported");
        var type = values[0].Type;
        if (type is not (AttributeType.S or AttributeType.N or AttributeType.B) || values.Exists(value => value.Type != type))
            throw DynamoDbErrors.Validation("Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags");
        if (values.ToHashSet().Count < values.Count)
        {
            var found = $"Input collection [{string.Join(", ", written)}] contains duplicates";
            throw DynamoDbErrors.InvalidParameter(type == AttributeType.N ? $"{found}! under {path}" : found + ".");
        }
        var set = type switch
        {
            AttributeType.S => AttributeValue.SetOf([.. values.Select(value => value.Text)]),
            AttributeType.N => AttributeValue.SetOf([.. values.Select(value => value.Number)]),
            _ => AttributeValue.SetOf([.. values.Select(value => value.Binary)]),
        };
        return set.InOrder();
    }

    private static AttributeValue Number(TokenReader tokens, bool negative, string path)
    {
        var text = tokens.Take().Content;
        RequireExponent(text);
        var error = DynamoDbNumber.TryParse(text, out var number);
        return error == NumberFormatError.None
            ? AttributeValue.Of(negative ? -number : number)
            : throw DynamoDbErrors.Validation($"{DynamoDbMessages.Number(error, text)} under {path}");
    }

    // The service's reader of decimals keeps the scale in 32 bits, and takes a number beyond that for no number at all.
    private static void RequireExponent(string text)
    {
        var e = text.AsSpan().IndexOfAny('e', 'E');
        if (e < 0)
            return;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : e - point - 1;
        if (!long.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || exponent is > int.MaxValue or < int.MinValue || decimals - exponent is > int.MaxValue or < int.MinValue)
        {
            throw PartiQlErrors.Malformed();
        }
    }
}
