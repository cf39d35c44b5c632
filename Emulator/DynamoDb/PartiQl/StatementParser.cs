using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>Parses one statement.</summary>
internal static class StatementParser
{
    /// <exception cref="Pipeline.AwsErrorException">ValidationException: it is no statement, or none that the service runs.</exception>
    public static Statement Parse(string text, IReadOnlyList<AttributeValue> parameters)
    {
        var tokens = new TokenReader(StatementLexer.Tokenize(text), parameters);
        var statement = Parse(tokens);
        tokens.RequireEnd();
        if (!tokens.HasUsedAll)
            throw PartiQlErrors.ParameterCount();
        WhereRules.Require(statement switch
        {
            Statement.Select select => select.Where,
            Statement.Update update => update.Where,
            Statement.Delete delete => delete.Where,
            Statement.Exists exists => exists.Of.Where,
            _ => null,
        });
        return statement;
    }

    private static Statement Parse(TokenReader tokens)
    {
        if (tokens.TryWord("SELECT"))
            return Select(tokens);
        if (tokens.TryWord("INSERT"))
            return Insert(tokens);
        if (tokens.TryWord("UPDATE"))
            return Update(tokens);
        if (tokens.TryWord("DELETE"))
            return Delete(tokens);
        if (tokens.TryWord("FROM"))
            return FromFirst(tokens);
        if (tokens.Current.IsWord("EXISTS") && tokens.Next.IsSymbol("("))
            return Exists(tokens);
        throw PartiQlErrors.Malformed("Expected data manipulation");
    }

    private static Statement.Select Select(TokenReader tokens)
    {
        var paths = Projection(tokens, out var call);
        tokens.RequireWord("FROM");
        if (tokens.Current.Kind == StatementTokenKind.End || tokens.Current.IsSymbol(";"))
            throw PartiQlErrors.Malformed("Unexpected term");
        var table = PathPart(tokens, "Unexpected keyword");
        var index = tokens.TrySymbol(".") ? PathPart(tokens, "Invalid path dot component") : null;
        if (index is not null && tokens.Current.IsSymbol("."))
            throw DynamoDbErrors.Validation("A path may contain at most 2 components in the FROM clause");
        if (tokens.TrySymbol(","))
            throw DynamoDbErrors.Validation("Only select from a single table or index is supported.");
        RefuseAlias(tokens);
        var where = Where(tokens);
        var ordering = OrderBy(tokens);
        foreach (var clause in (string[])["LIMIT", "GROUP", "HAVING", "OFFSET"])
        {
            if (tokens.Current.IsWord(clause))
                throw DynamoDbErrors.Validation($"Unsupported clause: {clause}");
        }
        return new Statement.Select(table, index, paths, where, ordering) { Call = call };
    }

    private static List<Term.Path>? Projection(TokenReader tokens, out TokenPlace? call)
    {
        call = null;
        if (tokens.TrySymbol("*"))
        {
            return tokens.Current.IsSymbol(",")
                ? throw DynamoDbErrors.Validation("Other attributes should not be present in the projection when '*' is used.")
                : null;
        }
        if (tokens.Current.IsWord("VALUE") || tokens.Current.IsWord("PIVOT"))
            throw DynamoDbErrors.Validation("Select projection doesn't support value or pivot keywords");
        var paths = new List<Term.Path>();
        do
        {
            if (tokens.Current.IsSymbol("*"))
                throw DynamoDbErrors.Validation("Other attributes should not be present in the projection when '*' is used.");
            if (tokens.Current.Kind == StatementTokenKind.Word && tokens.Next.IsSymbol("("))
            {
                call ??= tokens.Current.Place;
                SkipCall(tokens);
            }
            else
            {
                paths.Add(TermParser.Path(tokens));
            }
            if (tokens.Current.IsWord("AS"))
                throw DynamoDbErrors.Validation("Aliasing is not supported");
        }
        while (tokens.TrySymbol(","));
        return paths;
    }

    private static void SkipCall(TokenReader tokens)
    {
        tokens.Take();
        tokens.Take();
        if (!tokens.TrySymbol("*") && !tokens.Current.IsSymbol(")"))
        {
            do
            {
                TermParser.Parse(tokens);
            }
            while (tokens.TrySymbol(","));
        }
        tokens.RequireSymbol(")", "RIGHT_PAREN");
    }

    private static Statement.Insert Insert(TokenReader tokens)
    {
        tokens.RequireWord("INTO");
        var table = TableName(tokens);
        if (tokens.Current.IsSymbol("<<") || tokens.Current.IsWord("VALUES"))
            throw DynamoDbErrors.Validation("Unsupported operation: Inserting multiple items in a single statement is not supported, use \"INSERT INTO tableName VALUE item\" instead");
        if (!tokens.TryWord("VALUE"))
            throw tokens.Current.Kind == StatementTokenKind.End ? PartiQlErrors.Malformed("Expected keyword VALUE") : PartiQlErrors.Leftover();
        var item = LiteralParser.Item(tokens);
        if (tokens.Current.IsWord("RETURNING"))
            throw DynamoDbErrors.Validation("RETURNING is not supported in INSERT");
        if (tokens.Current.IsWord("ON"))
            throw DynamoDbErrors.Validation("Unsupported clause: ON CONFLICT");
        return new Statement.Insert(table, item);
    }

    private static Statement.Update Update(TokenReader tokens)
    {
        var table = TableName(tokens);
        RefuseAlias(tokens, "SET", "REMOVE");
        var assignments = Assignments(tokens);
        var where = Where(tokens);
        return new Statement.Update(table, assignments, where, Returning(tokens));
    }

    // The other order in which PartiQL writes an update: the items first, then what happens to them.
    private static Statement.Update FromFirst(TokenReader tokens)
    {
        var table = TableName(tokens);
        RefuseAlias(tokens, "SET", "REMOVE", "WHERE");
        var where = Where(tokens);
        var assignments = Assignments(tokens);
        return new Statement.Update(table, assignments, where, Returning(tokens));
    }

    private static List<Assignment> Assignments(TokenReader tokens)
    {
        var assignments = new List<Assignment>();
        while (tokens.Current.IsWord("SET") || tokens.Current.IsWord("REMOVE"))
        {
            var sets = tokens.Take().IsWord("SET");
            do
            {
                var target = TermParser.Path(tokens);
                if (sets)
                    tokens.RequireSymbol("=", "= for assignment");
                assignments.Add(new Assignment(target, sets ? TermParser.Parse(tokens) : null));
            }
            while (tokens.TrySymbol(","));
        }
        return assignments.Count > 0 ? assignments : throw PartiQlErrors.Malformed("Expected data manipulation");
    }

    private static Statement.Delete Delete(TokenReader tokens)
    {
        tokens.RequireWord("FROM");
        var table = TableName(tokens);
        RefuseAlias(tokens);
        var where = Where(tokens);
        var returning = Returning(tokens);
        return returning is null or { Modified: false, Old: true }
            ? new Statement.Delete(table, where, returning)
            : throw DynamoDbErrors.Validation($"Invalid returning clause: RETURNING {returning} *. Only RETURNING ALL OLD * is allowed in DELETE statements.");
    }

    private static Statement.Exists Exists(TokenReader tokens)
    {
        tokens.Take();
        tokens.Take();
        tokens.RequireWord("SELECT");
        var select = Select(tokens);
        tokens.RequireSymbol(")", "RIGHT_PAREN");
        return new Statement.Exists(select);
    }

    private static string TableName(TokenReader tokens)
    {
        var name = PathPart(tokens, "Expected identifier for simple path");
        return tokens.Current.IsSymbol(".") ? throw DynamoDbErrors.Validation("This operation is not supported on an index") : name;
    }

    private static string PathPart(TokenReader tokens, string expected) =>
        tokens.Name(expected) is { Length: > 0 } name ? name : throw DynamoDbErrors.Validation("Path component cannot be an empty string");

    private static Term? Where(TokenReader tokens) => tokens.TryWord("WHERE") ? TermParser.Parse(tokens) : null;

    private static List<Ordering> OrderBy(TokenReader tokens)
    {
        var ordering = new List<Ordering>();
        if (!tokens.TryWord("ORDER"))
            return ordering;
        tokens.RequireWord("BY");
        do
        {
            var path = TermParser.Path(tokens);
            if (path.Elements.Length > 1)
                throw DynamoDbErrors.Validation("Argument to ORDER BY must be of type VariableReference. Type: PATH");
            var descending = tokens.TryWord("DESC");
            if (!descending)
                tokens.TryWord("ASC");
            ordering.Add(new Ordering(path.Root, descending));
        }
        while (tokens.TrySymbol(","));
        return ordering;
    }

    private static Returning? Returning(TokenReader tokens)
    {
        if (!tokens.TryWord("RETURNING"))
            return null;
        var modified = tokens.TryWord("MODIFIED");
        if (!modified)
            tokens.RequireWord("ALL");
        var old = tokens.TryWord("OLD");
        if (!old)
            tokens.RequireWord("NEW");
        if (!tokens.TrySymbol("*"))
            throw DynamoDbErrors.Validation("Expected '*' after ( MODIFIED | ALL ) ( NEW | OLD ) in RETURNING clause");
        return tokens.Current.IsSymbol(",")
            ? throw DynamoDbErrors.Validation("Invalid syntax with multiple returning elements in RETURNING clause")
            : new Returning(modified, old);
    }

    private static void RefuseAlias(TokenReader tokens, params ReadOnlySpan<string> clauses)
    {
        if (tokens.Current.IsWord("AS") || tokens.Current.IsWord("AT") || tokens.Current.Kind == StatementTokenKind.QuotedName)
            throw DynamoDbErrors.Validation("Aliasing is not supported");
        if (tokens.Current.Kind != StatementTokenKind.Word || tokens.IsKeyword)
            return;
        foreach (var clause in clauses)
        {
            if (tokens.Current.IsWord(clause))
                return;
        }
        if (!tokens.Current.IsWord("GROUP") && !tokens.Current.IsWord("HAVING") && !tokens.Current.IsWord("OFFSET"))
            throw DynamoDbErrors.Validation("Aliasing is not supported");
    }
}
