namespace Acinaces.Emulator.DynamoDb.Backups.Wire;

/// <summary>Request of the operations that name just a backup.</summary>
internal sealed record BackupRequest
{
    public string? BackupArn { get; init; }
}
