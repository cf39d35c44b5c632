using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>Describes continuous backups as the service does.</summary>
internal static class BackupDescriber
{
    /// <summary>A table cannot be brought back to the last few minutes.</summary>
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(5);

    public static ContinuousBackupsDescription Describe(TableDefinition table, DateTimeOffset now)
    {
        if (table.RecoveryPeriodInDays is not { } days || table.RecoveryEnabledAt is not { } since)
            return new ContinuousBackupsDescription("ENABLED", new PointInTimeRecoveryDescription("DISABLED", null, null, null));
        var latest = now - Delay > since ? now - Delay : since;
        var oldest = now - TimeSpan.FromDays(days);
        var earliest = oldest > since ? oldest : since;
        return new ContinuousBackupsDescription("ENABLED",
            new PointInTimeRecoveryDescription("ENABLED", days, TableDescriber.Seconds(earliest), TableDescriber.Seconds(latest)));
    }
}
