namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>What a piece of an expression is.</summary>
internal enum TokenKind
{
    /// <summary>An attribute, function or keyword.</summary>
    Word,

    /// <summary>A placeholder of a name, with its <c>#</c>.</summary>
    NamePlaceholder,

    /// <summary>A placeholder of a value, with its <c>:</c>.</summary>
    ValuePlaceholder,
    Number,
    Symbol,

    /// <summary>A character that nothing begins with.</summary>
    Unknown,
    End,
}
