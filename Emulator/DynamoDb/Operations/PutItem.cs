using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Stores an item in place of any other with its key.</summary>
internal sealed class PutItem(TableCatalog tables, ExpressionCache expressions) : IOperation<PutItemRequest, ItemWriteResponse>
{
    private readonly ItemRight _rights = new(tables, expressions);

    public IEnumerable<Permission> Permissions(PutItemRequest request, Caller caller) => [_rights.Of(request, caller)];

    public ItemWriteResponse Invoke(PutItemRequest request, Caller caller)
    {
        var layer = Validate(request);
        var (item, condition) = WholeItemWrite.Judge(request, request.Item, "item", layer, expressions);
        if (tables.FindUsable(request.TableName, caller) is not { } table)
        {
            KeyRules.RequireItemSize(item.SizeInBytes);
            throw DynamoDbErrors.TableNotFound();
        }
        var write = ItemWrites.Put(table, item, condition, request.ReturnValuesOnConditionCheckFailure == "ALL_OLD");
        tables.Writer.Apply(write);
        return new ItemWriteResponse
        {
            Attributes = request.ReturnValues == "ALL_OLD" ? write.Before : null,
            ConsumedCapacity = CapacityReport.OfWrite(request.ReturnConsumedCapacity, table.Definition.Name, write),
            ItemCollectionMetrics = CollectionReport.Of(request.ReturnItemCollectionMetrics, table, item),
        };
    }

    private static RequestLayer Validate(PutItemRequest request)
    {
        var layer = WriteEnvelope.LayerOf(request.TableName, request.Item, request.ExpressionAttributeValues, WriteEnvelope.ValuesOf(request.Expected));
        new RequestValidator()
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .TableName(request.TableName)
            .Required("item", request.Item)
            .ConditionalOperator(request.ConditionalOperator, layer)
            .Expected(request.Expected)
            .ReturnValues(request.ReturnValues, layer)
            .ReturnItemCollectionMetrics(request.ReturnItemCollectionMetrics)
            .ReturnOnFailure(request.ReturnValuesOnConditionCheckFailure)
            .ThrowIfInvalid();
        return layer;
    }
}
