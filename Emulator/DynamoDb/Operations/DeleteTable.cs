using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Deletes a table with all its items.</summary>
internal sealed class DeleteTable(TableCatalog tables, TimeProvider clock) : IOperation<TableRequest, TableDescriptionResponse>
{
    public IEnumerable<Permission> Permissions(TableRequest request, Caller caller) =>
        [TableRight.Of(tables, "dynamodb:DeleteTable", request.TableName, caller)];

    public TableDescriptionResponse Invoke(TableRequest request, Caller caller)
    {
        new RequestValidator().OwnTableName(request.TableName).ThrowIfInvalid();
        var table = tables.RequireForControl(request.TableName, caller);
        var description = TableDescriber.Describe(table, clock.GetUtcNow(), "DELETING") with { GlobalSecondaryIndexes = null };
        tables.Delete(TableAddress.Of(request.TableName, caller), table);
        return new TableDescriptionResponse { TableDescription = description };
    }
}
