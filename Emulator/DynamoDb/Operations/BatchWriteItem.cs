using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Throttling;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Puts and deletes up to 25 items of several tables, each by itself.</summary>
internal sealed class BatchWriteItem(TableCatalog tables, ExpressionCache expressions) : IOperation<BatchWriteItemRequest, BatchWriteItemResponse>
{
    private readonly ItemRight _rights = new(tables, expressions);

    public IEnumerable<Permission> Permissions(BatchWriteItemRequest request, Caller caller) => _rights.Of(request, caller);

    public BatchWriteItemResponse Invoke(BatchWriteItemRequest request, Caller caller)
    {
        Validate(request);
        // Everything is checked before anything is written, as the service refuses the batch as a whole.
        foreach (var writes in (request.RequestItems ?? []).Values)
            RequireValues(writes);
        var batches = (request.RequestItems ?? []).Select(pair => Prepare(pair.Key, pair.Value, caller)).ToList();
        var capacity = new List<ConsumedCapacity>();
        var metrics = new Dictionary<string, List<ItemCollectionMetrics>>();
        AwsErrorException? throttled = null;
        var unprocessed = new Dictionary<string, List<WriteRequest>>();
        foreach (var batch in batches)
        {
            var left = new List<int>();
            for (var i = 0; i < batch.Writes.Count; i++)
            {
                var (write, keyOrItem) = batch.Writes[i];
                if (TryApply(write) is { } refusal)
                {
                    throttled ??= refusal;
                    left.Add(i);
                    continue;
                }
                if (CollectionReport.Of(request.ReturnItemCollectionMetrics, write.Table, keyOrItem) is not { } found)
                    continue;
                if (!metrics.TryGetValue(batch.Name, out var list))
                    metrics[batch.Name] = list = [];
                list.Add(found);
            }
            if (left.Count > 0)
                unprocessed[batch.Name] = [.. left.Select(i => batch.Requests[i])];
            if (request.ReturnConsumedCapacity is "TOTAL" or "INDEXES" && left.Count < batch.Writes.Count)
            {
                var writes = batch.Writes.Where((_, i) => !left.Contains(i)).Select(pair => pair.Write).ToList();
                capacity.Add(CapacityReport.OfWrites(request.ReturnConsumedCapacity, writes[0].Table.Definition.Name, writes, 1));
            }
        }
        if (throttled is not null && batches.TrueForAll(batch => unprocessed.GetValueOrDefault(batch.Name)?.Count == batch.Writes.Count))
            throw tables.Capacity?.Refused(batches.Select(batch => batch.Writes[0].Write.Table), throttled) ?? throttled;
        return new BatchWriteItemResponse
        {
            UnprocessedItems = unprocessed,
            ConsumedCapacity = capacity.Count > 0 ? capacity : null,
            ItemCollectionMetrics = metrics.Count > 0 ? metrics : null,
        };
    }

    /// <returns>That the write is throttled, which leaves it to the caller. Absent: it is done.</returns>
    private AwsErrorException? TryApply(ItemWrite write)
    {
        write.InBatch = true;
        try
        {
            tables.Writer.Apply(write);
            return null;
        }
        catch (AwsErrorException refusal) when (ThrottlingErrors.Is(refusal))
        {
            return refusal;
        }
    }

    private TableWrites Prepare(string name, List<WriteRequest> requests, Caller caller)
    {
        var table = tables.Require(name, caller);
        var writes = requests.Select(request => Prepare(request, table)).ToList();
        if (writes.Select(pair => Convert.ToHexString(pair.Write.Key.Bytes)).Distinct().Count() < writes.Count)
            throw DynamoDbErrors.Validation("Provided list of item keys contains duplicates");
        return new TableWrites(name, requests, writes);
    }

    private static (ItemWrite Write, AttributeMap KeyOrItem) Prepare(WriteRequest request, Table table)
    {
        if (request.PutRequest is { Item: { } item })
        {
            KeyRules.RequireKeyIn(table.Key, item);
            return (ItemWrites.Put(table, item, null, false), item);
        }
        var key = AttributeRules.Require(request.DeleteRequest?.Key, "key", RequestLayer.Older);
        return (ItemWrites.Delete(table, key, null, false), key);
    }

    /// <summary>Checks values and sizes, before any table is looked for.</summary>
    private static void RequireValues(IReadOnlyList<WriteRequest> requests)
    {
        if (requests.Any(request => request is null || request.PutRequest is null == request.DeleteRequest is null))
            throw DynamoDbErrors.Validation(DynamoDbMessages.SeveralDataTypes);
        foreach (var request in requests)
        {
            var attributes = AttributeRules.Require(request.PutRequest?.Item ?? request.DeleteRequest?.Key, "item", RequestLayer.Older);
            if (request.PutRequest is not null)
                KeyRules.RequireItemSize(attributes.SizeInBytes);
        }
    }

    private static void Validate(BatchWriteItemRequest request)
    {
        var items = request.RequestItems;
        new RequestValidator()
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .ReturnItemCollectionMetrics(request.ReturnItemCollectionMetrics)
            .ThrowIfInvalid();
        var validator = new RequestValidator()
            .RequestItems(items, WriteRequestText.Of)
            .MapValues("requestItems", items, 1, DynamoDbLimits.MaxBatchWrites);
        foreach (var (name, writes) in items ?? [])
        {
            for (var i = 0; i < writes?.Count; i++)
            {
                var at = $"requestItems.{name}.member.{i + 1}.member";
                if (writes[i]?.DeleteRequest is { } delete)
                    validator.Required($"{at}.deleteRequest.key", delete.Key);
                if (writes[i]?.PutRequest is { } put)
                    validator.Required($"{at}.putRequest.item", put.Item);
            }
        }
        validator.ThrowIfInvalid();
        if (items?.Values.Sum(writes => writes.Count) > DynamoDbLimits.MaxBatchWrites)
            throw DynamoDbErrors.Validation("Too many items requested for the BatchWriteItem call");
    }

    private sealed record TableWrites(string Name, List<WriteRequest> Requests, IReadOnlyList<(ItemWrite Write, AttributeMap KeyOrItem)> Writes);
}
