using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Operations;

/// <summary>Says whether items expire.</summary>
internal sealed class DescribeTimeToLive(TableCatalog tables) : IOperation<TableRequest, DescribeTimeToLiveResponse>
{
    public IEnumerable<Permission> Permissions(TableRequest request, Caller caller) =>
        [TableRight.Of(tables, "dynamodb:DescribeTimeToLive", request.TableName, caller)];

    public DescribeTimeToLiveResponse Invoke(TableRequest request, Caller caller)
    {
        new RequestValidator().OwnTableName(request.TableName).ThrowIfInvalid();
        var table = tables.RequireForControl(request.TableName, caller).Definition;
        var life = TableLife.Of(table, tables.Now);
        if (!life.IsUsable)
            throw DynamoDbErrors.Validation($"Cannot describe time to live while table is in {life.Status} state: Current table state is {life.Status}");
        var change = life.Find(PendingKind.TimeToLive);
        return new DescribeTimeToLiveResponse((table.TimeToLive, change) switch
        {
            ({ } expiry, null) => new TimeToLiveDescription("ENABLED", expiry.AttributeName),
            ({ } expiry, _) => new TimeToLiveDescription("ENABLING", expiry.AttributeName),
            (null, null) => new TimeToLiveDescription("DISABLED", null),
            (null, _) => new TimeToLiveDescription("DISABLING", change.Before?.TimeToLive?.AttributeName),
        });
    }
}
