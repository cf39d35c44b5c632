using Acinaces.Emulator.DynamoDb.Backups;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Describes continuous backups as the service does.</summary>
internal static class BackupDescriber
{

    /// <summary>A table cannot be brought back to the last few minutes.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(5);

    /// <param name="past">Absent: point-in-time recovery is off.</param>
    public static ContinuousBackupsDescription Describe(TableDefinition table, ITablePast? past, DateTimeOffset now)
    {
        if (past is null)
            return new ContinuousBackupsDescription("ENABLED", new PointInTimeRecoveryDescription("DISABLED", null, null, null));
        var (earliest, latest) = WindowOf(table, past, now);
        return new ContinuousBackupsDescription("ENABLED", new PointInTimeRecoveryDescription(
            "ENABLED", table.RecoveryPeriodInDays, TableDescriber.Seconds(earliest), TableDescriber.Seconds(latest)));
    }

    /// <summary>The times to which a table can be brought back.</summary>
    public static (DateTimeOffset Earliest, DateTimeOffset Latest) WindowOf(TableDefinition table, ITablePast past, DateTimeOffset now)
    {
        var since = past.Since;
        var oldest = now - TimeSpan.FromDays(table.RecoveryPeriodInDays ?? DynamoDbLimits.MaxRecoveryPeriodInDays);
        return (oldest > since ? oldest : since, now - Delay > since ? now - Delay : since);
    }
}
