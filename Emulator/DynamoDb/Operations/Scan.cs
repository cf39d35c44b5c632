using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Legacy;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Reads all items of a table or index, page by page; several readers may take a segment each.</summary>
internal sealed class Scan(TableCatalog tables, ExpressionCache expressions) : IOperation<ScanRequest, PageResponse>
{
    private readonly ItemRight _rights = new(tables, expressions);

    public IEnumerable<Permission> Permissions(ScanRequest request, Caller caller) => [_rights.Of(request, caller)];

    public PageResponse Invoke(ScanRequest request, Caller caller)
    {
        Validate(request);
        var attributes = LegacyProjection.Of(request.AttributesToGet);
        var scanFilter = LegacyConditions.Filter(request.ScanFilter, request.ConditionalOperator, RequestLayer.Older);
        PageRules.RequireStartKeyValues(request.ExclusiveStartKey, RequestLayer.Older);
        RequireSegments(request);
        var bound = RequestExpressions.Bind(expressions, RequestLayer.Older, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            (ExpressionKind.FilterExpression, request.FilterExpression), (ExpressionKind.ProjectionExpression, request.ProjectionExpression));
        PageRules.RequireSelection(request.Select, request.ProjectionExpression, request.AttributesToGet, RequestLayer.Older);
        var (filter, projection) = (bound.Filter ?? scanFilter, bound.Projection ?? attributes);
        var table = tables.Require(request.TableName, caller, request.IndexName);
        if (request.IndexName is not null)
            TablePage.RequireScannable(table, request.IndexName);
        var consistent = request.ConsistentRead == true;
        var page = new TablePage(table, request.IndexName, request.Select, consistent);
        var range = request.TotalSegments is { } total ? KeyRange.Segment(request.Segment ?? 0, total) : KeyRange.All;
        if (request.ExclusiveStartKey is { } given)
            PageRules.RequireStartKey(given, page);
        page.RequireSelection(projection);
        if (request.ExclusiveStartKey is { } start)
            range = StartingAt(range, page, start, table.Key, request);
        PageRules.RequirePaths(table.State, null, filter, projection);
        var read = tables.Capacity is { } capacityLeft
            ? capacityLeft.ReadPage(table, page, range, true, request.Limit, projection, consistent, null)
            : page.Read(range, true, request.Limit);
        var capacity = request.ReturnConsumedCapacity is null
            ? null
            : CapacityReport.OfPage(request.ReturnConsumedCapacity, table, page, read, projection, consistent);
        return page.Respond(read, filter, projection, capacity);
    }

    private static KeyRange StartingAt(KeyRange range, TablePage page, AttributeMap start, KeyShape tableKey, ScanRequest request)
    {
        PageRules.RequireTableKey(start, tableKey);
        var place = page.PlaceOf(start);
        if (!range.Contains(place))
        {
            throw DynamoDbErrors.Validation("The provided starting key is invalid: Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. "
                + $"TotalSegments: {request.TotalSegments} Segment: {request.Segment}");
        }
        return range.After(place);
    }

    private static void Validate(ScanRequest request)
    {
        var validator = new RequestValidator()
            .OneOf("select", request.Select, PageRules.Selections)
            .IndexName("indexName", request.IndexName)
            .Range("totalSegments", request.TotalSegments, 1, 1_000_000)
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .TableName(request.TableName)
            .ConditionalOperator(request.ConditionalOperator)
            .Conditions("scanFilter", request.ScanFilter)
            .Range("segment", request.Segment, 0, 999_999)
            .Range("limit", request.Limit, 1);
        LegacyProjection.Validate(validator, request.AttributesToGet).ThrowIfInvalid();
        ExpressionUse.Require(RequestLayer.Older, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            [(ExpressionKind.ProjectionExpression, request.ProjectionExpression), (ExpressionKind.FilterExpression, request.FilterExpression)],
            ("AttributesToGet", request.AttributesToGet is not null), ("ScanFilter", request.ScanFilter is not null),
            ("ConditionalOperator", request.ConditionalOperator is not null));
    }

    private static void RequireSegments(ScanRequest request)
    {
        if (request.Segment is not null && request.TotalSegments is null)
            throw DynamoDbErrors.Validation("The TotalSegments parameter is required but was not present in the request when Segment parameter is present");
        if (request.TotalSegments is not null && request.Segment is null)
            throw DynamoDbErrors.Validation("The Segment parameter is required but was not present in the request when parameter TotalSegments is present");
        if (request.Segment >= request.TotalSegments)
        {
            throw DynamoDbErrors.Validation("The Segment parameter is zero-based and must be less than parameter TotalSegments: "
                + $"Segment: {request.Segment} is not less than TotalSegments: {request.TotalSegments}");
        }
    }
}
