using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Legacy;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Reads items of one partition in the order of their sort key.</summary>
internal sealed class Query(TableCatalog tables, ExpressionCache expressions) : IOperation<QueryRequest, PageResponse>
{
    private readonly ItemRight _rights = new(tables, expressions);

    public IEnumerable<Permission> Permissions(QueryRequest request, Caller caller) => [_rights.Of(request, caller)];

    public PageResponse Invoke(QueryRequest request, Caller caller)
    {
        Validate(request);
        var filter = LegacyConditions.Filter(request.QueryFilter, request.ConditionalOperator, RequestLayer.Current);
        var attributes = LegacyProjection.Of(request.AttributesToGet);
        PageRules.RequireStartKeyValues(request.ExclusiveStartKey, RequestLayer.Current);
        if (request.KeyConditions is null && request.KeyConditionExpression is null)
            throw DynamoDbErrors.Validation("Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        var bound = RequestExpressions.Bind(expressions, RequestLayer.Current, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            (ExpressionKind.KeyConditionExpression, request.KeyConditionExpression),
            (ExpressionKind.FilterExpression, request.FilterExpression),
            (ExpressionKind.ProjectionExpression, request.ProjectionExpression));
        var conditions = bound.KeyCondition is { } key ? KeyConditions.Of(key) : LegacyConditions.Keys(request.KeyConditions ?? []);
        if (bound.KeyCondition is null)
            LegacyConditions.RequireKeyCount(conditions, tables.Find(TableAddress.Of(request.TableName, caller)), request.IndexName);
        PageRules.RequireSelection(request.Select, request.ProjectionExpression, request.AttributesToGet, RequestLayer.Current);
        return Read(request, tables.Require(request.TableName, caller, request.IndexName), conditions, bound.Filter ?? filter, bound.Projection ?? attributes);
    }

    private PageResponse Read(QueryRequest request, Table table, IReadOnlyList<KeyCondition> conditions, BoundCondition? filter, PathSelection? projection)
    {
        var consistent = request.ConsistentRead == true;
        if (request.IndexName is not null && table.FindVectorIndex(request.IndexName) is not null)
            throw consistent ? TablePage.NoConsistentReads() : DynamoDbErrors.Validation("Query operation not supported on this index type.");
        var page = new TablePage(table, request.IndexName, request.Select, consistent);
        var match = QueryRange.Match(conditions, page, request.ExclusiveStartKey);
        var forward = request.ScanIndexForward ?? true;
        var range = QueryRange.Of(match);
        if (request.ExclusiveStartKey is { } start)
            range = QueryRange.StartingAt(range, page, start, table.Key, match, forward);
        PageRules.RequirePaths(table.State, page.Key, filter, projection);
        page.RequireSelection(projection);
        page.RequireFilter(filter);
        var read = tables.Capacity is { } capacityLeft
            ? capacityLeft.ReadPage(table, page, range, forward, request.Limit, projection, consistent, EntryKey.HashOf(range.Low))
            : page.Read(range, forward, request.Limit);
        var capacity = request.ReturnConsumedCapacity is null
            ? null
            : CapacityReport.OfPage(request.ReturnConsumedCapacity, table, page, read, projection, consistent);
        return page.Respond(read, filter, projection, capacity);
    }

    private static void Validate(QueryRequest request)
    {
        // Judged first and alone, and not in the words of the constraints of members.
        if (request.ConditionalOperator is not (null or "AND" or "OR"))
            throw DynamoDbErrors.Validation("Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]");
        var validator = new RequestValidator()
            .OneOf("select", request.Select, PageRules.Selections)
            .IndexName("indexName", request.IndexName)
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .Conditions("queryFilter", request.QueryFilter)
            .TableName(request.TableName);
        LegacyProjection.Validate(validator, request.AttributesToGet)
            .UnshownLeast("Limit", request.Limit, 1)
            .Conditions("keyConditions", request.KeyConditions)
            .ThrowIfInvalid();
        // KeyConditions go with the other expressions, as long as there is no KeyConditionExpression.
        ExpressionUse.Require(RequestLayer.Current, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            [
                (ExpressionKind.ProjectionExpression, request.ProjectionExpression),
                (ExpressionKind.FilterExpression, request.FilterExpression),
                (ExpressionKind.KeyConditionExpression, request.KeyConditionExpression),
            ],
            ("AttributesToGet", request.AttributesToGet is not null), ("QueryFilter", request.QueryFilter is not null),
            ("ConditionalOperator", request.ConditionalOperator is not null),
            ("KeyConditions", request.KeyConditions is not null && request.KeyConditionExpression is not null));
    }
}
