namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Parses conditions, filters and key conditions.</summary>
internal static class ConditionParser
{
    private static readonly string[] Comparators = ["=", "<>", "<", "<=", ">", ">="];

    private static readonly Dictionary<string, int> Functions = new(StringComparer.Ordinal)
    {
        ["attribute_exists"] = 1,
        ["attribute_not_exists"] = 1,
        ["attribute_type"] = 2,
        ["begins_with"] = 2,
        ["contains"] = 2,
        ["size"] = 1,
    };

    public static ParsedCondition Parse(string text, ExpressionKind kind)
    {
        var tokens = new TokenStream(text, kind);
        var root = Or(tokens, out _);
        tokens.RequireEnd();
        return new ParsedCondition(kind, root, tokens.Placeholders);
    }

    private static Condition Or(TokenStream tokens, out bool inParentheses)
    {
        var left = And(tokens, out inParentheses);
        while (tokens.TryWord("OR"))
        {
            tokens.CountOperator();
            left = new Condition.Or(left, And(tokens, out _));
            inParentheses = false;
        }
        return left;
    }

    private static Condition And(TokenStream tokens, out bool inParentheses)
    {
        var left = Not(tokens, out inParentheses);
        while (tokens.TryWord("AND"))
        {
            tokens.CountOperator();
            left = new Condition.And(left, Not(tokens, out _));
            inParentheses = false;
        }
        return left;
    }

    private static Condition Not(TokenStream tokens, out bool inParentheses)
    {
        inParentheses = false;
        if (!tokens.TryWord("NOT"))
            return Primary(tokens, out inParentheses);
        tokens.CountOperator();
        return new Condition.Not(Not(tokens, out _));
    }

    private static Condition Primary(TokenStream tokens, out bool inParentheses)
    {
        inParentheses = tokens.TrySymbol("(");
        if (inParentheses)
        {
            var inner = Or(tokens, out var twice);
            tokens.RequireSymbol(")");
            return twice ? throw ExpressionErrors.RedundantParentheses(tokens.Kind) : inner;
        }
        var isFunction = tokens.Current.Kind == TokenKind.Word && tokens.Next.IsSymbol("(");
        if (isFunction && tokens.Current.Text != "size")
            return Function(tokens);
        var operand = OperandOf(tokens);
        tokens.CountOperator();
        if (tokens.TryWord("BETWEEN"))
        {
            var low = OperandOf(tokens);
            tokens.RequireWord("AND");
            return new Condition.Between(operand, low, OperandOf(tokens));
        }
        if (tokens.TryWord("IN"))
            return new Condition.In(operand, Options(tokens));
        var symbol = tokens.Current;
        if (symbol.Kind == TokenKind.Symbol && Comparators.Contains(symbol.Text))
        {
            tokens.Take();
            return new Condition.Comparison(symbol.Text, operand, OperandOf(tokens));
        }
        if (operand is Operand.Size)
            throw ExpressionErrors.MisusedFunction(tokens.Kind, "size");
        throw tokens.Unexpected();
    }

    private static List<Operand> Options(TokenStream tokens)
    {
        tokens.RequireSymbol("(");
        var options = new List<Operand> { OperandOf(tokens) };
        while (tokens.TrySymbol(","))
            options.Add(OperandOf(tokens));
        tokens.RequireSymbol(")");
        if (options.Count > DynamoDbLimits.MaxInOperands)
            throw ExpressionErrors.Invalid(tokens.Kind, $"The IN operator is provided with too many operands; number of operands: {options.Count}");
        return options;
    }

    private static Condition Function(TokenStream tokens)
    {
        var (name, arguments) = Call(tokens);
        return name switch
        {
            "attribute_exists" => new Condition.Exists(arguments[0], true),
            "attribute_not_exists" => new Condition.Exists(arguments[0], false),
            "attribute_type" => new Condition.TypeIs(arguments[0], arguments[1]),
            "begins_with" => new Condition.BeginsWith(arguments[0], arguments[1]),
            _ => new Condition.Contains(arguments[0], arguments[1]),
        };
    }

    private static (string Name, List<Operand> Arguments) Call(TokenStream tokens)
    {
        var name = tokens.Take().Text;
        if (!Functions.TryGetValue(name, out var count))
            throw ExpressionErrors.UnknownFunction(tokens.Kind, name);
        tokens.CountOperator();
        tokens.RequireSymbol("(");
        var arguments = new List<Operand> { OperandOf(tokens) };
        while (tokens.TrySymbol(","))
            arguments.Add(OperandOf(tokens));
        tokens.RequireSymbol(")");
        return arguments.Count == count ? (name, arguments) : throw ExpressionErrors.OperandCount(tokens.Kind, name, arguments.Count);
    }

    private static Operand OperandOf(TokenStream tokens)
    {
        if (tokens.Current.Kind == TokenKind.ValuePlaceholder)
            return new Operand.Value(tokens.Value());
        if (tokens.Current.Kind != TokenKind.Word || !tokens.Next.IsSymbol("("))
            return new Operand.Path(tokens.Path());
        var (name, arguments) = Call(tokens);
        return name == "size" ? new Operand.Size(arguments[0]) : throw ExpressionErrors.MisusedFunction(tokens.Kind, name);
    }
}
