using Acinaces.Emulator.DynamoDb.Replicas.Wire;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Replicas.Operations;

/// <summary>Looks for a global table of version 2017.11.29, of which there are none.</summary>
internal sealed class DescribeGlobalTable : IOperation<GlobalTableRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(GlobalTableRequest request, Caller caller) => [LegacyGlobalTables.Right("dynamodb:DescribeGlobalTable", request.GlobalTableName, caller)];

    public EmptyResponse Invoke(GlobalTableRequest request, Caller caller)
    {
        new RequestValidator().Required("globalTableName", request.GlobalTableName).Name("globalTableName", request.GlobalTableName).Length("globalTableName", request.GlobalTableName, 3, 255).ThrowIfInvalid();
        throw LegacyGlobalTables.NotFound(request.GlobalTableName);
    }
}
