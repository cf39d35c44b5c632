using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Legacy;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Changes attributes of an item, which is made when it does not exist.</summary>
internal sealed class UpdateItem(TableCatalog tables, ExpressionCache expressions) : IOperation<UpdateItemRequest, ItemWriteResponse>
{
    public IEnumerable<Permission> Permissions(UpdateItemRequest request, Caller caller) =>
        [new Permission("dynamodb:UpdateItem", TableAddress.Of(request.TableName, caller).Arn)];

    public ItemWriteResponse Invoke(UpdateItemRequest request, Caller caller)
    {
        Validate(request);
        var key = AttributeRules.Require(request.Key, "key");
        var legacy = LegacyUpdate.Of(request.AttributeUpdates);
        var expected = LegacyExpectation.Of(request.Expected, request.ConditionalOperator);
        var bound = RequestExpressions.Bind(expressions, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            (ExpressionKind.UpdateExpression, request.UpdateExpression), (ExpressionKind.ConditionExpression, request.ConditionExpression));
        var table = tables.Require(request.TableName, caller);
        var update = bound.Update ?? legacy;
        var write = ItemWrites.Update(table, key, update, bound.Condition ?? expected, request.ReturnValuesOnConditionCheckFailure == "ALL_OLD");
        tables.Writer.Apply(write);
        return new ItemWriteResponse
        {
            Attributes = Returned(request.ReturnValues, write, update),
            ConsumedCapacity = CapacityReport.OfWrite(request.ReturnConsumedCapacity, table.Definition.Name, write),
            ItemCollectionMetrics = CollectionReport.Of(request.ReturnItemCollectionMetrics, table, key),
        };
    }

    private static Item? Returned(string? wanted, ItemWrite write, BoundUpdate? update) => wanted switch
    {
        "ALL_OLD" => write.Before,
        "ALL_NEW" => write.After,
        "UPDATED_OLD" => Touched(update, write.BeforeAttributes),
        "UPDATED_NEW" => Touched(update, write.AfterAttributes),
        _ => null,
    };

    private static Item? Touched(BoundUpdate? update, AttributeMap? attributes)
    {
        if (update is null || attributes is null)
            return null;
        var touched = new PathSelection(update.Paths).Apply(attributes);
        return touched.Count > 0 ? Item.Encode(touched) : null;
    }

    private static void Validate(UpdateItemRequest request)
    {
        var validator = new RequestValidator()
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .TableName(request.TableName)
            .ReturnItemCollectionMetrics(request.ReturnItemCollectionMetrics)
            .ReturnValues(request.ReturnValues)
            .ReturnOnFailure(request.ReturnValuesOnConditionCheckFailure)
            .ConditionalOperator(request.ConditionalOperator)
            .Required("key", request.Key)
            .Expected(request.Expected);
        LegacyUpdate.Validate(validator, request.AttributeUpdates).ThrowIfInvalid();
        ExpressionUse.Require(request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            [(ExpressionKind.UpdateExpression, request.UpdateExpression), (ExpressionKind.ConditionExpression, request.ConditionExpression)],
            ("AttributeUpdates", request.AttributeUpdates is not null), ("Expected", request.Expected is not null),
            ("ConditionalOperator", request.ConditionalOperator is not null));
    }
}
