using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Reads up to a hundred items of several tables, 16 MB at most; the rest is named as unprocessed.</summary>
internal sealed class BatchGetItem(TableCatalog tables, ExpressionCache expressions) : IOperation<BatchGetItemRequest, BatchGetItemResponse>
{
    public IEnumerable<Permission> Permissions(BatchGetItemRequest request, Caller caller) =>
        (request.RequestItems ?? []).Keys.Select(name => new Permission("dynamodb:BatchGetItem", TableAddress.Of(name, caller).Arn));

    public BatchGetItemResponse Invoke(BatchGetItemRequest request, Caller caller)
    {
        Validate(request);
        var responses = new Dictionary<string, List<Item>>();
        var unprocessed = new Dictionary<string, KeysAndAttributes>();
        var capacity = new List<ConsumedCapacity>();
        long room = DynamoDbLimits.MaxBatchGetBytes;
        var reads = (request.RequestItems ?? []).Select(pair => Prepare(pair.Key, pair.Value, caller)).ToList();
        foreach (var read in reads)
        {
            var found = responses[read.Name] = [];
            var left = new List<AttributeMap>();
            double units = 0;
            foreach (var key in read.Keys)
            {
                var item = read.Table.Items.Find(read.Table.KeyOf(key));
                if (room < (item?.SizeInBytes ?? 0))
                {
                    left.Add(key);
                    continue;
                }
                room -= item?.SizeInBytes ?? 0;
                units += CapacityUnits.ForRead(item?.SizeInBytes ?? 0, read.Consistent);
                if (item is not null)
                    found.Add(read.Projection is null ? item : Item.Encode(read.Projection.Apply(item.Decode())));
            }
            if (left.Count > 0 && request.RequestItems is not null)
                unprocessed[read.Name] = request.RequestItems[read.Name] with { Keys = left };
            if (CapacityReport.OfRead(request.ReturnConsumedCapacity, read.Table.Definition.Name, units) is { } used)
                capacity.Add(used);
        }
        return new BatchGetItemResponse { Responses = responses, UnprocessedKeys = unprocessed, ConsumedCapacity = capacity.Count > 0 ? capacity : null };
    }

    private TableRead Prepare(string name, KeysAndAttributes wanted, Caller caller)
    {
        LegacyParameters.Refuse(("AttributesToGet", wanted.AttributesToGet));
        var keys = wanted.Keys ?? [];
        foreach (var key in keys)
            AttributeRules.Require(key, "key");
        var bound = RequestExpressions.Bind(expressions, wanted.ExpressionAttributeNames, null, (ExpressionKind.ProjectionExpression, wanted.ProjectionExpression));
        var table = tables.Require(name, caller);
        foreach (var key in keys)
            KeyRules.RequireKey(table.Key, key);
        if (keys.Select(key => Convert.ToHexString(table.KeyOf(key).Bytes)).Distinct().Count() < keys.Count)
            throw DynamoDbErrors.Validation("Provided list of item keys contains duplicates");
        return new TableRead(name, table, keys, bound.Projection, wanted.ConsistentRead == true);
    }

    private static void Validate(BatchGetItemRequest request)
    {
        var items = request.RequestItems;
        var validator = new RequestValidator()
            .Required("requestItems", items)
            .Count("requestItems", items?.Count, 1, DynamoDbLimits.MaxBatchGetKeys, "{}")
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity);
        foreach (var (name, wanted) in items ?? [])
        {
            validator.TableName(name, $"requestItems.{name}.tableName")
                .Required($"requestItems.{name}.member.keys", wanted.Keys)
                .Count($"requestItems.{name}.member.keys", wanted.Keys?.Count, 1, DynamoDbLimits.MaxBatchGetKeys, wanted.Keys is { Count: 0 } ? "[]" : "[...]");
        }
        validator.ThrowIfInvalid();
        if (items?.Values.Sum(wanted => wanted.Keys?.Count ?? 0) > DynamoDbLimits.MaxBatchGetKeys)
            throw DynamoDbErrors.Validation("Too many items requested for the BatchGetItem call");
    }

    private sealed record TableRead(string Name, Table Table, IReadOnlyList<AttributeMap> Keys, PathSelection? Projection, bool Consistent);
}
