namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>Where the items of a restored table come from. Kept in the journal as JSON, with the table.</summary>
/// <param name="BackupArn">Absent: from the table's history.</param>
/// <param name="RestoredTo">The time whose state it is.</param>
internal sealed record RestoreSource(string? BackupArn, string TableArn, DateTimeOffset RestoredTo)
{
    /// <summary>Not all items are there yet; a table that a crash left like this is removed at the next start.</summary>
    public bool InProgress { get; init; }
}
