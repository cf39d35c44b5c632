using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Legacy;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Deletes an item; nothing happens when there is none.</summary>
internal sealed class DeleteItem(TableCatalog tables, ExpressionCache expressions) : IOperation<DeleteItemRequest, ItemWriteResponse>
{
    public IEnumerable<Permission> Permissions(DeleteItemRequest request, Caller caller) =>
        [new Permission("dynamodb:DeleteItem", TableAddress.Of(request.TableName, caller).Arn)];

    public ItemWriteResponse Invoke(DeleteItemRequest request, Caller caller)
    {
        Validate(request);
        var (key, condition) = Judge(request);
        var table = tables.Require(request.TableName, caller);
        var write = ItemWrites.Delete(table, key, condition, request.ReturnValuesOnConditionCheckFailure == "ALL_OLD");
        tables.Writer.Apply(write);
        return new ItemWriteResponse
        {
            Attributes = request.ReturnValues == "ALL_OLD" ? write.Before : null,
            ConsumedCapacity = CapacityReport.OfWrite(request.ReturnConsumedCapacity, table.Definition.Name, write),
            ItemCollectionMetrics = CollectionReport.Of(request.ReturnItemCollectionMetrics, table, key),
        };
    }

    private (AttributeMap Key, BoundCondition? Condition) Judge(DeleteItemRequest request)
    {
        try
        {
            ExpressionUse.Require(RequestLayer.Current, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
                [(ExpressionKind.ConditionExpression, request.ConditionExpression)],
                ("Expected", request.Expected is not null), ("ConditionalOperator", request.ConditionalOperator is not null));
            var key = AttributeRules.Require(request.Key, "key");
            if (request.ReturnValues is not (null or "NONE" or "ALL_OLD"))
                throw DynamoDbErrors.Validation("ReturnValues can only be ALL_OLD or NONE");
            var expected = LegacyExpectation.Of(request.Expected, request.ConditionalOperator);
            var bound = RequestExpressions.Bind(expressions, RequestLayer.Current, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
                (ExpressionKind.ConditionExpression, request.ConditionExpression));
            return (key, bound.Condition ?? expected);
        }
        catch (AwsErrorException refusal)
        {
            throw WriteEnvelope.Around(refusal);
        }
    }

    private static void Validate(DeleteItemRequest request)
    {
        var layer = WriteEnvelope.LayerOf(request.TableName, request.Key);
        new RequestValidator()
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .TableName(request.TableName)
            .ReturnValues(request.ReturnValues, layer)
            .ReturnItemCollectionMetrics(request.ReturnItemCollectionMetrics)
            .Required("key", request.Key)
            .ReturnOnFailure(request.ReturnValuesOnConditionCheckFailure)
            .ConditionalOperator(request.ConditionalOperator, layer)
            .Expected(request.Expected)
            .ThrowIfInvalid();
    }
}
