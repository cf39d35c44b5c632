using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Makes up to a hundred changes as one, or none of them.</summary>
internal sealed class TransactWriteItems(TableCatalog tables, ExpressionCache expressions, TimeProvider clock)
    : IOperation<TransactWriteItemsRequest, TransactWriteItemsResponse>
{
    private readonly ItemRight _rights = new(tables, expressions);
    private readonly TransactActions _actions = new(tables, expressions);

    public IEnumerable<Permission> Permissions(TransactWriteItemsRequest request, Caller caller) => _rights.Of(request, caller);

    public TransactWriteItemsResponse Invoke(TransactWriteItemsRequest request, Caller caller)
    {
        Validate(request);
        var items = request.TransactItems ?? [];
        var writes = _actions.Prepare(items, caller);
        var content = request with { ClientRequestToken = null, ReturnConsumedCapacity = null };
        var token = TransactionToken.Of(caller, request.ClientRequestToken, content, DynamoDbJson.Default.TransactWriteItemsRequest, clock.GetUtcNow());
        return tables.Tokens.Once(token, () => Run(request, writes, token), () => RespondAgain(request, writes));
    }

    private TransactWriteItemsResponse Run(TransactWriteItemsRequest request, IReadOnlyList<PreparedAction> actions, TransactionToken? token)
    {
        var refusals = actions.Select(action => action.Refusal).ToArray();
        // The service stops at the first action that it cannot take at all.
        if (Array.FindIndex(refusals, refusal => refusal is not null) is >= 0 and var first)
            Array.Clear(refusals, first + 1, refusals.Length - first - 1);
        if (refusals.All(refusal => refusal is null))
        {
            var writes = actions.Select(action => action.Write).OfType<ItemWrite>().ToList();
            TransactActions.RequireDistinct(writes.Select(write => (write.Table, write.Key)));
            refusals = tables.Writer.ApplyAll(writes, token);
        }
        if (refusals.Any(refusal => refusal is not null))
            throw DynamoDbErrors.TransactionCanceled([.. refusals.Zip(actions, (refusal, action) => action.ReasonFor(refusal))]);
        return Respond(request, actions);
    }

    private static TransactWriteItemsResponse Respond(TransactWriteItemsRequest request, IReadOnlyList<PreparedAction> actions)
    {
        var byTable = actions.Select(action => action.Write).OfType<ItemWrite>().GroupBy(write => write.Table).ToList();
        var wanted = request.ReturnConsumedCapacity;
        return new TransactWriteItemsResponse
        {
            ConsumedCapacity = wanted is "TOTAL" or "INDEXES"
                ? [.. byTable.Select(group => CapacityReport.OfWrites(wanted, group.Key.Definition.Name, [.. group], CapacityUnits.TransactionFactor))]
                : null,
            ItemCollectionMetrics = Collections(request, actions),
        };
    }

    // A repetition only reads what the first one wrote.
    private static TransactWriteItemsResponse RespondAgain(TransactWriteItemsRequest request, IReadOnlyList<PreparedAction> actions)
    {
        var byTable = actions.Select(action => action.Write).OfType<ItemWrite>().GroupBy(write => write.Table);
        var read = byTable.Select(group => CapacityReport.OfRead(request.ReturnConsumedCapacity, group.Key.Definition.Name,
            group.Sum(write => CapacityUnits.ForRead(group.Key.Items.Find(write.Key)?.SizeInBytes ?? 0, true)) * CapacityUnits.TransactionFactor, null, true));
        var capacity = read.OfType<ConsumedCapacity>().ToList();
        return new TransactWriteItemsResponse { ConsumedCapacity = capacity.Count > 0 ? capacity : null };
    }

    private static Dictionary<string, List<ItemCollectionMetrics>>? Collections(TransactWriteItemsRequest request, IReadOnlyList<PreparedAction> actions)
    {
        var metrics = new Dictionary<string, List<ItemCollectionMetrics>>();
        foreach (var action in actions)
        {
            if (action.Write is null || CollectionReport.Of(request.ReturnItemCollectionMetrics, action.Write.Table, action.KeyOrItem) is not { } found)
                continue;
            var name = action.Write.Table.Definition.Name;
            if (!metrics.TryGetValue(name, out var list))
                metrics[name] = list = [];
            list.Add(found);
        }
        return metrics.Count > 0 ? metrics : null;
    }

    private static void Validate(TransactWriteItemsRequest request)
    {
        var items = request.TransactItems;
        var validator = new RequestValidator()
            .Required("transactItems", items)
            .Count("transactItems", items?.Count, 1, DynamoDbLimits.MaxTransactionActions, items is { Count: 0 } ? "[]" : "[...]")
            .Length("clientRequestToken", request.ClientRequestToken, 1, DynamoDbLimits.MaxTokenLength)
            .ReturnConsumedCapacity(request.ReturnConsumedCapacity)
            .ReturnItemCollectionMetrics(request.ReturnItemCollectionMetrics);
        TransactActions.Validate(validator, items).ThrowIfInvalid();
    }
}
