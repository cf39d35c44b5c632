using System.Text.Json;
using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Legacy;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Reads up to a hundred items of several tables, 16 MB at most; the rest is named as unprocessed.</summary>
internal sealed class BatchGetItem(TableCatalog tables, ExpressionCache expressions) : IOperation<BatchGetItemRequest, BatchGetItemResponse>
{
    private readonly ItemRight _rights = new(tables, expressions);

    public IEnumerable<Permission> Permissions(BatchGetItemRequest request, Caller caller) => _rights.Of(request, caller);

    public BatchGetItemResponse Invoke(BatchGetItemRequest request, Caller caller)
    {
        Validate(request);
        var responses = new Dictionary<string, List<Item>>();
        var unprocessed = new Dictionary<string, KeysAndAttributes>();
        var capacity = new List<ConsumedCapacity>();
        long room = DynamoDbLimits.MaxBatchGetBytes;
        var wanted = request.RequestItems ?? [];
        var choices = wanted.ToDictionary(pair => pair.Key, pair => Choose(pair.Value));
        RequireCounts(wanted);
        AwsErrorException? throttled = null;
        var reads = wanted.Select(pair => Prepare(pair.Key, pair.Value, choices[pair.Key], caller)).ToList();
        foreach (var read in reads)
        {
            var found = responses[read.Name] = [];
            var left = new List<AttributeMap>();
            double units = 0;
            foreach (var key in read.Keys)
            {
                var place = read.Table.KeyOf(key);
                var item = read.Table.Items.Find(place);
                if (room < (item?.SizeInBytes ?? 0))
                {
                    left.Add(key);
                    continue;
                }
                var cost = CapacityUnits.ForRead(item?.SizeInBytes ?? 0, read.Consistent);
                if (tables.Capacity?.TryRead(read.Table, null, place.Hash, cost) is { } refusal)
                {
                    throttled ??= refusal;
                    left.Add(key);
                    continue;
                }
                room -= item?.SizeInBytes ?? 0;
                units += cost;
                if (item is not null)
                    found.Add(read.Projection is null ? item : Item.Encode(read.Projection.Apply(item.Decode())));
            }
            if (left.Count > 0 && request.RequestItems is not null)
                unprocessed[read.Name] = request.RequestItems[read.Name] with { Keys = left };
            if (CapacityReport.OfRead(request.ReturnConsumedCapacity, read.Table.Definition.Name, units) is { } used)
                capacity.Add(used);
        }
        if (throttled is not null && reads.TrueForAll(read => unprocessed.GetValueOrDefault(read.Name)?.Keys?.Count == read.Keys.Count))
            throw tables.Capacity?.Refused(reads.Select(read => read.Table), throttled) ?? throttled;
        return new BatchGetItemResponse { Responses = responses, UnprocessedKeys = unprocessed, ConsumedCapacity = capacity.Count > 0 ? capacity : null };
    }

    /// <summary>Checks what is wanted of one table by itself, before any table is looked for.</summary>
    private PathSelection? Choose(KeysAndAttributes wanted)
    {
        ExpressionUse.Require(RequestLayer.Current, wanted.ExpressionAttributeNames, null,
            [(ExpressionKind.ProjectionExpression, wanted.ProjectionExpression)], ("AttributesToGet", wanted.AttributesToGet is not null));
        var attributes = LegacyProjection.Of(wanted.AttributesToGet);
        var bound = RequestExpressions.Bind(expressions, RequestLayer.Current, wanted.ExpressionAttributeNames, null, (ExpressionKind.ProjectionExpression, wanted.ProjectionExpression));
        foreach (var key in wanted.Keys ?? [])
            AttributeRules.Require(key, "key");
        return bound.Projection ?? attributes;
    }

    private static void RequireCounts(Dictionary<string, KeysAndAttributes> wanted)
    {
        var distinct = new HashSet<(string Table, string Key)>();
        foreach (var (name, keys) in wanted)
        {
            foreach (var key in keys.Keys ?? [])
            {
                // Two keys are the same only when they look it here: their attributes are few and in normal form.
                var text = string.Join('/', key.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key.Length}:{pair.Key}={pair.Value}"));
                if (!distinct.Add((name, text)))
                    throw DynamoDbErrors.Validation("Provided list of item keys contains duplicates");
                if (distinct.Count > DynamoDbLimits.MaxBatchGetKeys)
                    throw DynamoDbErrors.Validation("Too many items requested for the BatchGetItem call");
            }
        }
    }

    private TableRead Prepare(string name, KeysAndAttributes wanted, PathSelection? projection, Caller caller)
    {
        var table = tables.Require(name, caller);
        var keys = wanted.Keys ?? [];
        foreach (var key in keys)
            KeyRules.RequireKey(table.Key, key);
        if (projection is not null)
            KeyRules.RequireScalars(table.State, projection.Paths);
        return new TableRead(name, table, keys, projection, wanted.ConsistentRead == true);
    }

    private static void Validate(BatchGetItemRequest request)
    {
        var items = request.RequestItems;
        var validator = new RequestValidator()
            .RequestItems(items, shown => JsonSerializer.Serialize(shown, DynamoDbJson.Default.DictionaryStringKeysAndAttributes))
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity);
        foreach (var (name, wanted) in items ?? [])
        {
            var at = $"requestItems.{name}.member";
            validator.Required($"{at}.keys", wanted?.Keys)
                .UnshownCount($"RequestItems.{name}.member.Keys", wanted?.Keys?.Count, 1, DynamoDbLimits.MaxBatchGetKeys);
            LegacyProjection.Validate(validator, wanted?.AttributesToGet, $"{at}.attributesToGet");
        }
        validator.ThrowIfInvalid();
        // One request uses either projections or what they replaced, even where its tables are several.
        if (items?.Values.FirstOrDefault(wanted => wanted.ProjectionExpression is not null) is { } projected)
        {
            ExpressionUse.Require(RequestLayer.Current, null, null, [(ExpressionKind.ProjectionExpression, projected.ProjectionExpression)],
                ("AttributesToGet", items.Values.Any(wanted => wanted.AttributesToGet is not null)));
        }
    }

    private sealed record TableRead(string Name, Table Table, IReadOnlyList<AttributeMap> Keys, PathSelection? Projection, bool Consistent);
}
