using Acinaces.Emulator.DynamoDb.Backups.Wire;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Backups.Operations;

/// <summary>Makes a new table from what another one was at an earlier second.</summary>
internal sealed class RestoreTableToPointInTime(TableCatalog tables, TableRestorer restorer, TimeProvider clock) : IOperation<RestoreTableToPointInTimeRequest, TableDescriptionResponse>
{
    public IEnumerable<Permission> Permissions(RestoreTableToPointInTimeRequest request, Caller caller) =>
    [
        new Permission("dynamodb:RestoreTableToPointInTime", TableAddress.Of(request.SourceTableArn ?? request.SourceTableName, caller).Arn),
        TableRight.Of(tables, "dynamodb:RestoreTableToPointInTime", request.TargetTableName, caller),
    ];

    public TableDescriptionResponse Invoke(RestoreTableToPointInTimeRequest request, Caller caller)
    {
        RestoreRules.Validate(request).ThrowIfInvalid();
        if (request.SourceTableArn is null && request.SourceTableName is null)
            throw DynamoDbErrors.Validation("Either sourceTableArn or sourceTableName must be specified");
        if (request.UseLatestRestorableTime == true == request.RestoreDateTime is not null)
            throw DynamoDbErrors.Validation("Either UseLatestRestorableTime or RestoreDateTime must be specified, but not both");
        var name = request.SourceTableArn ?? request.SourceTableName;
        var table = tables.Find(TableAddress.Of(name, caller)) ?? throw DynamoDbErrors.BackupTableNotFound(name);
        if (table.History is not { } past)
            throw new AwsErrorException("PointInTimeRecoveryUnavailableException", $"Point in time recovery is not enabled for table '{table.Definition.Name}'");
        var (earliest, latest) = BackupDescriber.WindowOf(table.Definition, past, clock.GetUtcNow());
        // A second is named by its beginning and means all of it.
        var time = request.RestoreDateTime is { } seconds ? EndOfSecond(seconds) : latest;
        if (time < earliest || TableDescriber.Seconds(time) >= decimal.Floor(TableDescriber.Seconds(latest)) + 1)
            throw DynamoDbErrors.InvalidRestoreTime();
        return restorer.Restore(request.TargetTableName, RestoreRules.Apply(table.Definition, request), new RestoreSource(null, table.Definition.Arn, time), past.At(time), caller);
    }

    private static DateTimeOffset EndOfSecond(decimal seconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)decimal.Floor(Math.Clamp(seconds, 0, 100_000_000_000m)) * 1000).AddSeconds(1).AddTicks(-1);
}
