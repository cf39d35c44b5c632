using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>The right that a statement needs, with what policies may ask about it.</summary>
internal static class StatementRight
{
    /// <param name="enclosing">The transaction that the statement is part of. Absent: none.</param>
    /// <exception cref="AwsErrorException">ValidationException: the statement's table can have no such name.</exception>
    public static Permission Of(TableCatalog tables, Statement statement, Caller caller, string? enclosing = null)
    {
        var index = (statement as Statement.Select)?.Index;
        return TableRight.Of(tables, statement.Action, statement.Table, caller, table => Gather(statement, table, index).Says("dynamodb:EnclosingOperation", enclosing), index);
    }

    private static RequestFacts Gather(Statement statement, Table? table, string? index)
    {
        var key = index is null ? table?.Key : table?.FindIndex(index)?.Definition.Key;
        var facts = new RequestFacts();
        switch (statement)
        {
            case Statement.Insert insert:
                return facts.Of(key, insert.Item);
            case Statement.Update update:
                facts.Names(update.Assignments.Select(assignment => assignment.Target.Root)).Says("dynamodb:ReturnValues", ReturnedBy(update.Returning));
                return Restrict(facts, update.Where, key?.PartitionName);
            case Statement.Delete delete:
                facts.Says("dynamodb:ReturnValues", ReturnedBy(delete.Returning));
                return Restrict(facts, delete.Where, key?.PartitionName);
            case Statement.Exists exists:
                return Gather(exists.Of, table, index);
            case Statement.Select select:
                facts.Names(select.Paths?.Select(path => path.Root))
                    .Says("dynamodb:Select", select.Paths is not null ? "SPECIFIC_ATTRIBUTES" : index is null ? "ALL_ATTRIBUTES" : "ALL_PROJECTED_ATTRIBUTES")
                    .Says("dynamodb:FullTableScan", key is null ? null : new WhereClause(select.Where).ValuesOf(key.PartitionName) is null ? "true" : "false");
                return Restrict(facts, select.Where, key?.PartitionName);
            default:
                throw new InvalidOperationException($"Unknown statement {statement.GetType().Name}.");
        }
    }

    private static RequestFacts Restrict(RequestFacts facts, Term? where, string? partition)
    {
        foreach (var value in (partition is null ? null : new WhereClause(where).ValuesOf(partition)) ?? [])
            facts.Leads(value);
        return facts.Names(StatementReader.FilterOf(where)?.Paths().Select(path => path.Root));
    }

    private static string ReturnedBy(Returning? returning) =>
        returning is null ? "NONE" : $"{(returning.Modified ? "UPDATED" : "ALL")}_{(returning.Old ? "OLD" : "NEW")}";
}
