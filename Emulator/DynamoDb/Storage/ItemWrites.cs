using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>The kinds of change that requests ask for, each with its condition.</summary>
internal static class ItemWrites
{
    private const string UpdateTooLarge = "Item size to update has exceeded the maximum allowed size";

    /// <param name="table">Where.</param>
    /// <param name="item">The whole new item.</param>
    /// <param name="condition">Absent: always.</param>
    /// <param name="showItem">The refusal carries the item as it is (ReturnValuesOnConditionCheckFailure).</param>
    public static ItemWrite Put(Table table, AttributeMap item, BoundCondition? condition, bool showItem)
    {
        var next = ItemState.Of(item);
        KeyRules.RequireItem(table.State, item, next.Item.SizeInBytes);
        return new ItemWrite(table, table.KeyOf(item), write =>
        {
            Require(condition, write, showItem);
            ItemCollection.RequireRoom(write, next);
            return next;
        });
    }

    public static ItemWrite Delete(Table table, AttributeMap key, BoundCondition? condition, bool showItem)
    {
        KeyRules.RequireKey(table.Key, key);
        return new ItemWrite(table, table.KeyOf(key), write =>
        {
            Require(condition, write, showItem);
            return null;
        });
    }

    /// <param name="table">Where.</param>
    /// <param name="key">The item, which is made when it does not exist.</param>
    /// <param name="update">Absent: only the key is made sure of.</param>
    /// <param name="condition">Absent: always.</param>
    /// <param name="showItem">The refusal carries the item as it is (ReturnValuesOnConditionCheckFailure).</param>
    /// <param name="countsStatement">What the update writes must keep the limit of items too, as UpdateItem alone demands.</param>
    public static ItemWrite Update(Table table, AttributeMap key, BoundUpdate? update, BoundCondition? condition, bool showItem, bool countsStatement = false)
    {
        KeyRules.RequireKey(table.Key, key);
        if (update is not null)
            RequireUpdatable(table, update);
        return new ItemWrite(table, table.KeyOf(key), write =>
        {
            if (countsStatement && update?.Charge(write.BeforeAttributes) > DynamoDbLimits.MaxItemBytes)
                throw DynamoDbErrors.Validation(UpdateTooLarge);
            Require(condition, write, showItem);
            if (update is null)
                return write.Present ?? ItemState.Of(new AttributeMap(key));
            var attributes = update.Apply(write.BeforeAttributes ?? new AttributeMap(key));
            if (write.Before is null && update.OnlyRemoves)
                return null;
            DocumentRules.RequireNesting(attributes);
            var next = ItemState.Of(attributes);
            KeyRules.RequireItemSize(next.Item.SizeInBytes, UpdateTooLarge);
            KeyRules.RequireUpdated(table.State, attributes, update);
            ItemCollection.RequireRoom(write, next);
            return next;
        });
    }

    /// <summary>A condition alone, which a transaction depends on.</summary>
    public static ItemWrite Check(Table table, AttributeMap key, BoundCondition? condition, bool showItem)
    {
        KeyRules.RequireKey(table.Key, key);
        return new ItemWrite(table, table.KeyOf(key), write =>
        {
            Require(condition, write, showItem);
            return write.Present;
        });
    }

    private static void Require(BoundCondition? condition, ItemWrite write, bool showItem)
    {
        if (condition is not null && !condition.Holds(write.BeforeAttributes))
            throw DynamoDbErrors.ConditionFailed(showItem ? write.Before : null);
    }

    private static void RequireUpdatable(Table table, BoundUpdate update)
    {
        foreach (var path in update.Paths)
        {
            if (table.Key.Includes(path.Root))
                throw DynamoDbErrors.InvalidParameter($"Cannot update attribute {path.Root}. This attribute is part of the key");
        }
        KeyRules.RequireScalars(table.State, update.AllPaths());
        foreach (var index in table.State.Indexes)
        {
            foreach (var name in index.Definition.Key.Names)
            {
                if (update.ValueGiven(name) is not { } value)
                    continue;
                KeyRules.RequireIndexKeyType(index.Definition, name, value);
                KeyRules.RequireContent(value);
            }
        }
    }
}
