using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Says whether a table can be brought back to an earlier time.</summary>
internal sealed class DescribeContinuousBackups(TableCatalog tables, TimeProvider clock) : IOperation<TableRequest, ContinuousBackupsResponse>
{
    public IEnumerable<Permission> Permissions(TableRequest request, Caller caller) =>
        [TableRight.Of(tables, "dynamodb:DescribeContinuousBackups", request.TableName, caller)];

    public ContinuousBackupsResponse Invoke(TableRequest request, Caller caller)
    {
        new RequestValidator().TableName(request.TableName).ThrowIfInvalid();
        var table = tables.RequireForBackups(request.TableName, caller, changes: false);
        return new ContinuousBackupsResponse(BackupDescriber.Describe(table.Definition, table.History, clock.GetUtcNow()));
    }
}
