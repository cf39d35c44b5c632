using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Streams;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Deletes a table with all its items: at once, or when its delay is over.</summary>
internal sealed class DeleteTable(TableCatalog tables, TimeProvider clock) : IOperation<TableRequest, TableDescriptionResponse>
{
    public IEnumerable<Permission> Permissions(TableRequest request, Caller caller) =>
        [TableRight.Of(tables, "dynamodb:DeleteTable", request.TableName, caller)];

    public TableDescriptionResponse Invoke(TableRequest request, Caller caller)
    {
        new RequestValidator().OwnTableName(request.TableName).ThrowIfInvalid();
        var table = tables.RequireForControl(request.TableName, caller);
        var now = clock.GetUtcNow();
        var description = TableDescriber.DescribeDeleted(table, now);
        if (tables.HasDelays)
            tables.Update(table, definition => Deleting(definition, now));
        else
            tables.Delete(TableAddress.Of(request.TableName, caller), table);
        return new TableDescriptionResponse { TableDescription = description };
    }

    private static TableDefinition Deleting(TableDefinition table, DateTimeOffset now)
    {
        if (table.DeletionProtection)
            throw DynamoDbErrors.DeletionProtected();
        BusyRules.RequireDeletable(table, now);
        return StreamChange.End(table, now) with { Pending = [.. table.Pending, TableDelays.OfDeletion(table, now)] };
    }
}
