namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>A piece of an expression and where it begins.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start)
{
    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
