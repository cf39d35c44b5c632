using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Legacy;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Rights;

/// <summary>The rights that operations on items need, with what policies may ask about each of them.</summary>
internal sealed class ItemRight(TableCatalog tables, ExpressionCache expressions)
{
    private const string ReturnValues = "dynamodb:ReturnValues";
    private const string ReturnConsumedCapacity = "dynamodb:ReturnConsumedCapacity";
    private const string EnclosingOperation = "dynamodb:EnclosingOperation";

    public Permission Of(GetItemRequest request, Caller caller) => TableRight.Of(tables, "dynamodb:GetItem", request.TableName, caller, table => new RequestFacts()
        .Of(table?.Key, request.Key)
        .Names(request.AttributesToGet)
        .Names(TableRight.Bind(expressions, request.ExpressionAttributeNames, null, (ExpressionKind.ProjectionExpression, request.ProjectionExpression)))
        .Says(ReturnConsumedCapacity, request.ReturnConsumedCapacity));

    public Permission Of(PutItemRequest request, Caller caller) => TableRight.Of(tables, "dynamodb:PutItem", request.TableName, caller, table => OfWhole(request, request.ReturnConsumedCapacity).Of(table?.Key, request.Item));

    public Permission Of(DeleteItemRequest request, Caller caller) => TableRight.Of(tables, "dynamodb:DeleteItem", request.TableName, caller, table => OfWhole(request, request.ReturnConsumedCapacity).Of(table?.Key, request.Key));

    public Permission Of(UpdateItemRequest request, Caller caller) => TableRight.Of(tables, "dynamodb:UpdateItem", request.TableName, caller, table => new RequestFacts()
        .Of(table?.Key, request.Key)
        .Names(request.AttributeUpdates?.Keys)
        .Names(request.Expected?.Keys)
        .Names(TableRight.Bind(expressions, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            (ExpressionKind.UpdateExpression, request.UpdateExpression), (ExpressionKind.ConditionExpression, request.ConditionExpression)))
        .Says(ReturnValues, request.ReturnValues ?? "NONE")
        .Says(ReturnConsumedCapacity, request.ReturnConsumedCapacity));

    public Permission Of(QueryRequest request, Caller caller) => TableRight.Of(tables, "dynamodb:Query", request.TableName, caller, table =>
    {
        var bound = TableRight.Bind(expressions, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            (ExpressionKind.KeyConditionExpression, request.KeyConditionExpression), (ExpressionKind.FilterExpression, request.FilterExpression),
            (ExpressionKind.ProjectionExpression, request.ProjectionExpression));
        var facts = new RequestFacts().Names(bound).Names(request.KeyConditions?.Keys).Names(request.QueryFilter?.Keys).Names(request.AttributesToGet)
            .Says("dynamodb:Select", SelectOf(request.Select, request.IndexName, request.ProjectionExpression, request.AttributesToGet))
            .Says(ReturnConsumedCapacity, request.ReturnConsumedCapacity);
        var key = request.IndexName is null ? table?.Key : table?.FindIndex(request.IndexName)?.Definition.Key;
        foreach (var condition in ConditionsOf(bound, request).Where(condition => condition.Symbol == "=" && key?.IsPartition(condition.Attribute) == true))
            facts.Leads(condition.Value);
        return facts;
    }, request.IndexName);

    public Permission Of(ScanRequest request, Caller caller) => TableRight.Of(tables, "dynamodb:Scan", request.TableName, caller, _ => new RequestFacts()
        .Names(TableRight.Bind(expressions, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            (ExpressionKind.FilterExpression, request.FilterExpression), (ExpressionKind.ProjectionExpression, request.ProjectionExpression)))
        .Names(request.ScanFilter?.Keys).Names(request.AttributesToGet)
        .Says("dynamodb:Select", SelectOf(request.Select, request.IndexName, request.ProjectionExpression, request.AttributesToGet))
        .Says(ReturnConsumedCapacity, request.ReturnConsumedCapacity), request.IndexName);

    public IEnumerable<Permission> Of(BatchGetItemRequest request, Caller caller) =>
        (request.RequestItems ?? []).Select(pair => TableRight.Of(tables, "dynamodb:BatchGetItem", pair.Key, caller, table =>
        {
            var facts = new RequestFacts().Names(pair.Value?.AttributesToGet).Says(ReturnConsumedCapacity, request.ReturnConsumedCapacity)
                .Names(TableRight.Bind(expressions, pair.Value?.ExpressionAttributeNames, null, (ExpressionKind.ProjectionExpression, pair.Value?.ProjectionExpression)));
            return (pair.Value?.Keys ?? []).Aggregate(facts, (all, key) => all.Of(table?.Key, key));
        }));

    public IEnumerable<Permission> Of(BatchWriteItemRequest request, Caller caller) =>
        (request.RequestItems ?? []).Select(pair => TableRight.Of(tables, "dynamodb:BatchWriteItem", pair.Key, caller, table =>
            (pair.Value ?? []).Aggregate(new RequestFacts().Says(ReturnConsumedCapacity, request.ReturnConsumedCapacity), (all, write) =>
                all.Of(table?.Key, write?.PutRequest?.Item).Of(table?.Key, write?.DeleteRequest?.Key))));

    public IEnumerable<Permission> Of(TransactGetItemsRequest request, Caller caller) =>
        (request.TransactItems ?? []).Select(item => item?.Get).OfType<Get>().Select(get => TableRight.Of(tables, "dynamodb:GetItem", get.TableName, caller, table => new RequestFacts()
            .Of(table?.Key, get.Key)
            .Names(TableRight.Bind(expressions, get.ExpressionAttributeNames, null, (ExpressionKind.ProjectionExpression, get.ProjectionExpression)))
            .Says(ReturnConsumedCapacity, request.ReturnConsumedCapacity)
            .Says(EnclosingOperation, "TransactGetItems")));

    public IEnumerable<Permission> Of(TransactWriteItemsRequest request, Caller caller) =>
        (request.TransactItems ?? []).SelectMany(item => Of(item, request, caller));

    private IEnumerable<Permission> Of(TransactWriteItem? item, TransactWriteItemsRequest request, Caller caller)
    {
        RequestFacts Facts() => new RequestFacts().Says(ReturnConsumedCapacity, request.ReturnConsumedCapacity).Says(EnclosingOperation, "TransactWriteItems");
        if (item?.Put is { } put)
        {
            yield return TableRight.Of(tables, "dynamodb:PutItem", put.TableName, caller, table => Facts().Of(table?.Key, put.Item)
                .Names(TableRight.Bind(expressions, put.ExpressionAttributeNames, put.ExpressionAttributeValues, (ExpressionKind.ConditionExpression, put.ConditionExpression))));
        }
        else if (item?.Update is { } update)
        {
            yield return TableRight.Of(tables, "dynamodb:UpdateItem", update.TableName, caller, table => Facts().Of(table?.Key, update.Key).Names(TableRight.Bind(
                expressions, update.ExpressionAttributeNames, update.ExpressionAttributeValues,
                (ExpressionKind.UpdateExpression, update.UpdateExpression), (ExpressionKind.ConditionExpression, update.ConditionExpression))));
        }
        else if (item?.Delete is { } delete)
        {
            yield return TableRight.Of(tables, "dynamodb:DeleteItem", delete.TableName, caller, table => Facts().Of(table?.Key, delete.Key)
                .Names(TableRight.Bind(expressions, delete.ExpressionAttributeNames, delete.ExpressionAttributeValues, (ExpressionKind.ConditionExpression, delete.ConditionExpression))));
        }
        else if (item?.ConditionCheck is { } check)
        {
            yield return TableRight.Of(tables, "dynamodb:ConditionCheckItem", check.TableName, caller, table => Facts().Of(table?.Key, check.Key)
                .Names(TableRight.Bind(expressions, check.ExpressionAttributeNames, check.ExpressionAttributeValues, (ExpressionKind.ConditionExpression, check.ConditionExpression))));
        }
    }

    private RequestFacts OfWhole(IWholeItemWrite request, string? returnConsumedCapacity) => new RequestFacts()
        .Names(request.Expected?.Keys)
        .Names(TableRight.Bind(expressions, request.ExpressionAttributeNames, request.ExpressionAttributeValues, (ExpressionKind.ConditionExpression, request.ConditionExpression)))
        .Says(ReturnValues, request.ReturnValues ?? "NONE")
        .Says(ReturnConsumedCapacity, returnConsumedCapacity);

    private static IReadOnlyList<KeyCondition> ConditionsOf(RequestExpressions bound, QueryRequest request)
    {
        try
        {
            return bound.KeyCondition is { } key ? KeyConditions.Of(key) : LegacyConditions.Keys(request.KeyConditions ?? []);
        }
        catch (AwsErrorException)
        {
            // Said again, and answered, when the request is worked off.
            return [];
        }
    }

    private static string SelectOf(string? select, string? index, string? projection, IReadOnlyList<string>? attributesToGet) =>
        select ?? (projection is not null || attributesToGet is not null ? "SPECIFIC_ATTRIBUTES" : index is null ? "ALL_ATTRIBUTES" : "ALL_PROJECTED_ATTRIBUTES");
}
