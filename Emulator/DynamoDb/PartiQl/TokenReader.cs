using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>Reads a statement's tokens one by one, and hands out its parameters in their order.</summary>
internal sealed class TokenReader(IReadOnlyList<StatementToken> tokens, IReadOnlyList<AttributeValue> parameters)
{
    private static readonly HashSet<string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "AND", "AS", "AT", "BETWEEN", "BY", "DELETE", "EXISTS", "FROM", "IN", "INNER", "INSERT", "INTO", "IS", "LIMIT", "MISSING", "NOT", "NULL", "OR", "ORDER",
        "REMOVE", "RETURNING", "SELECT", "SET", "UPDATE", "VALUE", "WHERE",
    };

    private int _position;
    private int _parameter;
    private int _depth;

    public StatementToken Current => tokens[_position];

    public StatementToken Next => tokens[Math.Min(_position + 1, tokens.Count - 1)];

    public bool IsKeyword => Current.Kind == StatementTokenKind.Word && Keywords.Contains(Current.Content);

    /// <summary>All parameters have found their place.</summary>
    public bool HasUsedAll => _parameter == parameters.Count;

    public StatementToken Take() => tokens[_position++];

    /// <summary>Signs, and a number behind them.</summary>
    public bool SignsNumber
    {
        get
        {
            var behind = _position;
            while (tokens[behind].IsSymbol("-") || tokens[behind].IsSymbol("+"))
                behind++;
            return behind > _position && tokens[behind].Kind == StatementTokenKind.Number;
        }
    }

    /// <summary>Moves on over signs.</summary>
    /// <returns>They turn a number into its opposite.</returns>
    public bool TakeSigns()
    {
        var negative = false;
        while (Current.IsSymbol("-") || Current.IsSymbol("+"))
            negative ^= Take().Content == "-";
        return negative;
    }

    public bool TrySymbol(string symbol)
    {
        if (!Current.IsSymbol(symbol))
            return false;
        _position++;
        return true;
    }

    public bool TryWord(string word)
    {
        if (!Current.IsWord(word))
            return false;
        _position++;
        return true;
    }

    public void RequireSymbol(string symbol, string expected)
    {
        if (!TrySymbol(symbol))
            throw PartiQlErrors.Malformed($"Expected {expected}");
    }

    public void RequireWord(string word)
    {
        if (!TryWord(word))
            throw PartiQlErrors.Malformed($"Expected keyword {word}");
    }

    public AttributeValue Parameter()
    {
        Take();
        return _parameter < parameters.Count ? parameters[_parameter++] : throw PartiQlErrors.ParameterCount();
    }

    /// <summary>A name of a table or attribute. Texts in single quotes name nothing.</summary>
    /// <exception cref="AwsErrorException">There is none here.</exception>
    public string Name(string expected) => Current.Kind == StatementTokenKind.QuotedName || (Current.Kind == StatementTokenKind.Word && !IsKeyword)
        ? Take().Content
        : throw PartiQlErrors.Malformed(expected);

    /// <summary>Goes into something nested; a statement of brackets alone must not end the stack.</summary>
    public void Enter()
    {
        if (++_depth > PartiQlLimits.MaxNesting)
            throw PartiQlErrors.Malformed("Nesting is too deep");
    }

    public void Leave() => _depth--;

    public void RequireEnd()
    {
        TrySymbol(";");
        if (Current.Kind != StatementTokenKind.End)
            throw PartiQlErrors.Leftover();
    }
}
