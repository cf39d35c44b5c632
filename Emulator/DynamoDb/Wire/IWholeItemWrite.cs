using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>What PutItem and DeleteItem have in common: a condition, in either API, and what is given back.</summary>
internal interface IWholeItemWrite
{
    string? ConditionExpression { get; }

    Dictionary<string, string>? ExpressionAttributeNames { get; }

    AttributeMap? ExpressionAttributeValues { get; }

    string? ReturnValues { get; }

    /// <summary>Of the legacy API.</summary>
    Dictionary<string, ExpectedAttributeValue>? Expected { get; }

    /// <summary>Of the legacy API.</summary>
    string? ConditionalOperator { get; }
}
