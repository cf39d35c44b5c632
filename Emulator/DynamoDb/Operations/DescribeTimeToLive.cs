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
        var expiry = tables.RequireForControl(request.TableName, caller).Definition.TimeToLive;
        return new DescribeTimeToLiveResponse(new TimeToLiveDescription(expiry is null ? "DISABLED" : "ENABLED", expiry?.AttributeName));
    }
}
