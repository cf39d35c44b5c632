using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>Turns INSERT, UPDATE, DELETE and EXISTS into changes of one item each.</summary>
internal static class StatementWrites
{
    /// <param name="showItem">A refusal carries the item as it is (ReturnValuesOnConditionCheckFailure).</param>
    /// <exception cref="AwsErrorException">The statement does not fit the table.</exception>
    public static StatementWrite Prepare(Table table, Statement statement, bool showItem) => statement switch
    {
        Statement.Insert insert => Insert(table, insert),
        Statement.Update update => Update(table, update, showItem),
        Statement.Delete delete => Delete(table, delete, showItem),
        Statement.Exists exists => Check(table, exists.Of, showItem),
        _ => throw new InvalidOperationException($"{statement.GetType().Name} does not write."),
    };

    /// <summary>An insertion that meets an item is no failed condition but a duplicate, and of depth the service says less than elsewhere.</summary>
    public static AwsErrorException Word(Statement statement, AwsErrorException refusal) => refusal.Error switch
    {
        { Code: "ConditionalCheckFailedException" } when statement is Statement.Insert => PartiQlErrors.Duplicate(),
        { Message: DynamoDbMessages.NestedTooDeep } => DynamoDbErrors.Validation(DynamoDbMessages.TooDeep),
        _ => refusal,
    };

    private static StatementWrite Insert(Table table, Statement.Insert insert)
    {
        foreach (var name in table.Key.Names)
        {
            if (insert.Item.Find(name) is not { } value)
                throw PartiQlErrors.KeyMissing(name);
            if (value.Type != table.Key.TypeOf(name))
                throw PartiQlErrors.KeyType(name);
        }
        var scope = new StatementScope();
        var isNew = new Condition.Exists(PathOf(scope, table.Key.PartitionName), false);
        return new StatementWrite(ItemWrites.Put(table, insert.Item, new BoundCondition(isNew, scope.Close()), false), null);
    }

    private static StatementWrite Update(Table table, Statement.Update update, bool showItem)
    {
        var (key, rest) = new WhereClause(update.Where).RequireKey(table.Key);
        var scope = new StatementScope();
        var actions = update.Assignments.Select(new UpdateTranslator(scope).Translate).ToList();
        // An UPDATE changes what is there; it makes nothing.
        Condition condition = new Condition.Exists(PathOf(scope, table.Key.PartitionName), true);
        condition = rest.Aggregate(condition, (all, term) => new Condition.And(all, new ConditionTranslator(scope).Translate(term)));
        var bound = scope.Close();
        var paths = actions.Select(action => action.Path.Resolve(bound)).ToList();
        PathSelection.RequireDisjoint(ExpressionKind.UpdateExpression, paths);
        var write = ItemWrites.Update(table, key, new BoundUpdate(actions, paths, bound), new BoundCondition(condition, bound), showItem);
        return new StatementWrite(write, update.Returning) { Touched = new PathSelection(paths) };
    }

    private static StatementWrite Delete(Table table, Statement.Delete delete, bool showItem)
    {
        var (key, rest) = new WhereClause(delete.Where).RequireKey(table.Key);
        // Where there is nothing to delete there is no condition to fail.
        return new StatementWrite(ItemWrites.Delete(table, key, ConditionOf(rest, table.Key.PartitionName), showItem), delete.Returning);
    }

    private static StatementWrite Check(Table table, Statement.Select select, bool showItem)
    {
        if (select.Index is not null)
            throw DynamoDbErrors.Validation("Operations on indices are not supported in transactions");
        select.RequirePathsOnly();
        if (new WhereClause(select.Where).FindKey(table.Key) is not var (key, rest) || rest.Count == 0)
            throw DynamoDbErrors.Validation(PartiQlErrors.ExistsNeedsItem);
        return new StatementWrite(ItemWrites.Check(table, key, ConditionOf(rest), showItem), null);
    }

    /// <param name="terms">What must hold.</param>
    /// <param name="unless">An attribute without which nothing must hold. Absent: it must always hold.</param>
    private static BoundCondition? ConditionOf(IReadOnlyList<Term> terms, string? unless = null)
    {
        if (terms.Count == 0)
            return null;
        var scope = new StatementScope();
        var condition = terms.Select(new ConditionTranslator(scope).Translate).Aggregate((all, next) => new Condition.And(all, next));
        if (unless is not null)
            condition = new Condition.Or(new Condition.Exists(PathOf(scope, unless), false), condition);
        return new BoundCondition(condition, scope.Close());
    }

    private static Operand.Path PathOf(StatementScope scope, string attribute) => new(scope.Path(new Term.Path([new PathElement(attribute, 0)], default)));
}
