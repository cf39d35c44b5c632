namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Parses updates.</summary>
internal static class UpdateParser
{
    private const ExpressionKind Kind = ExpressionKind.UpdateExpression;

    public static ParsedUpdate Parse(string text)
    {
        var tokens = new TokenStream(text, Kind);
        var actions = new List<UpdateAction>();
        var sections = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        do
        {
            var section = tokens.Current;
            if (section.Kind != TokenKind.Word || SectionOf(section.Text) is not { } parse)
                throw tokens.Unexpected();
            tokens.Take();
            if (!sections.Add(section.Text))
            {
                tokens.Faults.Note(ExpressionFault.RepeatedSection,
                    ExpressionErrors.Invalid(Kind, $"The \"{section.Text.ToUpperInvariant()}\" section can only be used once in an update expression;"));
            }
            do
            {
                actions.Add(parse(tokens));
            }
            while (tokens.TrySymbol(","));
        }
        while (tokens.Current.Kind != TokenKind.End);
        tokens.RequireEnd(ExpressionFault.ReservedWord, ExpressionFault.UnknownFunction, ExpressionFault.RepeatedSection);
        return new ParsedUpdate(actions, tokens.Placeholders);
    }

    private static Func<TokenStream, UpdateAction>? SectionOf(string word) => word.ToUpperInvariant() switch
    {
        "SET" => Set,
        "REMOVE" => tokens => new UpdateAction.Remove(tokens.Path()),
        "ADD" => tokens => new UpdateAction.Add(tokens.Path(), Value(tokens)),
        "DELETE" => tokens => new UpdateAction.Delete(tokens.Path(), Value(tokens)),
        _ => null,
    };

    private static UpdateAction.Set Set(TokenStream tokens)
    {
        var path = tokens.Path();
        tokens.RequireSymbol("=");
        tokens.CountOperator();
        var value = OperandOf(tokens);
        if (tokens.TrySymbol("+"))
        {
            tokens.CountOperator();
            value = new Operand.Sum(value, OperandOf(tokens));
        }
        else if (tokens.TrySymbol("-"))
        {
            tokens.CountOperator();
            value = new Operand.Difference(value, OperandOf(tokens));
        }
        return new UpdateAction.Set(path, value);
    }

    private static Operand.Value Value(TokenStream tokens) =>
        tokens.Current.Kind == TokenKind.ValuePlaceholder ? new Operand.Value(tokens.Value()) : throw tokens.Unexpected();

    private static Operand OperandOf(TokenStream tokens)
    {
        if (tokens.TrySymbol("("))
        {
            var inner = OperandOf(tokens);
            if (tokens.TrySymbol("+"))
                inner = new Operand.Sum(inner, OperandOf(tokens));
            else if (tokens.TrySymbol("-"))
                inner = new Operand.Difference(inner, OperandOf(tokens));
            tokens.RequireSymbol(")");
            return inner;
        }
        if (tokens.Current.Kind == TokenKind.ValuePlaceholder)
            return new Operand.Value(tokens.Value());
        return tokens.Current.Kind == TokenKind.Word && tokens.Next.IsSymbol("(") ? Function(tokens) : new Operand.Path(tokens.Path());
    }

    private static Operand Function(TokenStream tokens)
    {
        var name = tokens.Take().Text;
        tokens.RequireSymbol("(");
        var arguments = new List<Operand> { OperandOf(tokens) };
        while (tokens.TrySymbol(","))
            arguments.Add(OperandOf(tokens));
        tokens.RequireSymbol(")");
        if (FunctionNames.Condition.ContainsKey(name))
            tokens.Faults.Note(ExpressionFault.UnknownFunction, ExpressionErrors.ForeignFunction(Kind, "an update expression", name));
        else if (!FunctionNames.IsOfUpdates(name))
            tokens.Faults.Note(ExpressionFault.UnknownFunction, ExpressionErrors.UnknownFunction(Kind, name));
        if (arguments.Count != 2)
            return new Operand.Call(name, arguments);
        if (name == "list_append")
            return new Operand.ListAppend(arguments[0], arguments[1]);
        return arguments[0] is Operand.Path path ? new Operand.IfNotExists(path.Document, arguments[1]) : new Operand.Call(name, arguments);
    }
}
