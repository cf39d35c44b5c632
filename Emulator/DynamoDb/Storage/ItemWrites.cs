using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>The kinds of change that requests ask for, each with its condition.</summary>
internal static class ItemWrites
{
    /// <param name="table">Where.</param>
    /// <param name="item">The whole new item.</param>
    /// <param name="condition">Absent: always.</param>
    /// <param name="showItem">The refusal carries the item as it is (ReturnValuesOnConditionCheckFailure).</param>
    public static ItemWrite Put(Table table, AttributeMap item, BoundCondition? condition, bool showItem)
    {
        KeyRules.RequireItem(table.State, item);
        return new ItemWrite(table, table.KeyOf(item), write =>
        {
            Require(condition, write, showItem);
            return item;
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
    public static ItemWrite Update(Table table, AttributeMap key, BoundUpdate? update, BoundCondition? condition, bool showItem)
    {
        KeyRules.RequireKey(table.Key, key);
        if (update is not null)
            RequireUpdatable(table, update);
        return new ItemWrite(table, table.KeyOf(key), write =>
        {
            Require(condition, write, showItem);
            var present = write.BeforeAttributes;
            if (update is null)
                return present ?? new AttributeMap(key);
            var next = update.Apply(present ?? new AttributeMap(key));
            KeyRules.RequireItem(table.State, next, "Item size to update has exceeded the maximum allowed size");
            DocumentRules.RequireNesting(next);
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
            return write.BeforeAttributes;
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
        foreach (var index in table.State.Indexes)
        {
            var key = index.Definition.Key;
            foreach (var name in key.Names)
            {
                if (update.TypeSet(name) is { } type && type != key.TypeOf(name))
                    throw DynamoDbErrors.InvalidParameter($"Type mismatch for Index Key {name} Expected: {key.TypeOf(name)} Actual: {type} IndexName: {index.Definition.Name}");
            }
        }
    }
}
