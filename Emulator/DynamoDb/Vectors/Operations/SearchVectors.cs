using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Vectors.Wire;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Vectors.Operations;

/// <summary>Finds the items whose vectors are nearest to a given one.</summary>
internal sealed class SearchVectors(TableCatalog tables, ExpressionCache expressions) : IOperation<SearchVectorsRequest, SearchVectorsResponse>
{
    // Conditions of policies can ask nothing about a search: the service has no fine-grained access control here.
    public IEnumerable<Permission> Permissions(SearchVectorsRequest request, Caller caller) =>
        [TableRight.Of(tables, "dynamodb:SearchVectors", request.TableName, caller, index: request.IndexName)];

    public SearchVectorsResponse Invoke(SearchVectorsRequest request, Caller caller)
    {
        Validate(request);
        var bound = RequestExpressions.Bind(expressions, RequestLayer.Current, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            (ExpressionKind.SearchConditionExpression, request.SearchConditionExpression), (ExpressionKind.ProjectionExpression, request.ProjectionExpression));
        var condition = new SearchCondition(bound.Filter);
        var index = RequireIndex(tables.FindUsable(request.TableName, caller) ?? throw DynamoDbErrors.TableNotFound(), request.IndexName);
        var searched = Read(request.SearchVector, index.Shape);
        var partition = index.Content.PartitionAt(condition.PartitionIn(index.Shape));
        var found = VectorSearch.Nearest(index.Shape, partition, searched, condition.FiltersOf(index.Shape), request.TopK);
        return new SearchVectorsResponse
        {
            SearchResults = [.. found.Select(one => new SearchResultItem(Cut(index, one.Entry, bound.Projection), one.Score))],
            ConsumedCapacity = request.ReturnConsumedCapacity is "TOTAL" or "INDEXES" ? new VectorCapacity(VectorSearchRequestBytes: Math.Max(partition.Bytes, VectorLimits.LeastRequestBytes)) : null,
        };
    }

    private VectorStore RequireIndex(Table table, string name)
    {
        var index = table.FindVectorIndex(name) ?? throw DynamoDbErrors.NoIndex(name);
        if (tables.HasDelays)
            BusyRules.RequireSearchable(table.Definition, name, tables.Now);
        return index;
    }

    private static float[] Read(IReadOnlyList<GivenValue> given, VectorShape index)
    {
        var vector = new float[given.Count];
        for (var i = 0; i < vector.Length; i++)
        {
            if (given[i] is not { Defect: null, Value: { Type: AttributeType.N } element } || !float.IsFinite(vector[i] = element.Number.ToSingle()))
                throw VectorErrors.SearchedValues();
        }
        return vector.Length == index.Dimensions ? vector : throw VectorErrors.SearchedSize(vector.Length, index.Dimensions);
    }

    /// <summary>What the search tells of an item: what the index holds of it, or what is asked for of that. The vector must be asked for.</summary>
    private static Item Cut(VectorStore index, VectorEntry entry, PathSelection? projection)
    {
        var held = index.Project(entry.Item.Decode());
        if (projection is null)
            return Item.Encode(held);
        if (index.Shape.ProjectsVector)
            held[index.Shape.Attribute] = VectorNumbers.Write(entry.Vector);
        return Item.Encode(projection.Apply(held));
    }

    private static void Validate(SearchVectorsRequest request)
    {
        new RequestValidator()
            .TableName(request.TableName)
            .UnshownCount("IndexName", request.IndexName.Length, 3, 255)
            .UnshownCount("SearchVector", request.SearchVector.Count, 1, VectorLimits.MaxDimensions)
            .UnshownLeast("TopK", request.TopK, 1)
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .ThrowIfInvalid();
        if (request.TopK > VectorLimits.MaxTopK)
            throw VectorErrors.TopK(request.TopK);
        ExpressionUse.Require(RequestLayer.Current, request.ExpressionAttributeNames, request.ExpressionAttributeValues,
            [(ExpressionKind.SearchConditionExpression, request.SearchConditionExpression), (ExpressionKind.ProjectionExpression, request.ProjectionExpression)]);
    }
}
