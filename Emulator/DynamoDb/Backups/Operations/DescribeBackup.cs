using Acinaces.Emulator.DynamoDb.Backups.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Backups.Operations;

/// <summary>Describes a backup.</summary>
internal sealed class DescribeBackup(TableCatalog tables) : IOperation<BackupRequest, BackupDescriptionResponse>
{
    public IEnumerable<Permission> Permissions(BackupRequest request, Caller caller) => [new Permission("dynamodb:DescribeBackup", request.BackupArn ?? "*")];

    public BackupDescriptionResponse Invoke(BackupRequest request, Caller caller)
    {
        new RequestValidator().BackupArn(request.BackupArn).ThrowIfInvalid();
        return new BackupDescriptionResponse(BackupShapes.Describe(tables.Backups.Require(request.BackupArn).Definition, "AVAILABLE"));
    }
}
