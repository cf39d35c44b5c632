using Acinaces.Emulator.DynamoDb.Replicas.Wire;
using Acinaces.Emulator.DynamoDb.Rights;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Replicas.Operations;

/// <summary>Says of each region of a table that its capacity does not follow the load.</summary>
internal sealed class DescribeTableReplicaAutoScaling(TableCatalog tables) : IOperation<TableRequest, TableScalingResponse>
{
    private static readonly AutoScalingSettings Off = new(true);

    public IEnumerable<Permission> Permissions(TableRequest request, Caller caller) => [TableRight.Of(tables, "dynamodb:DescribeTableReplicaAutoScaling", request.TableName, caller)];

    public TableScalingResponse Invoke(TableRequest request, Caller caller)
    {
        new RequestValidator().TableName(request.TableName).ThrowIfInvalid();
        var table = (tables.Find(TableAddress.Of(request.TableName, caller)) ?? throw NoTable(request.TableName)).Definition;
        List<ReplicaIndexScaling> indexes = [.. table.GlobalIndexes.Select(index => new ReplicaIndexScaling(index.IndexName ?? "", "ACTIVE", Off, Off))];
        var regions = table.Replicas.Select(replica => replica.RegionName ?? "").Prepend(table.Region);
        return new TableScalingResponse(new TableScaling(table.Name, "ACTIVE", [.. regions.Select(region => new ReplicaScaling(region, indexes, Off, Off, "ACTIVE"))]));
    }

    private static AwsErrorException NoTable(string? name) => new("ResourceNotFoundException", $"Global table with name: '{name}' does not exist.");
}
