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
        var key = AttributeRules.Require(request.Key, "key");
        if (request.ReturnValues is not (null or "NONE" or "ALL_OLD"))
            throw DynamoDbErrors.Validation("Return values set to invalid value");
        var expected = LegacyExpectation.Of(request.Expected, request.ConditionalOperator);
        var bound = RequestExpressions.Bind(expressions, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            (ExpressionKind.ConditionExpression, request.ConditionExpression));
        var table = tables.Require(request.TableName, caller);
        var write = ItemWrites.Delete(table, key, bound.Condition ?? expected, request.ReturnValuesOnConditionCheckFailure == "ALL_OLD");
        tables.Writer.Apply(write);
        return new ItemWriteResponse
        {
            Attributes = request.ReturnValues == "ALL_OLD" ? write.Before : null,
            ConsumedCapacity = CapacityReport.OfWrite(request.ReturnConsumedCapacity, table.Definition.Name, write),
            ItemCollectionMetrics = CollectionReport.Of(request.ReturnItemCollectionMetrics, table, key),
        };
    }

    private static void Validate(DeleteItemRequest request)
    {
        new RequestValidator()
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .TableName(request.TableName)
            .ReturnValues(request.ReturnValues)
            .ReturnItemCollectionMetrics(request.ReturnItemCollectionMetrics)
            .Required("key", request.Key)
            .ReturnOnFailure(request.ReturnValuesOnConditionCheckFailure)
            .ConditionalOperator(request.ConditionalOperator)
            .Expected(request.Expected)
            .ThrowIfInvalid();
        ExpressionUse.Require(request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            [(ExpressionKind.ConditionExpression, request.ConditionExpression)],
            ("Expected", request.Expected is not null), ("ConditionalOperator", request.ConditionalOperator is not null));
    }
}
