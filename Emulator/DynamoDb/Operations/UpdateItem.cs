using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Legacy;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Changes attributes of an item, which is made when it does not exist.</summary>
internal sealed class UpdateItem(TableCatalog tables, ExpressionCache expressions) : IOperation<UpdateItemRequest, ItemWriteResponse>
{
    private readonly ItemRight _rights = new(tables, expressions);

    public IEnumerable<Permission> Permissions(UpdateItemRequest request, Caller caller) => [_rights.Of(request, caller)];

    public ItemWriteResponse Invoke(UpdateItemRequest request, Caller caller)
    {
        var layer = Validate(request);
        var (key, update, condition) = Judge(request, layer);
        var table = tables.Require(request.TableName, caller);
        var write = ItemWrites.Update(table, key, update, condition, request.ReturnValuesOnConditionCheckFailure == "ALL_OLD", request.UpdateExpression is not null);
        tables.Writer.Apply(write);
        return new ItemWriteResponse
        {
            Attributes = Returned(request.ReturnValues, write, update),
            ConsumedCapacity = CapacityReport.OfWrite(request.ReturnConsumedCapacity, table.Definition.Name, write),
            ItemCollectionMetrics = CollectionReport.Of(request.ReturnItemCollectionMetrics, table, key),
        };
    }

    private (AttributeMap Key, BoundUpdate? Update, BoundCondition? Condition) Judge(UpdateItemRequest request, RequestLayer layer)
    {
        try
        {
            ExpressionUse.Require(layer, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
                [(ExpressionKind.UpdateExpression, request.UpdateExpression), (ExpressionKind.ConditionExpression, request.ConditionExpression)],
                ("AttributeUpdates", request.AttributeUpdates is not null), ("Expected", request.Expected is not null),
                ("ConditionalOperator", request.ConditionalOperator is not null));
            var key = AttributeRules.Require(request.Key, "key", layer);
            var legacy = LegacyUpdate.Of(request.AttributeUpdates);
            var expected = LegacyExpectation.Of(request.Expected, request.ConditionalOperator);
            var bound = RequestExpressions.Bind(expressions, layer, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
                (ExpressionKind.UpdateExpression, request.UpdateExpression), (ExpressionKind.ConditionExpression, request.ConditionExpression));
            return (key, bound.Update ?? legacy, bound.Condition ?? expected);
        }
        catch (AwsErrorException refusal)
        {
            throw WriteEnvelope.Around(refusal, layer);
        }
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

    private static RequestLayer Validate(UpdateItemRequest request)
    {
        var layer = WriteEnvelope.LayerOf(request.TableName, request.Key, request.ExpressionAttributeValues, WriteEnvelope.ValuesOf(request.Expected));
        // The current layer stops at the first of the members that it judges itself.
        if (layer == RequestLayer.Current)
            new RequestValidator().ReturnValues(request.ReturnValues, layer).ThrowIfInvalid();
        var validator = new RequestValidator()
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .TableName(request.TableName)
            .ReturnItemCollectionMetrics(request.ReturnItemCollectionMetrics)
            .ReturnValues(request.ReturnValues, layer)
            .ReturnOnFailure(request.ReturnValuesOnConditionCheckFailure)
            .ConditionalOperator(request.ConditionalOperator, layer)
            .Required("key", request.Key)
            .Expected(request.Expected);
        LegacyUpdate.Validate(validator, request.AttributeUpdates).ThrowIfInvalid();
        return layer;
    }
}
