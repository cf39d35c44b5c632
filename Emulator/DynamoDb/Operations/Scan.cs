using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Reads all items of a table or index, page by page; several readers may take a segment each.</summary>
internal sealed class Scan(TableCatalog tables, ExpressionCache expressions) : IOperation<ScanRequest, PageResponse>
{
    public IEnumerable<Permission> Permissions(ScanRequest request, Caller caller) =>
        [new Permission("dynamodb:Scan", PageRules.Resource(request.TableName, request.IndexName, caller))];

    public PageResponse Invoke(ScanRequest request, Caller caller)
    {
        Validate(request);
        var bound = RequestExpressions.Bind(expressions, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            (ExpressionKind.ProjectionExpression, request.ProjectionExpression), (ExpressionKind.FilterExpression, request.FilterExpression));
        PageRules.RequireSelection(request.Select, request.ProjectionExpression);
        var table = tables.Require(request.TableName, caller);
        var consistent = request.ConsistentRead == true;
        var page = new TablePage(table, request.IndexName, request.Select, consistent);
        var range = request.TotalSegments is { } total ? KeyRange.Segment(request.Segment ?? 0, total) : KeyRange.All;
        if (request.ExclusiveStartKey is { } start)
            range = StartingAt(range, page, start, table.Key, request);
        var read = page.Read(range, true, request.Limit);
        return page.Respond(read, bound.Filter, bound.Projection,
            CapacityReport.OfRead(request.ReturnConsumedCapacity, table.Definition.Name, CapacityUnits.ForRead(read.Bytes, consistent), page.Index));
    }

    private static KeyRange StartingAt(KeyRange range, TablePage page, AttributeMap start, KeyShape tableKey, ScanRequest request)
    {
        PageRules.RequireStartKey(start, page, tableKey);
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
        new RequestValidator()
            .TableName(request.TableName)
            .IndexName("indexName", request.IndexName)
            .OneOf("select", request.Select, PageRules.Selections)
            .Range("limit", request.Limit, 1)
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .Range("totalSegments", request.TotalSegments, 1, 1_000_000)
            .Range("segment", request.Segment, 0, 999_999)
            .ThrowIfInvalid();
        LegacyParameters.Refuse(
            ("ScanFilter", request.ScanFilter), ("AttributesToGet", request.AttributesToGet), ("ConditionalOperator", request.ConditionalOperator));
        PageRules.RequireStartKeyValues(request.ExclusiveStartKey);
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
