using System.Runtime.CompilerServices;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Parses conditions, filters and key conditions.</summary>
internal static class ConditionParser
{
    private static readonly string[] Comparators = ["=", "<>", "<", "<=", ">", ">="];

    public static ParsedCondition Parse(string text, ExpressionKind kind)
    {
        var tokens = new TokenStream(text, kind);
        var root = Or(tokens, out _);
        tokens.RequireEnd(ExpressionFault.RedundantParentheses, ExpressionFault.UnknownFunction, ExpressionFault.MisusedFunction, ExpressionFault.ReservedWord);
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
        // Deeper than any stack holds; the service's own limit lies far before.
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw ExpressionErrors.RedundantParentheses(tokens.Kind);
        inParentheses = tokens.Current.IsSymbol("(") && !tokens.GroupsOperand();
        if (!inParentheses)
            return Leaf(tokens);
        tokens.Take();
        var inner = Or(tokens, out var twice);
        tokens.RequireSymbol(")");
        if (twice)
            tokens.Faults.Note(ExpressionFault.RedundantParentheses, ExpressionErrors.RedundantParentheses(tokens.Kind));
        return inner;
    }

    private static Condition Leaf(TokenStream tokens)
    {
        var operand = OperandOf(tokens);
        if (tokens.TryWord("BETWEEN"))
        {
            tokens.CountOperator();
            var low = OperandOf(tokens);
            tokens.RequireWord("AND");
            var high = OperandOf(tokens);
            NoteMisuse(tokens, [operand, low, high]);
            return new Condition.Between(operand, low, high);
        }
        if (tokens.TryWord("IN"))
        {
            tokens.CountOperator();
            var options = Options(tokens);
            NoteMisuse(tokens, [operand, .. options]);
            return new Condition.In(operand, options);
        }
        var symbol = tokens.Current;
        if (symbol.Kind == TokenKind.Symbol && Comparators.Contains(symbol.Text))
        {
            tokens.CountOperator();
            tokens.Take();
            var right = OperandOf(tokens);
            NoteMisuse(tokens, [operand, right]);
            return new Condition.Comparison(symbol.Text, operand, right);
        }
        return operand switch
        {
            Operand.Call call => Function(call, tokens),
            Operand.Size size => Function(new Operand.Call("size", [size.Of]), tokens),
            _ => throw tokens.Unexpected(),
        };
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

    /// <summary>A call that stands as a condition.</summary>
    private static Condition Function(Operand.Call call, TokenStream tokens)
    {
        var operands = call.Operands;
        if (call.Function == "size")
            tokens.Faults.Note(ExpressionFault.MisusedFunction, ExpressionErrors.MisusedFunction(tokens.Kind, call.Function));
        if (!FunctionNames.Condition.TryGetValue(call.Function, out var count) || operands.Count != count)
            return new Condition.Call(call.Function, operands);
        return call.Function switch
        {
            "attribute_exists" => new Condition.Exists(operands[0], true),
            "attribute_not_exists" => new Condition.Exists(operands[0], false),
            "attribute_type" => new Condition.TypeIs(operands[0], operands[1]),
            "begins_with" => new Condition.BeginsWith(operands[0], operands[1]),
            "contains" => new Condition.Contains(operands[0], operands[1]),
            _ => new Condition.Call(call.Function, operands),
        };
    }

    private static Operand.Call Call(TokenStream tokens)
    {
        var name = tokens.Take().Text;
        if (FunctionNames.IsOfUpdates(name))
            tokens.Faults.Note(ExpressionFault.UnknownFunction, ExpressionErrors.ForeignFunction(tokens.Kind, "a condition expression", name));
        else if (!FunctionNames.Condition.ContainsKey(name))
            tokens.Faults.Note(ExpressionFault.UnknownFunction, ExpressionErrors.UnknownFunction(tokens.Kind, name));
        tokens.RequireSymbol("(");
        var arguments = new List<Operand> { OperandOf(tokens) };
        while (tokens.TrySymbol(","))
            arguments.Add(OperandOf(tokens));
        tokens.RequireSymbol(")");
        NoteMisuse(tokens, arguments);
        return new Operand.Call(name, arguments);
    }

    private static Operand OperandOf(TokenStream tokens)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw ExpressionErrors.RedundantParentheses(tokens.Kind);
        if (tokens.Current.IsSymbol("("))
            return InParentheses(tokens);
        if (tokens.Current.Kind == TokenKind.ValuePlaceholder)
            return new Operand.Value(tokens.Value());
        if (tokens.Current.Kind != TokenKind.Word || !tokens.Next.IsSymbol("("))
            return new Operand.Path(tokens.Path());
        var call = Call(tokens);
        return call is { Function: "size", Operands: [var of] } ? new Operand.Size(of) : call;
    }

    private static Operand InParentheses(TokenStream tokens)
    {
        tokens.RequireSymbol("(");
        if (tokens.Current.IsSymbol("("))
            tokens.Faults.Note(ExpressionFault.RedundantParentheses, ExpressionErrors.RedundantParentheses(tokens.Kind));
        var operand = OperandOf(tokens);
        tokens.RequireSymbol(")");
        return operand;
    }

    private static void NoteMisuse(TokenStream tokens, IReadOnlyList<Operand> operands)
    {
        foreach (var operand in operands)
        {
            if (operand is Operand.Call { Function: not "size" } call)
                tokens.Faults.Note(ExpressionFault.MisusedFunction, ExpressionErrors.MisusedFunction(tokens.Kind, call.Function));
        }
    }
}
