using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Legacy;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Reads an item by its key. Every read is consistent here.</summary>
internal sealed class GetItem(TableCatalog tables, ExpressionCache expressions) : IOperation<GetItemRequest, GetItemResponse>
{
    private readonly ItemRight _rights = new(tables, expressions);

    public IEnumerable<Permission> Permissions(GetItemRequest request, Caller caller) => [_rights.Of(request, caller)];

    public GetItemResponse Invoke(GetItemRequest request, Caller caller)
    {
        Validate(request);
        var key = AttributeRules.Require(request.Key, "key");
        var attributes = LegacyProjection.Of(request.AttributesToGet);
        var bound = RequestExpressions.Bind(expressions, RequestLayer.Current, request.ExpressionAttributeNames, null, (ExpressionKind.ProjectionExpression, request.ProjectionExpression));
        var table = tables.Require(request.TableName, caller);
        KeyRules.RequireKey(table.Key, key);
        var projection = bound.Projection ?? attributes;
        if (projection is not null)
            KeyRules.RequireScalars(table.State, projection.Paths);
        var place = table.KeyOf(key);
        var item = table.Items.Find(place);
        var units = CapacityUnits.ForRead(item?.SizeInBytes ?? 0, request.ConsistentRead == true);
        tables.Capacity?.Read(table, null, place.Hash, units);
        return new GetItemResponse
        {
            Item = item is null || projection is null ? item : Item.Encode(projection.Apply(item.Decode())),
            ConsumedCapacity = CapacityReport.OfRead(request.ReturnConsumedCapacity, table.Definition.Name, units),
        };
    }

    private static void Validate(GetItemRequest request)
    {
        var validator = new RequestValidator().ReturnConsumedCapacity(request.ReturnConsumedCapacity);
        LegacyProjection.Validate(validator, request.AttributesToGet)
            .TableName(request.TableName)
            .Required("key", request.Key)
            .ThrowIfInvalid();
        ExpressionUse.Require(RequestLayer.Current, request.ExpressionAttributeNames, null,
            [(ExpressionKind.ProjectionExpression, request.ProjectionExpression)], ("AttributesToGet", request.AttributesToGet is not null));
    }
}
