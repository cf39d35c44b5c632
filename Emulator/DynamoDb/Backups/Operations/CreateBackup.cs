using Acinaces.Emulator.DynamoDb.Backups.Wire;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Backups.Operations;

/// <summary>Backs a table up as it is at this instant.</summary>
internal sealed class CreateBackup(TableCatalog tables, TimeProvider clock, IdSource ids) : IOperation<CreateBackupRequest, CreateBackupResponse>
{
    private const int SuffixLength = 8;

    public IEnumerable<Permission> Permissions(CreateBackupRequest request, Caller caller) =>
        [TableRight.Of(tables, "dynamodb:CreateBackup", request.TableName, caller)];

    public CreateBackupResponse Invoke(CreateBackupRequest request, Caller caller)
    {
        new RequestValidator().TableName(request.TableName).Required("backupName", request.BackupName).IndexName("backupName", request.BackupName).ThrowIfInvalid();
        var table = tables.RequireForBackups(request.TableName, caller);
        var (now, suffix) = (clock.GetUtcNow(), ids.Lower(SuffixLength));
        var backup = tables.BackUp(table, capture => new BackupDefinition(
            BackupDefinition.ArnOf(capture.State.Definition, now, suffix), request.BackupName ?? "", now, capture.State.Definition, capture.Items.Bytes, capture.Items.Count));
        return new CreateBackupResponse(BackupShapes.Details(backup.Definition, "CREATING"));
    }
}
