using Acinaces.Emulator.DynamoDb.Backups.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Backups.Operations;

/// <summary>Deletes a backup.</summary>
internal sealed class DeleteBackup(TableCatalog tables) : IOperation<BackupRequest, BackupDescriptionResponse>
{
    public IEnumerable<Permission> Permissions(BackupRequest request, Caller caller) => [new Permission("dynamodb:DeleteBackup", request.BackupArn ?? "*")];

    public BackupDescriptionResponse Invoke(BackupRequest request, Caller caller)
    {
        new RequestValidator().BackupArn(request.BackupArn).ThrowIfInvalid();
        return new BackupDescriptionResponse(BackupShapes.Describe(tables.DeleteBackup(request.BackupArn).Definition, "DELETED"));
    }
}
