namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Cuts an expression into tokens.</summary>
internal static class Lexer
{
    private const string Symbols = "=<>(),.[]+-";

    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>();
        var position = 0;
        while (position < text.Length)
        {
            var c = text[position];
            if (char.IsWhiteSpace(c))
            {
                position++;
                continue;
            }
            var length = LengthAt(text, position);
            var kind = length == 0 ? TokenKind.Unknown : KindOf(c);
            // The parser refuses what is unknown when it comes to it, and not before what is wrong further left.
            length = length > 0 ? length : char.IsSurrogatePair(text, position) ? 2 : 1;
            tokens.Add(new Token(kind, text.Substring(position, length), position));
            position += length;
        }
        tokens.Add(new Token(TokenKind.End, "<EOF>", text.Length));
        return tokens;
    }

    private static TokenKind KindOf(char first) => first switch
    {
        '#' => TokenKind.NamePlaceholder,
        ':' => TokenKind.ValuePlaceholder,
        _ when char.IsAsciiDigit(first) => TokenKind.Number,
        _ when char.IsAsciiLetter(first) => TokenKind.Word,
        _ => TokenKind.Symbol,
    };

    /// <summary>Length of the token that begins here; zero when none can.</summary>
    private static int LengthAt(string text, int start)
    {
        var c = text[start];
        if (c is '#' or ':')
        {
            var name = Run(text, start + 1);
            return name == 0 ? 0 : name + 1;
        }
        if (char.IsAsciiDigit(c))
        {
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            return end - start;
        }
        // A name that begins with an underscore needs a placeholder.
        if (char.IsAsciiLetter(c))
            return Run(text, start);
        if (c == '<' && start + 1 < text.Length && text[start + 1] is '=' or '>')
            return 2;
        if (c == '>' && start + 1 < text.Length && text[start + 1] == '=')
            return 2;
        return Symbols.Contains(c) ? 1 : 0;
    }

    private static int Run(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return end - start;
    }
}
