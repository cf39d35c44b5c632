using Acinaces.Emulator.DynamoDb.Replicas.Wire;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Replicas.Operations;

/// <summary>Would make a global table of version 2017.11.29, which the service no longer does.</summary>
internal sealed class CreateGlobalTable : IOperation<GlobalTableRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(GlobalTableRequest request, Caller caller) => [LegacyGlobalTables.Right("dynamodb:CreateGlobalTable", request.GlobalTableName, caller)];

    public EmptyResponse Invoke(GlobalTableRequest request, Caller caller)
    {
        new RequestValidator().Required("globalTableName", request.GlobalTableName).Name("globalTableName", request.GlobalTableName).Length("globalTableName", request.GlobalTableName, 3, 255)
            .Required("replicationGroup", request.ReplicationGroup).ThrowIfInvalid();
        throw LegacyGlobalTables.NotSupported();
    }
}
