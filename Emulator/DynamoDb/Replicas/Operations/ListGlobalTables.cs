using Acinaces.Emulator.DynamoDb.Replicas.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Replicas.Operations;

/// <summary>Names the global tables of version 2017.11.29, of which there are none; those of version 2019.11.21 are not listed here.</summary>
internal sealed class ListGlobalTables : IOperation<ListGlobalTablesRequest, ListGlobalTablesResponse>
{
    public IEnumerable<Permission> Permissions(ListGlobalTablesRequest request, Caller caller) => [new Permission("dynamodb:ListGlobalTables", "*")];

    public ListGlobalTablesResponse Invoke(ListGlobalTablesRequest request, Caller caller)
    {
        new RequestValidator()
            .Name("exclusiveStartGlobalTableName", request.ExclusiveStartGlobalTableName)
            .Length("exclusiveStartGlobalTableName", request.ExclusiveStartGlobalTableName, 3, 255)
            .Range("limit", request.Limit, 1)
            .ThrowIfInvalid();
        return new ListGlobalTablesResponse([]);
    }
}
