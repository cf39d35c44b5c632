using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Reads up to a hundred items as they are at one instant.</summary>
internal sealed class TransactGetItems(TableCatalog tables, ExpressionCache expressions) : IOperation<TransactGetItemsRequest, TransactGetItemsResponse>
{
    private readonly ItemRight _rights = new(tables, expressions);

    public IEnumerable<Permission> Permissions(TransactGetItemsRequest request, Caller caller) => _rights.Of(request, caller);

    public TransactGetItemsResponse Invoke(TransactGetItemsRequest request, Caller caller)
    {
        Validate(request);
        var gets = (request.TransactItems ?? []).Select(item => item.Get).OfType<Get>().ToList();
        foreach (var get in gets)
            AttributeRules.Require(get.Key, "key", RequestLayer.Older);
        var projections = gets.Select(Projection).ToList();
        var refusals = new AwsErrorException?[gets.Count];
        var places = gets.Select((get, i) => PlaceOf(get, caller, ref refusals[i])).ToList();
        if (Array.FindIndex(refusals, refusal => refusal is not null) is >= 0 and var first)
        {
            // The service stops at the first key that it cannot take.
            Array.Clear(refusals, first + 1, refusals.Length - first - 1);
            throw DynamoDbErrors.TransactionCanceled([.. refusals.Select(refusal =>
                refusal is null ? CancellationReason.None : new CancellationReason("ValidationError", refusal.Error.Message))]);
        }
        TransactActions.RequireDistinct(places);
        var items = ItemWriter.ReadAll(places);
        tables.Capacity?.ReadTogether(places, items);
        if (items.Sum(item => (long)(item?.SizeInBytes ?? 0)) > DynamoDbLimits.MaxTransactionBytes)
            throw DynamoDbErrors.TransactionTooLarge();
        return new TransactGetItemsResponse
        {
            Responses = [.. items.Zip(projections, (item, projection) => new ItemResponse
            {
                Item = item is null || projection is null ? item : Chosen(projection.Apply(item.Decode())),
            })],
            ConsumedCapacity = Capacity(request, places, items),
        };
    }

    // Names without a projection are let be here, unlike in GetItem.
    private PathSelection? Projection(Get get) =>
        RequestExpressions.Bind(expressions, RequestLayer.Older, get.ExpressionAttributeNames, null, (ExpressionKind.ProjectionExpression, get.ProjectionExpression)).Projection;

    private (Table Table, EntryKey Key) PlaceOf(Get get, Caller caller, ref AwsErrorException? refusal)
    {
        var key = AttributeRules.Require(get.Key, "key", RequestLayer.Older);
        var table = tables.Require(get.TableName, caller);
        try
        {
            KeyRules.RequireKey(table.Key, key);
            return (table, table.KeyOf(key));
        }
        catch (AwsErrorException wrong) when (wrong is not ValidationRefusal { Kind: RefusalKind.EmptyKey })
        {
            refusal = wrong;
            return (table, default);
        }
    }

    /// <summary>Other than GetItem, a transaction answers with no item at all where nothing of it was asked for.</summary>
    private static Item? Chosen(AttributeMap attributes) => attributes.Count > 0 ? Item.Encode(attributes) : null;

    private static List<ConsumedCapacity>? Capacity(TransactGetItemsRequest request, List<(Table Table, EntryKey Key)> places, Item?[] items)
    {
        var capacity = places.Zip(items, (place, item) => (place.Table, Units: CapacityUnits.ForRead(item?.SizeInBytes ?? 0, true) * CapacityUnits.TransactionFactor))
            .GroupBy(read => read.Table, read => read.Units)
            .Select(group => CapacityReport.OfRead(request.ReturnConsumedCapacity, group.Key.Definition.Name, group.Sum(), null, true))
            .OfType<ConsumedCapacity>()
            .ToList();
        return capacity.Count > 0 ? capacity : null;
    }

    private static void Validate(TransactGetItemsRequest request)
    {
        var items = request.TransactItems;
        var validator = new RequestValidator()
            .Required("transactItems", items)
            .Count("transactItems", items?.Count, 1, DynamoDbLimits.MaxTransactionActions, items is { Count: 0 } ? "[]" : "[...]")
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity);
        for (var i = 0; i < items?.Count; i++)
        {
            var at = $"transactItems.{i + 1}.member.get";
            validator.Required(at, items[i].Get);
            if (items[i].Get is { } get)
                validator.TableName(get.TableName, $"{at}.tableName").Required($"{at}.key", get.Key);
        }
        validator.ThrowIfInvalid();
    }
}
