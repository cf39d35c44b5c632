using Acinaces.Emulator.DynamoDb.Replicas.Operations;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Replicas;

/// <summary>The operations on global tables. Replicas themselves come and go with UpdateTable.</summary>
internal static class ReplicaOperations
{
    private const string Legacy = "As the service since 2026: version 2017.11.29 is refused, so there are no such tables.";
    private const string Scaling = "Auto scaling is always off.";

    public static IReadOnlyList<OperationBinding> All(TableCatalog tables)
    {
        var json = ReplicasJson.Default;
        return
        [
            OperationBinding.For(new CreateGlobalTable(), () => json.GlobalTableRequest, () => json.EmptyResponse, writes: false) with { Note = Legacy },
            OperationBinding.For(new DescribeGlobalTable(), () => json.GlobalTableRequest, () => json.EmptyResponse, writes: false) with { Note = Legacy },
            OperationBinding.For(new DescribeGlobalTableSettings(), () => json.GlobalTableRequest, () => json.EmptyResponse, writes: false) with { Note = Legacy },
            OperationBinding.For(new DescribeTableReplicaAutoScaling(tables), () => json.TableRequest, () => json.TableScalingResponse, writes: false) with { Note = Scaling },
            OperationBinding.For(new ListGlobalTables(), () => json.ListGlobalTablesRequest, () => json.ListGlobalTablesResponse, writes: false) with { Note = Legacy },
            OperationBinding.For(new UpdateGlobalTable(), () => json.GlobalTableRequest, () => json.EmptyResponse, writes: false) with { Note = Legacy },
            OperationBinding.For(new UpdateGlobalTableSettings(), () => json.GlobalTableRequest, () => json.EmptyResponse, writes: false) with { Note = Legacy },
        ];
    }
}
