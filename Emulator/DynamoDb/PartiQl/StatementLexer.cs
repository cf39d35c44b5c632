using System.Text;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>Cuts a statement into tokens.</summary>
internal sealed class StatementLexer
{
    private static readonly string[] Symbols = ["<<", ">>", "<=", ">=", "<>", "!=", "=", "<", ">", "(", ")", "[", "]", "{", "}", ",", ".", ":", "*", "+", "-", ";"];
    private readonly string _text;
    private readonly List<StatementToken> _tokens = [];
    private int _position;
    private int _line = 1;
    private int _lineStart;

    private StatementLexer(string text) => _text = text;

    public static IReadOnlyList<StatementToken> Tokenize(string text)
    {
        var lexer = new StatementLexer(text);
        while (lexer.SkipBlank())
            lexer.Take();
        lexer.Add(StatementTokenKind.End, "", 0);
        return lexer._tokens;
    }

    /// <summary>Moves on over spaces and comments.</summary>
    /// <returns>False at the end.</returns>
    private bool SkipBlank()
    {
        while (_position < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_position]))
                Skip(1);
            else if (Follows("--"))
                Skip(EndOf("\n", _text.Length) - _position);
            else if (Follows("/*"))
                Skip(EndOf("*/", null) - _position);
            else
                return true;
        }
        return false;
    }

    private void Take()
    {
        var first = _text[_position];
        if (first is '\'' or '"')
            TakeQuoted(first);
        else if (char.IsAsciiDigit(first) || (first == '.' && _position + 1 < _text.Length && char.IsAsciiDigit(_text[_position + 1])))
            TakeNumber();
        else if (char.IsAsciiLetter(first) || first is '_' or '$')
            TakeRun(StatementTokenKind.Word, static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');
        else if (first == '?')
            TakeRun(StatementTokenKind.Parameter, 1);
        else if (Array.Find(Symbols, Follows) is { } symbol)
            TakeRun(StatementTokenKind.Symbol, symbol.Length);
        else
            throw PartiQlErrors.Malformed();
    }

    // A quote within the quotes is written twice.
    private void TakeQuoted(char quote)
    {
        var content = new StringBuilder();
        var end = _position + 1;
        for (; ; end++)
        {
            if (end >= _text.Length)
                throw PartiQlErrors.Malformed();
            if (_text[end] == quote && (end + 1 >= _text.Length || _text[end + 1] != quote))
                break;
            if (_text[end] == quote)
                end++;
            content.Append(_text[end]);
        }
        Add(quote == '"' ? StatementTokenKind.QuotedName : StatementTokenKind.Text, content.ToString(), end + 1 - _position);
        Skip(end + 1 - _position);
    }

    private void TakeNumber()
    {
        var end = Digits(_position);
        if (end < _text.Length && _text[end] == '.')
            end = Digits(end + 1);
        if (end < _text.Length && _text[end] is 'e' or 'E')
        {
            var exponent = end + 1;
            if (exponent < _text.Length && _text[exponent] is '+' or '-')
                exponent++;
            if (Digits(exponent) > exponent)
                end = Digits(exponent);
        }
        TakeRun(StatementTokenKind.Number, end - _position);
    }

    private int Digits(int from)
    {
        while (from < _text.Length && char.IsAsciiDigit(_text[from]))
            from++;
        return from;
    }

    private void TakeRun(StatementTokenKind kind, Predicate<char> belongs)
    {
        var end = _position;
        while (end < _text.Length && belongs(_text[end]))
            end++;
        TakeRun(kind, end - _position);
    }

    private void TakeRun(StatementTokenKind kind, int length)
    {
        Add(kind, _text.Substring(_position, length), length);
        Skip(length);
    }

    private void Add(StatementTokenKind kind, string content, int length) =>
        _tokens.Add(new StatementToken(kind, content, new TokenPlace(_line, _position - _lineStart + 1, length)));

    private void Skip(int count)
    {
        for (var end = _position + count; _position < end; _position++)
        {
            if (_text[_position] != '\n')
                continue;
            _line++;
            _lineStart = _position + 1;
        }
    }

    private bool Follows(string symbol) => string.CompareOrdinal(_text, _position, symbol, 0, symbol.Length) == 0;

    private int EndOf(string ending, int? otherwise)
    {
        var at = _text.IndexOf(ending, _position + 2, StringComparison.Ordinal);
        return at >= 0 ? at + ending.Length : otherwise ?? throw PartiQlErrors.Malformed();
    }
}
