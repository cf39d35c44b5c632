using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Reads the actions of a transaction: what right each needs and what it does.</summary>
internal sealed class TransactActions(TableCatalog tables, ExpressionCache expressions)
{
    public static IEnumerable<Permission> Permissions(IEnumerable<TransactWriteItem> items, Caller caller)
    {
        foreach (var item in items)
        {
            var (action, name) = item switch
            {
                { Put: { } put } => ("PutItem", put.TableName),
                { Update: { } update } => ("UpdateItem", update.TableName),
                { Delete: { } delete } => ("DeleteItem", delete.TableName),
                { ConditionCheck: { } check } => ("ConditionCheckItem", check.TableName),
                _ => (null, null),
            };
            if (action is not null)
                yield return new Permission($"dynamodb:{action}", TableAddress.Of(name, caller).Arn);
        }
    }

    /// <exception cref="AwsErrorException">The request as a whole is refused: malformed, or a table is missing.</exception>
    public IReadOnlyList<PreparedAction> Prepare(IReadOnlyList<TransactWriteItem> items, Caller caller)
    {
        var actions = new List<PreparedAction>(items.Count);
        long bytes = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var action = Prepare(items[i], $"transactItems.{i + 1}.member", caller);
            bytes += action.KeyOrItem.SizeInBytes;
            actions.Add(action);
        }
        if (bytes > DynamoDbLimits.MaxTransactionBytes)
            throw DynamoDbErrors.Validation("Collection size of items in transaction exceeded the limit of 4 MB");
        return actions;
    }

    private PreparedAction Prepare(TransactWriteItem item, string at, Caller caller)
    {
        var given = (item.Put is null ? 0 : 1) + (item.Update is null ? 0 : 1) + (item.Delete is null ? 0 : 1) + (item.ConditionCheck is null ? 0 : 1);
        if (given != 1)
            throw DynamoDbErrors.Validation("TransactItems can only contain one of Check, Put, Update or Delete");
        return item switch
        {
            { Put: { } put } => Prepare($"{at}.put", put.TableName, put.Item, "item", put.ReturnValuesOnConditionCheckFailure, caller,
                Bind(put.ExpressionAttributeNames, put.ExpressionAttributeValues, null, put.ConditionExpression), ItemWrites.Put),
            { Delete: { } delete } => Prepare($"{at}.delete", delete.TableName, delete.Key, "key", delete.ReturnValuesOnConditionCheckFailure, caller,
                Bind(delete.ExpressionAttributeNames, delete.ExpressionAttributeValues, null, delete.ConditionExpression), ItemWrites.Delete),
            { Update: { } update } => PrepareUpdate(update, $"{at}.update", caller),
            { ConditionCheck: { } check } => PrepareCheck(check, $"{at}.conditionCheck", caller),
            _ => throw new InvalidOperationException("Counted above."),
        };
    }

    private PreparedAction PrepareUpdate(TransactUpdate update, string at, Caller caller)
    {
        new RequestValidator().Required($"{at}.updateExpression", update.UpdateExpression).ThrowIfInvalid();
        var bound = Bind(update.ExpressionAttributeNames, update.ExpressionAttributeValues, update.UpdateExpression, update.ConditionExpression);
        return Prepare(at, update.TableName, update.Key, "key", update.ReturnValuesOnConditionCheckFailure, caller, bound,
            (table, key, condition, showItem) => ItemWrites.Update(table, key, bound.Update, condition, showItem));
    }

    private PreparedAction PrepareCheck(ConditionCheck check, string at, Caller caller)
    {
        new RequestValidator().Required($"{at}.conditionExpression", check.ConditionExpression).ThrowIfInvalid();
        var bound = Bind(check.ExpressionAttributeNames, check.ExpressionAttributeValues, null, check.ConditionExpression);
        return Prepare(at, check.TableName, check.Key, "key", check.ReturnValuesOnConditionCheckFailure, caller, bound, ItemWrites.Check);
    }

    private RequestExpressions Bind(Dictionary<string, string>? names, AttributeMap? values, string? update, string? condition)
    {
        ExpressionUse.Require(names, values, [(ExpressionKind.UpdateExpression, update), (ExpressionKind.ConditionExpression, condition)]);
        return RequestExpressions.Bind(expressions, names, values, (ExpressionKind.UpdateExpression, update), (ExpressionKind.ConditionExpression, condition));
    }

    private PreparedAction Prepare(
        string at, string? tableName, AttributeMap? keyOrItem, string member, string? returnOnFailure, Caller caller, RequestExpressions bound,
        Func<Table, AttributeMap, BoundCondition?, bool, ItemWrite> make)
    {
        new RequestValidator()
            .TableName(tableName, $"{at}.tableName")
            .Required($"{at}.{member}", keyOrItem)
            .OneOf($"{at}.returnValuesOnConditionCheckFailure", returnOnFailure, RequestValidator.FailureKinds)
            .ThrowIfInvalid();
        var attributes = AttributeRules.Require(keyOrItem, $"{at}.{member}");
        var table = tables.Require(tableName, caller);
        try
        {
            return new PreparedAction(make(table, attributes, bound.Condition, returnOnFailure == "ALL_OLD"), null, attributes);
        }
        catch (AwsErrorException refusal)
        {
            // What is wrong with one item cancels the transaction instead of failing the request.
            return new PreparedAction(null, refusal, attributes);
        }
    }
}
