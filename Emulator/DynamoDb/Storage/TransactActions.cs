using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Reads the actions of a transaction: what right each needs and what it does.</summary>
internal sealed class TransactActions(TableCatalog tables, ExpressionCache expressions)
{
    /// <exception cref="AwsErrorException">ValidationException: two of the places are one.</exception>
    public static void RequireDistinct(IEnumerable<(Table Table, EntryKey Key)> places)
    {
        var seen = new HashSet<(Table, string)>();
        if (places.Any(place => !seen.Add((place.Table, Convert.ToHexString(place.Key.Bytes)))))
            throw DynamoDbErrors.Validation("Transaction request cannot include multiple operations on one item");
    }

    /// <summary>Checks the members of all actions against the service's model.</summary>
    public static RequestValidator Validate(RequestValidator validator, IReadOnlyList<TransactWriteItem>? items)
    {
        for (var i = 0; i < items?.Count; i++)
        {
            var at = $"transactItems.{i + 1}.member";
            if (items[i]?.Put is { } put)
                Validate(validator, $"{at}.put", put.TableName, "item", put.Item, put.ReturnValuesOnConditionCheckFailure);
            if (items[i]?.Delete is { } delete)
                Validate(validator, $"{at}.delete", delete.TableName, "key", delete.Key, delete.ReturnValuesOnConditionCheckFailure);
            if (items[i]?.Update is { } update)
            {
                Validate(validator, $"{at}.update", update.TableName, "key", update.Key, update.ReturnValuesOnConditionCheckFailure)
                    .Required($"{at}.update.updateExpression", update.UpdateExpression);
            }
            if (items[i]?.ConditionCheck is { } check)
            {
                Validate(validator, $"{at}.conditionCheck", check.TableName, "key", check.Key, check.ReturnValuesOnConditionCheckFailure)
                    .Required($"{at}.conditionCheck.conditionExpression", check.ConditionExpression);
            }
        }
        return validator;
    }

    /// <summary>Checks each action by itself, then finds the tables: what is wrong with an action goes before a missing table.</summary>
    /// <exception cref="AwsErrorException">The request as a whole is refused: malformed, or a table is missing.</exception>
    public IReadOnlyList<PreparedAction> Prepare(IReadOnlyList<TransactWriteItem> items, Caller caller)
    {
        var drafts = items.Select(Draft).ToList();
        if (drafts.Sum(draft => (long)draft.KeyOrItem.SizeInBytes) > DynamoDbLimits.MaxTransactionBytes)
            throw DynamoDbErrors.TransactionTooLarge();
        return [.. drafts.Select(draft => Prepare(draft, tables.Require(draft.TableName, caller)))];
    }

    private static RequestValidator Validate(RequestValidator validator, string at, string? tableName, string member, AttributeMap? keyOrItem, string? returnOnFailure) => validator
        .TableName(tableName, $"{at}.tableName")
        .Required($"{at}.{member}", keyOrItem)
        .OneOf($"{at}.returnValuesOnConditionCheckFailure", returnOnFailure, RequestValidator.FailureKinds);

    private static PreparedAction Prepare(ActionDraft draft, Table table)
    {
        try
        {
            return new PreparedAction(draft.Make(table), null, draft.KeyOrItem);
        }
        catch (AwsErrorException refusal) when (refusal is not ValidationRefusal { Kind: RefusalKind.EmptyKey })
        {
            // What is wrong with one item cancels the transaction instead of failing the request.
            return new PreparedAction(null, refusal, draft.KeyOrItem);
        }
    }

    private ActionDraft Draft(TransactWriteItem item)
    {
        var given = item is null ? 0 : (item.Put is null ? 0 : 1) + (item.Update is null ? 0 : 1) + (item.Delete is null ? 0 : 1) + (item.ConditionCheck is null ? 0 : 1);
        if (given == 0)
            throw DynamoDbErrors.Validation("Invalid Request: TransactWriteRequest should contain Delete or Put or Update request");
        if (given > 1)
            throw DynamoDbErrors.Validation("TransactItems can only contain one of Check, Put, Update or Delete");
        return item switch
        {
            { Put: { } put } => Draft(put.TableName, "item", put.Item, put.ReturnValuesOnConditionCheckFailure,
                () => Bind(put.ExpressionAttributeNames, put.ExpressionAttributeValues, null, put.ConditionExpression),
                (table, values, bound, show) => ItemWrites.Put(table, values, bound.Condition, show)),
            { Delete: { } delete } => Draft(delete.TableName, "key", delete.Key, delete.ReturnValuesOnConditionCheckFailure,
                () => Bind(delete.ExpressionAttributeNames, delete.ExpressionAttributeValues, null, delete.ConditionExpression),
                (table, key, bound, show) => ItemWrites.Delete(table, key, bound.Condition, show)),
            { Update: { } update } => Draft(update.TableName, "key", update.Key, update.ReturnValuesOnConditionCheckFailure,
                () => Bind(update.ExpressionAttributeNames, update.ExpressionAttributeValues, update.UpdateExpression, update.ConditionExpression),
                (table, key, bound, show) => ItemWrites.Update(table, key, bound.Update, bound.Condition, show)),
            { ConditionCheck: { } check } => Draft(check.TableName, "key", check.Key, check.ReturnValuesOnConditionCheckFailure,
                () => Bind(check.ExpressionAttributeNames, check.ExpressionAttributeValues, null, check.ConditionExpression),
                (table, key, bound, show) => ItemWrites.Check(table, key, bound.Condition, show)),
            _ => throw new InvalidOperationException("Counted above."),
        };
    }

    private static ActionDraft Draft(
        string? tableName, string member, AttributeMap? keyOrItem, string? returnOnFailure, Func<RequestExpressions> bind,
        Func<Table, AttributeMap, RequestExpressions, bool, ItemWrite> make)
    {
        // An item is judged before its condition, a key after it.
        var bound = member == "key" ? bind() : null;
        var attributes = AttributeRules.Require(keyOrItem, member, RequestLayer.Older);
        bound ??= bind();
        return new ActionDraft(tableName, attributes, table => make(table, attributes, bound, returnOnFailure == "ALL_OLD"));
    }

    // Names and values without any expression are let be here, unlike in operations on one item.
    private RequestExpressions Bind(Dictionary<string, string>? names, AttributeMap? values, string? update, string? condition) =>
        RequestExpressions.Bind(expressions, RequestLayer.Older, names, values, (ExpressionKind.UpdateExpression, update), (ExpressionKind.ConditionExpression, condition));

    /// <summary>An action that is good by itself and has yet to meet its table.</summary>
    private sealed record ActionDraft(string? TableName, AttributeMap KeyOrItem, Func<Table, ItemWrite> Make);
}
