using Acinaces.Emulator.DynamoDb.Expressions;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>Parses conditions, paths and right-hand sides.</summary>
internal static class TermParser
{
    private static readonly string[] Comparators = ["=", "<>", "!=", "<", "<=", ">", ">="];
    private static readonly string[] TypeNames = ["MISSING", "NULL", "BOOLEAN", "BOOL", "BLOB", "STRING", "NUMERIC", "STRUCT", "TUPLE", "LIST"];
    private static readonly string[] UnsupportedTypes = ["INT", "INT2", "INT4", "INT8", "INTEGER", "SMALLINT", "BIGINT", "FLOAT", "REAL", "DECIMAL", "TIMESTAMP", "CHAR", "VARCHAR", "SYMBOL", "CLOB", "SEXP", "BAG", "ANY", "DATE", "TIME"];

    /// <summary>Functions take their arguments in parentheses; their names are not kept from attributes.</summary>
    public static Term Parse(TokenReader tokens)
    {
        tokens.Enter();
        var left = And(tokens);
        while (tokens.Current.IsWord("OR"))
        {
            var place = tokens.Take().Place;
            RequireRight(tokens);
            left = new Term.Binary("OR", left, And(tokens), place);
        }
        tokens.Leave();
        return left;
    }

    public static Term.Path Path(TokenReader tokens)
    {
        var place = tokens.Current.Place;
        if (tokens.Current.IsSymbol("["))
            throw DynamoDbErrors.Validation("A path cannot start with a list index");
        var elements = new List<PathElement> { new(NamePart(tokens), 0) };
        while (true)
        {
            if (tokens.TrySymbol("."))
                elements.Add(new PathElement(NamePart(tokens), 0));
            else if (tokens.TrySymbol("["))
                elements.Add(Index(tokens));
            else
                return new Term.Path([.. elements], place);
            if (elements.Count > DynamoDbLimits.MaxNesting)
                throw ExpressionErrors.Invalid(ExpressionKind.ProjectionExpression, $"The document path has too many nesting elements; nesting levels: {elements.Count}");
        }
    }

    private static string NamePart(TokenReader tokens)
    {
        if (tokens.Current.IsSymbol("*"))
            throw DynamoDbErrors.Validation("Unpivot path component like a.*.b are not supported");
        var name = tokens.Name("Invalid path dot component");
        return name.Length > 0 ? name : throw DynamoDbErrors.Validation("Path component cannot be an empty string");
    }

    private static PathElement Index(TokenReader tokens)
    {
        if (tokens.Current.IsSymbol("*"))
            throw DynamoDbErrors.Validation("Wildcard path component like a[*].b are not supported");
        var negative = tokens.Current.IsSymbol("-") && tokens.Next.Kind == StatementTokenKind.Number;
        if (negative)
            tokens.Take();
        var token = tokens.Take();
        // A name in single quotes within brackets is the other way to write a dot and a name.
        var element = token.Kind switch
        {
            StatementTokenKind.Text => new PathElement(token.Content, 0),
            StatementTokenKind.Number when int.TryParse(token.Content, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) && (index == 0 || !negative) => new PathElement(null, index),
            StatementTokenKind.Number => throw PartiQlErrors.At($"List index is not within the allowable range; index: [{(negative ? "-" : "")}{token.Content}]", token.Place),
            _ => throw PartiQlErrors.Malformed("Unexpected term"),
        };
        tokens.RequireSymbol("]", "RIGHT_BRACKET");
        return element;
    }

    private static Term And(TokenReader tokens)
    {
        var left = Not(tokens);
        while (tokens.Current.IsWord("AND"))
        {
            var place = tokens.Take().Place;
            RequireRight(tokens);
            left = new Term.Binary("AND", left, Not(tokens), place);
        }
        return left;
    }

    private static Term Not(TokenReader tokens)
    {
        if (!tokens.Current.IsWord("NOT"))
            return Predicate(tokens);
        var place = tokens.Take().Place;
        tokens.Enter();
        var negated = new Term.Negation(Not(tokens), place);
        tokens.Leave();
        return negated;
    }

    private static Term Predicate(TokenReader tokens)
    {
        var left = Sum(tokens);
        var token = tokens.Current;
        if (token.Kind == StatementTokenKind.Symbol && Comparators.Contains(token.Content))
        {
            tokens.Take();
            RequireRight(tokens);
            return new Term.Binary(token.Content == "!=" ? "<>" : token.Content, left, Sum(tokens), token.Place);
        }
        if (tokens.TryWord("IS"))
        {
            var negated = tokens.TryWord("NOT");
            var test = new Term.Is(left, TypeName(tokens), token.Place);
            return negated ? new Term.Negation(test, token.Place) : test;
        }
        var not = token.IsWord("NOT") && (tokens.Next.IsWord("IN") || tokens.Next.IsWord("BETWEEN"));
        if (not)
            tokens.Take();
        Term? found = tokens.TryWord("IN") ? new Term.In(left, Options(tokens), token.Place) : tokens.TryWord("BETWEEN") ? Between(tokens, left, token.Place) : null;
        return found is null ? left : not ? new Term.Negation(found, token.Place) : found;
    }

    private static Term.Between Between(TokenReader tokens, Term left, TokenPlace place)
    {
        var low = Sum(tokens);
        tokens.RequireWord("AND");
        return new Term.Between(left, low, Sum(tokens), place);
    }

    private static List<Term> Options(TokenReader tokens)
    {
        var end = tokens.TrySymbol("[") ? "]" : tokens.TrySymbol("(") ? ")" : throw PartiQlErrors.Malformed("Unexpected term");
        var options = new List<Term>();
        if (!tokens.Current.IsSymbol(end))
        {
            do
            {
                options.Add(Sum(tokens));
            }
            while (tokens.TrySymbol(","));
        }
        tokens.RequireSymbol(end, end == "]" ? "RIGHT_BRACKET" : "RIGHT_PAREN");
        if (options.Count == 0)
            throw DynamoDbErrors.Validation("IN operator must have a left hand argument of type Variable Reference and right hand argument of type Seq with at least one member");
        return options;
    }

    private static string TypeName(TokenReader tokens)
    {
        var token = tokens.Current;
        var name = token.Content.ToUpperInvariant();
        if (token.Kind != StatementTokenKind.Word || !(TypeNames.Contains(name) || UnsupportedTypes.Contains(name)))
            throw PartiQlErrors.Malformed("Expected type name");
        tokens.Take();
        return TypeNames.Contains(name)
            ? name
            : throw DynamoDbErrors.Validation($"Unsupported data type for IS operator: {name}. Supported data types are [MISSING, NULL, BOOLEAN, BLOB, STRING, NUMERIC, STRUCT, TUPLE, LIST]");
    }

    private static Term Sum(TokenReader tokens)
    {
        var left = Primary(tokens);
        while (tokens.Current.IsSymbol("+") || tokens.Current.IsSymbol("-"))
        {
            var symbol = tokens.Take();
            RequireRight(tokens);
            left = new Term.Binary(symbol.Content, left, Primary(tokens), symbol.Place);
        }
        return left;
    }

    private static Term Primary(TokenReader tokens)
    {
        var token = tokens.Current;
        if (tokens.TrySymbol("("))
        {
            var inner = Parse(tokens);
            tokens.RequireSymbol(")", "RIGHT_PAREN");
            return inner;
        }
        if (LiteralParser.TryParse(tokens) is { } value)
            return new Term.Constant(value, token.Place);
        if (token.IsWord("MISSING"))
            throw DynamoDbErrors.Validation("MISSING must be compared using IS operator");
        if (token.Kind == StatementTokenKind.Word && tokens.Next.IsSymbol("("))
            return Call(tokens);
        if (token.IsWord("IS") || token.IsWord("LIKE") || token.IsWord("IN") || token.IsWord("BETWEEN") || token.IsWord("AND") || token.IsWord("OR")
            || (token.Kind == StatementTokenKind.Symbol && (Comparators.Contains(token.Content) || token.Content is "+" or "-" or "*")))
        {
            throw PartiQlErrors.Malformed("Unexpected operator");
        }
        if (tokens.IsKeyword)
            throw PartiQlErrors.Malformed("Unexpected keyword");
        return token.Kind is StatementTokenKind.Word or StatementTokenKind.QuotedName ? Path(tokens) : throw PartiQlErrors.Malformed("Unexpected term");
    }

    private static Term.Call Call(TokenReader tokens)
    {
        var name = tokens.Take();
        tokens.Take();
        var arguments = new List<Term>();
        if (name.IsWord("EXISTS") && tokens.Current.IsWord("SELECT"))
            throw PartiQlErrors.ExistsMisplaced();
        if (!tokens.TrySymbol(")"))
        {
            do
            {
                arguments.Add(Parse(tokens));
            }
            while (tokens.TrySymbol(","));
            tokens.RequireSymbol(")", "RIGHT_PAREN");
        }
        return new Term.Call(name.Content.ToLowerInvariant(), arguments, name.Place);
    }

    private static void RequireRight(TokenReader tokens)
    {
        if (tokens.Current.Kind == StatementTokenKind.End || tokens.Current.IsSymbol(";"))
            throw PartiQlErrors.Malformed("Missing right-hand side expression of infix operator");
    }
}
