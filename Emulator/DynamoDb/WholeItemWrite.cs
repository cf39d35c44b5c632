using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Legacy;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb;

/// <summary>Judges PutItem and DeleteItem by themselves, before their table is looked at, in the service's order.</summary>
internal static class WholeItemWrite
{
    /// <param name="keyOrItem">What is put, or the key of what is deleted.</param>
    /// <param name="member">The name of that member.</param>
    /// <param name="layer">In whose words.</param>
    /// <param name="expressions">Those that have been parsed before.</param>
    /// <exception cref="AwsErrorException">ValidationException.</exception>
    public static (AttributeMap KeyOrItem, BoundCondition? Condition) Judge(IWholeItemWrite request, AttributeMap? keyOrItem, string member, RequestLayer layer, ExpressionCache expressions)
    {
        try
        {
            ExpressionUse.Require(layer, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
                [(ExpressionKind.ConditionExpression, request.ConditionExpression)],
                ("Expected", request.Expected is not null), ("ConditionalOperator", request.ConditionalOperator is not null));
            var attributes = AttributeRules.Require(keyOrItem, member, layer);
            if (request.ReturnValues is not (null or "NONE" or "ALL_OLD"))
                throw DynamoDbErrors.Validation("ReturnValues can only be ALL_OLD or NONE");
            var expected = LegacyExpectation.Of(request.Expected, request.ConditionalOperator);
            var bound = RequestExpressions.Bind(expressions, layer, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
                (ExpressionKind.ConditionExpression, request.ConditionExpression));
            return (attributes, bound.Condition ?? expected);
        }
        catch (AwsErrorException refusal)
        {
            throw WriteEnvelope.Around(refusal, layer);
        }
    }
}
