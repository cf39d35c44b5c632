using Acinaces.Emulator.DynamoDb.Backups.Wire;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Backups.Operations;

/// <summary>Makes a new table from a backup.</summary>
internal sealed class RestoreTableFromBackup(TableCatalog tables, TableRestorer restorer) : IOperation<RestoreTableFromBackupRequest, TableDescriptionResponse>
{
    public IEnumerable<Permission> Permissions(RestoreTableFromBackupRequest request, Caller caller) =>
    [
        new Permission("dynamodb:RestoreTableFromBackup", request.BackupArn ?? "*"),
        TableRight.Of(tables, "dynamodb:RestoreTableFromBackup", request.TargetTableName, caller),
    ];

    public TableDescriptionResponse Invoke(RestoreTableFromBackupRequest request, Caller caller)
    {
        RestoreRules.Validate(request).BackupArn(request.BackupArn).ThrowIfInvalid();
        var backup = tables.Backups.Require(request.BackupArn);
        var source = new RestoreSource(backup.Definition.Arn, backup.Definition.Table.Arn, backup.Definition.CreatedAt);
        return restorer.Restore(request.TargetTableName, RestoreRules.Apply(backup.Definition.Table, request), source, backup.Items.Capture(), caller);
    }
}
