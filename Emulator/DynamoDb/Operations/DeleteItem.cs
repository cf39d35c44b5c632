using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Deletes an item; nothing happens when there is none.</summary>
internal sealed class DeleteItem(TableCatalog tables, ExpressionCache expressions) : IOperation<DeleteItemRequest, ItemWriteResponse>
{
    private readonly ItemRight _rights = new(tables, expressions);

    public IEnumerable<Permission> Permissions(DeleteItemRequest request, Caller caller) => [_rights.Of(request, caller)];

    public ItemWriteResponse Invoke(DeleteItemRequest request, Caller caller)
    {
        var layer = Validate(request);
        var (key, condition) = WholeItemWrite.Judge(request, request.Key, "key", layer, expressions);
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

    private static RequestLayer Validate(DeleteItemRequest request)
    {
        var layer = WriteEnvelope.LayerOf(request.TableName, request.Key, request.ExpressionAttributeValues, WriteEnvelope.ValuesOf(request.Expected));
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
        return layer;
    }
}
