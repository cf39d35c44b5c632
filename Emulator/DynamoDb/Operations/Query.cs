using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Reads items of one partition in the order of their sort key.</summary>
internal sealed class Query(TableCatalog tables, ExpressionCache expressions) : IOperation<QueryRequest, PageResponse>
{
    public IEnumerable<Permission> Permissions(QueryRequest request, Caller caller) =>
        [new Permission("dynamodb:Query", PageRules.Resource(request.TableName, request.IndexName, caller))];

    public PageResponse Invoke(QueryRequest request, Caller caller)
    {
        Validate(request);
        var bound = RequestExpressions.Bind(expressions, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            (ExpressionKind.ProjectionExpression, request.ProjectionExpression),
            (ExpressionKind.FilterExpression, request.FilterExpression),
            (ExpressionKind.KeyConditionExpression, request.KeyConditionExpression));
        if (bound.KeyCondition is null)
            throw DynamoDbErrors.Validation("Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        var conditions = KeyConditions.Of(bound.KeyCondition);
        PageRules.RequireSelection(request.Select, request.ProjectionExpression);
        var table = tables.Require(request.TableName, caller);
        var consistent = request.ConsistentRead == true;
        var page = new TablePage(table, request.IndexName, request.Select, consistent);
        var (partition, sort) = QueryRange.Match(conditions, page.Key);
        PageRules.RequireNoKeys(bound.Filter, page.Key);
        var forward = request.ScanIndexForward ?? true;
        var range = QueryRange.Of(partition, sort);
        if (request.ExclusiveStartKey is { } start)
            range = QueryRange.StartingAt(range, page, start, table.Key, partition, sort, forward);
        var read = page.Read(range, forward, request.Limit);
        var units = CapacityUnits.ForRead(read.Bytes, consistent);
        return page.Respond(read, bound.Filter, bound.Projection,
            CapacityReport.OfRead(request.ReturnConsumedCapacity, table.Definition.Name, units, page.Index));
    }

    private static void Validate(QueryRequest request)
    {
        new RequestValidator()
            .TableName(request.TableName)
            .IndexName("indexName", request.IndexName)
            .OneOf("select", request.Select, PageRules.Selections)
            .Range("limit", request.Limit, 1)
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .ThrowIfInvalid();
        LegacyParameters.Refuse(
            ("KeyConditions", request.KeyConditions), ("QueryFilter", request.QueryFilter),
            ("AttributesToGet", request.AttributesToGet), ("ConditionalOperator", request.ConditionalOperator));
        PageRules.RequireStartKeyValues(request.ExclusiveStartKey);
    }
}
