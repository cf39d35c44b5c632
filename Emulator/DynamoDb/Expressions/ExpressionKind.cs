namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Which parameter an expression came in; part of every message about it.</summary>
internal enum ExpressionKind
{
    ConditionExpression,
    FilterExpression,
    KeyConditionExpression,
    ProjectionExpression,
    UpdateExpression,
    SearchConditionExpression,
}
