namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>What a piece of a statement is.</summary>
internal enum StatementTokenKind
{
    /// <summary>A keyword, or a name without quotes.</summary>
    Word,

    /// <summary>A name in double quotes, which is never a keyword.</summary>
    QuotedName,

    /// <summary>A text in single quotes.</summary>
    Text,
    Number,

    /// <summary>The place of a parameter.</summary>
    Parameter,
    Symbol,
    End,
}
