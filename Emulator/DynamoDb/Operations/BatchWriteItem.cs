using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Puts and deletes up to 25 items of several tables, each by itself.</summary>
internal sealed class BatchWriteItem(TableCatalog tables) : IOperation<BatchWriteItemRequest, BatchWriteItemResponse>
{
    public IEnumerable<Permission> Permissions(BatchWriteItemRequest request, Caller caller) =>
        (request.RequestItems ?? []).Keys.Select(name => new Permission("dynamodb:BatchWriteItem", TableAddress.Of(name, caller).Arn));

    public BatchWriteItemResponse Invoke(BatchWriteItemRequest request, Caller caller)
    {
        Validate(request);
        // Everything is checked before anything is written, as the service refuses the batch as a whole.
        var batches = (request.RequestItems ?? []).Select(pair => Prepare(pair.Key, pair.Value, caller)).ToList();
        var capacity = new List<ConsumedCapacity>();
        var metrics = new Dictionary<string, List<ItemCollectionMetrics>>();
        foreach (var batch in batches)
        {
            foreach (var (write, keyOrItem) in batch.Writes)
            {
                tables.Writer.Apply(write);
                if (CollectionReport.Of(request.ReturnItemCollectionMetrics, write.Table, keyOrItem) is not { } found)
                    continue;
                if (!metrics.TryGetValue(batch.Name, out var list))
                    metrics[batch.Name] = list = [];
                list.Add(found);
            }
            if (request.ReturnConsumedCapacity is "TOTAL" or "INDEXES")
            {
                var writes = batch.Writes.Select(pair => pair.Write).ToList();
                capacity.Add(CapacityReport.OfWrites(request.ReturnConsumedCapacity, writes[0].Table.Definition.Name, writes, 1));
            }
        }
        return new BatchWriteItemResponse
        {
            UnprocessedItems = new Dictionary<string, List<WriteRequest>>(),
            ConsumedCapacity = capacity.Count > 0 ? capacity : null,
            ItemCollectionMetrics = metrics.Count > 0 ? metrics : null,
        };
    }

    private TableWrites Prepare(string name, List<WriteRequest> requests, Caller caller)
    {
        var attributes = requests.Select(request => AttributeRules.Require(request.PutRequest?.Item ?? request.DeleteRequest?.Key, "item")).ToList();
        var table = tables.Require(name, caller);
        var writes = requests.Zip(attributes, (request, map) => (
            Write: request.PutRequest is null ? ItemWrites.Delete(table, map, null, false) : ItemWrites.Put(table, map, null, false),
            KeyOrItem: map)).ToList();
        if (writes.Select(pair => Convert.ToHexString(pair.Write.Key.Bytes)).Distinct().Count() < writes.Count)
            throw DynamoDbErrors.Validation("Provided list of item keys contains duplicates");
        return new TableWrites(name, writes);
    }

    private static void Validate(BatchWriteItemRequest request)
    {
        var items = request.RequestItems;
        var validator = new RequestValidator()
            .Required("requestItems", items)
            .Count("requestItems", items?.Count, 1, DynamoDbLimits.MaxBatchWrites, "{}")
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .ReturnItemCollectionMetrics(request.ReturnItemCollectionMetrics);
        foreach (var (name, writes) in items ?? [])
        {
            validator.TableName(name, $"requestItems.{name}.tableName")
                .Count($"requestItems.{name}.member", writes.Count, 1, DynamoDbLimits.MaxBatchWrites, writes.Count == 0 ? "[]" : "[...]");
        }
        validator.ThrowIfInvalid();
        if (items?.Values.Sum(writes => writes.Count) > DynamoDbLimits.MaxBatchWrites)
            throw DynamoDbErrors.Validation("Too many items requested for the BatchWriteItem call");
        if (items?.Values.Any(writes => writes.Any(write => write.PutRequest is null == write.DeleteRequest is null)) == true)
            throw DynamoDbErrors.Validation("Supplied WriteRequest must contain exactly one of PutRequest and DeleteRequest");
    }

    private sealed record TableWrites(string Name, IReadOnlyList<(ItemWrite Write, AttributeMap KeyOrItem)> Writes);
}
