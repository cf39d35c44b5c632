namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Reads tokens one by one, and the parts that all kinds of expressions share: paths and placeholders.</summary>
internal sealed class TokenStream
{
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<string> _names = [];
    private readonly List<string> _values = [];
    private int _position;

    public TokenStream(string text, ExpressionKind kind)
    {
        Kind = kind;
        _text = text;
        if (text.Length == 0)
            throw ExpressionErrors.Empty(kind);
        var bytes = System.Text.Encoding.UTF8.GetByteCount(text);
        if (bytes > DynamoDbLimits.MaxExpressionBytes)
            throw ExpressionErrors.TooLong(kind, bytes);
        _tokens = Lexer.Tokenize(text);
    }

    public ExpressionKind Kind { get; }

    public int Operators { get; private set; }

    public ExpressionFaults Faults { get; } = new();

    public Placeholders Placeholders => new([.. _names], [.. _values]);

    public Token Current => _tokens[_position];

    public Token Next => _tokens[Math.Min(_position + 1, _tokens.Count - 1)];

    public Token Take() => _tokens[_position++];

    /// <summary>Moves on over a symbol if it is the current token.</summary>
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

    public void RequireSymbol(string symbol)
    {
        if (!TrySymbol(symbol))
            throw Unexpected();
    }

    public void RequireWord(string word)
    {
        if (!TryWord(word))
            throw Unexpected();
    }

    /// <summary>Whether what stands in parentheses here is one side of a comparison, not a condition.</summary>
    public bool GroupsOperand()
    {
        var depth = 0;
        for (var i = _position; i < _tokens.Count; i++)
        {
            depth += _tokens[i].IsSymbol("(") ? 1 : _tokens[i].IsSymbol(")") ? -1 : 0;
            if (depth > 0)
                continue;
            var behind = _tokens[Math.Min(i + 1, _tokens.Count - 1)];
            return behind.Text is "=" or "<>" or "<" or "<=" or ">" or ">=" or "." or "[" || behind.IsWord("BETWEEN") || behind.IsWord("IN");
        }
        return false;
    }

    /// <summary>Requires that all has been read, and that nothing was noted on the way.</summary>
    public void RequireEnd(params ReadOnlySpan<ExpressionFault> faults)
    {
        if (Current.Kind != TokenKind.End)
            throw Unexpected();
        Faults.ThrowFirst(faults);
    }

    /// <summary>Counts an operator against the limit of an expression.</summary>
    public void CountOperator()
    {
        if (++Operators > DynamoDbLimits.MaxExpressionOperators)
            throw ExpressionErrors.TooManyOperators(Kind, Operators);
    }

    public string Value()
    {
        var placeholder = Take().Text;
        if (!_values.Contains(placeholder))
            _values.Add(placeholder);
        return placeholder;
    }

    public DocumentPath Path()
    {
        var elements = new List<PathElement> { new(PathName(), 0) };
        while (true)
        {
            if (TrySymbol("."))
            {
                elements.Add(new PathElement(PathName(), 0));
            }
            else if (TrySymbol("["))
            {
                if (Current.Kind != TokenKind.Number || !int.TryParse(Current.Text, out var index))
                    throw Unexpected();
                _position++;
                RequireSymbol("]");
                elements.Add(new PathElement(null, index));
            }
            else
            {
                break;
            }
        }
        if (elements.Count > DynamoDbLimits.MaxNesting)
            throw ExpressionErrors.Invalid(Kind, "The document path has too many nesting elements; nesting levels: " + elements.Count);
        return new DocumentPath([.. elements]);
    }

    public Acinaces.Emulator.Pipeline.AwsErrorException Unexpected()
    {
        var start = _position > 0 ? _tokens[_position - 1].Start : 0;
        var following = Next;
        var end = following.Kind == TokenKind.End ? _text.Length : following.Start + following.Text.Length;
        return ExpressionErrors.Syntax(Kind, Current.Text, _text[start..end].Trim());
    }

    private string PathName()
    {
        var token = Current;
        if (token.Kind is not (TokenKind.Word or TokenKind.NamePlaceholder) || BeginsSection(token))
            throw Unexpected();
        _position++;
        if (token.Kind == TokenKind.NamePlaceholder)
        {
            if (!_names.Contains(token.Text))
                _names.Add(token.Text);
        }
        else if (ReservedWords.Contains(token.Text))
        {
            Faults.Note(ExpressionFault.ReservedWord, ExpressionErrors.Reserved(Kind, token.Text));
        }
        return token.Text;
    }

    /// <summary>Whether a word opens a section of an update, which bars it from being a name there: a break of syntax, not a reserved word.</summary>
    private bool BeginsSection(Token token) =>
        Kind == ExpressionKind.UpdateExpression && (token.IsWord("SET") || token.IsWord("REMOVE") || token.IsWord("ADD") || token.IsWord("DELETE"));
}
