using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Turns point-in-time recovery on or off. The journal on disk keeps every change with its time anyway, so what was before can be restored too.</summary>
internal sealed class UpdateContinuousBackups(TableCatalog tables, TimeProvider clock) : IOperation<UpdateContinuousBackupsRequest, ContinuousBackupsResponse>
{
    public IEnumerable<Permission> Permissions(UpdateContinuousBackupsRequest request, Caller caller) =>
        [TableRight.Of(tables, "dynamodb:UpdateContinuousBackups", request.TableName, caller)];

    public ContinuousBackupsResponse Invoke(UpdateContinuousBackupsRequest request, Caller caller)
    {
        var specification = request.PointInTimeRecoverySpecification;
        new RequestValidator()
            .TableName(request.TableName)
            .Required("pointInTimeRecoverySpecification", specification)
            .Required("pointInTimeRecoverySpecification.pointInTimeRecoveryEnabled", specification?.PointInTimeRecoveryEnabled)
            .Range("pointInTimeRecoverySpecification.recoveryPeriodInDays", specification?.RecoveryPeriodInDays, 1, DynamoDbLimits.MaxRecoveryPeriodInDays)
            .ThrowIfInvalid();
        if (specification is { PointInTimeRecoveryEnabled: not true, RecoveryPeriodInDays: not null })
            throw DynamoDbErrors.Validation("Invalid Request: Cannot specify RecoveryPeriodInDays when disabling point-in-time recovery.");
        var table = tables.RequireForBackups(request.TableName, caller);
        var now = clock.GetUtcNow();
        var enable = specification?.PointInTimeRecoveryEnabled == true;
        tables.Update(table, present => present with
        {
            RecoveryPeriodInDays = enable ? specification?.RecoveryPeriodInDays ?? DynamoDbLimits.MaxRecoveryPeriodInDays : null,
            RecoveryEnabledAt = enable ? present.RecoveryEnabledAt ?? now : null,
        });
        return new ContinuousBackupsResponse(BackupDescriber.Describe(table.Definition, table.History, now));
    }
}
