namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>What the service looks for only once it has read an expression to its end.</summary>
internal enum ExpressionFault
{
    RedundantParentheses,
    UnknownFunction,
    MisusedFunction,
    ReservedWord,
    RepeatedSection,
}
