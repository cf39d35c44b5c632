namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>A piece of a statement.</summary>
/// <param name="Content">Without quotes, for names and texts in quotes.</param>
internal readonly record struct StatementToken(StatementTokenKind Kind, string Content, TokenPlace Place)
{
    public bool IsSymbol(string symbol) => Kind == StatementTokenKind.Symbol && Content == symbol;

    public bool IsWord(string word) => Kind == StatementTokenKind.Word && Content.Equals(word, StringComparison.OrdinalIgnoreCase);
}
