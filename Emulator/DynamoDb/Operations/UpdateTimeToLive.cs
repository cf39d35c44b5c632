using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Turns the expiry of items on or off.</summary>
internal sealed class UpdateTimeToLive(TableCatalog tables) : IOperation<UpdateTimeToLiveRequest, UpdateTimeToLiveResponse>
{
    public IEnumerable<Permission> Permissions(UpdateTimeToLiveRequest request, Caller caller) =>
        [TableRight.Of(tables, "dynamodb:UpdateTimeToLive", request.TableName, caller)];

    public UpdateTimeToLiveResponse Invoke(UpdateTimeToLiveRequest request, Caller caller)
    {
        var specification = request.TimeToLiveSpecification;
        new RequestValidator()
            .OwnTableName(request.TableName)
            .Required("timeToLiveSpecification", specification)
            .Required("timeToLiveSpecification.attributeName", specification?.AttributeName)
            .Length("timeToLiveSpecification.attributeName", specification?.AttributeName, 1, 255)
            .Required("timeToLiveSpecification.enabled", specification?.Enabled)
            .ThrowIfInvalid();
        if (specification?.AttributeName is not { } attribute)
            throw new InvalidOperationException("Checked above.");
        var enable = specification.Enabled == true;
        tables.Update(tables.RequireForControl(request.TableName, caller), table =>
        {
            var now = tables.Now;
            BusyRules.RequireUsableForExpiry(table, now);
            RequireChange(table.TimeToLive, attribute, enable);
            if (TableLife.Of(table, now).Find(PendingKind.TimeToLive) is not null)
                throw DynamoDbErrors.Validation("Time to live has been modified multiple times within a fixed interval");
            var next = table with { TimeToLive = enable ? new TimeToLive(attribute) : null };
            return tables.HasDelays ? next with { Pending = [.. table.Pending, TableDelays.OfTimeToLive(table, now)] } : next;
        });
        return new UpdateTimeToLiveResponse(specification);
    }

    private static void RequireChange(TimeToLive? present, string attribute, bool enable)
    {
        if (present is null)
        {
            if (!enable)
                throw DynamoDbErrors.Validation("TimeToLive is already disabled");
            return;
        }
        if (present.AttributeName != attribute)
            throw DynamoDbErrors.Validation($"TimeToLive is active on a different AttributeName: current AttributeName is {present.AttributeName}");
        if (enable)
            throw DynamoDbErrors.Validation("TimeToLive is already enabled");
    }
}
